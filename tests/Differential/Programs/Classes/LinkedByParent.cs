// Parents own children by lists, children are found by walking; moving a child from one parent to another keeps it alive.
var root = new Folder("root");
Folder a = root.Add(new Folder("a")), b = root.Add(new Folder("b"));
a.Add(new Folder("x")).Add(new Folder("deep"));
Console.WriteLine(root.Show());
Folder moved = a.Take("x")!;
b.Add(moved);
Console.WriteLine(root.Show());
root.Take("a");
a = b;
Console.WriteLine($"{root.Count()} {a.Find("deep")?.Name ?? "none"} {root.Find("nothing")?.Name ?? "none"}");

sealed class Folder(string name)
{
    readonly List<Folder> _children = [];
    public string Name => name;

    public Folder Add(Folder child)
    {
        _children.Add(child);
        return child;
    }

    public Folder? Take(string wanted)
    {
        for (int i = 0; i < _children.Count; i++)
        {
            if (_children[i].Name != wanted) continue;
            Folder child = _children[i];
            _children.RemoveAt(i);
            return child;
        }

        return null;
    }

    public Folder? Find(string wanted)
    {
        if (name == wanted) return this;
        foreach (Folder child in _children)
            if (child.Find(wanted) is { } found)
                return found;
        return null;
    }

    public int Count()
    {
        int count = 1;
        foreach (Folder child in _children) count += child.Count();
        return count;
    }

    public string Show()
    {
        string text = name;
        foreach (Folder child in _children) text += $"({child.Show()})";
        return text;
    }
}
