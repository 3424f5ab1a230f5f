// Lists, trees, arrays, closures, refs into objects, structs of references, errors on the way: everything freed, nothing used after.
int total = 0;

var list = new Stack();
for (int i = 0; i < 10; i++) list.Push(new Item(i));
while (list.Pop() is { } item) total += item.Value;
Console.WriteLine(total);

for (int i = 0; i < 5; i++) list.Push(new Item(i));
list.Reverse();
Console.WriteLine(list.Sum());
Console.WriteLine(list.Find(3)?.Value ?? -1);
Console.WriteLine(list.Find(30)?.Value ?? -1);

Tree? tree = null;
foreach (int value in (ReadOnlySpan<int>)[5, 2, 8, 1, 9, 3]) tree = Tree.Insert(tree, value);
Console.WriteLine(Tree.Depth(tree));
Console.WriteLine(Tree.Sum(tree));

var owner = new Holder(new Item(7));
Console.WriteLine(owner.Swap(new Item(8)).Value);
Console.WriteLine(owner.Current.Value);
ref int inside = ref owner.Current.Value;
owner.Swap(new Item(9));
inside += 5;
Console.WriteLine(inside);

try
{
    Console.WriteLine(owner.Fail(new Item(1), 3));
    Console.WriteLine(owner.Fail(new Item(2), 0));
}
catch (DivideByZeroException)
{
    Console.WriteLine("caught");
}
finally
{
    Console.WriteLine("finally");
}

var items = new Item[4];
for (int i = 0; i < items.Length; i++) items[i] = new Item(i * i);
items[1] = items[3];
items[2] = null!;
foreach (Item? each in items) Console.WriteLine(each?.Value ?? -1);

var pair = new Pair(new Item(1), new Item(2));
Pair other = pair;
pair.First = other.Second;
other = pair with { Second = new Item(4) };
Console.WriteLine(pair.First.Value + other.Second.Value * 10 + other.First.Value * 100);
(Item a, Item b) = (pair.Second, other.Second);
Console.WriteLine(a.Value + b.Value);

int captured = 3;
var kept = new Item(40);
Func<int, int> add = x => x + captured + kept.Value;
captured++;
Console.WriteLine(add(1));
Console.WriteLine(Twice(add, 2));

Shape[] shapes = [new Square(3), new Rectangle(2, 5), new Square(1)];
int area = 0;
foreach (Shape shape in shapes) area += shape.Area();
Console.WriteLine(area);
Console.WriteLine(shapes[1] is Rectangle { Width: 2 } r ? r.Height : 0);

Item parameter = new(1);
Reassign(parameter, out Item made, ref kept);
Console.WriteLine(parameter.Value + made.Value * 10 + kept.Value * 100);
Console.WriteLine(Chain(new Item(3)).Chain().Chain().Value);
Console.WriteLine(Loop(20));
return 0;

static Item Chain(Item item) => item.Chain();

static int Twice(Func<int, int> f, int x) => f(f(x));

static void Reassign(Item item, out Item made, ref Item kept)
{
    made = item;
    item = new Item(2);
    kept = item;
    item = new Item(3);
    made = new Item(made.Value + item.Value);
}

static int Loop(int n)
{
    Item? best = null;
    for (int i = 0; i < n; i++)
    {
        var next = new Item(i * 7 % 11);
        if (best is null || next.Value > best.Value) best = next;
        if (i == 15) continue;
        try
        {
            if (next.Value == 5) throw new InvalidOperationException();
        }
        catch (InvalidOperationException) when (i < 10)
        {
            next = new Item(100);
        }
        catch (InvalidOperationException)
        {
            next = best;
        }

        if (next.Value == 100) best = next;
    }

    return best!.Value;
}

sealed class Item(int value)
{
    public int Value = value;

    public Item Chain() => new(Value + 1);
}

sealed class Node(Item item, Node? next)
{
    public readonly Item Item = item;
    public Node? Next = next;
}

sealed class Stack
{
    Node? _head;

    public void Push(Item item) => _head = new Node(item, _head);

    public Item? Pop()
    {
        if (_head is not { } head) return null;
        _head = head.Next;
        return head.Item;
    }

    public void Reverse()
    {
        Node? reversed = null;
        for (Node? node = _head; node is not null;)
        {
            Node? next = node.Next;
            node.Next = reversed;
            reversed = node;
            node = next;
        }

        _head = reversed;
    }

    public int Sum()
    {
        int sum = 0, scale = 1;
        for (Node? node = _head; node is not null; node = node.Next, scale *= 10) sum += node.Item.Value * scale;
        return sum;
    }

    public Item? Find(int value)
    {
        for (Node? node = _head; node is not null; node = node.Next)
            if (node.Item.Value == value) return node.Item;
        return null;
    }
}

sealed class Tree(int value)
{
    Tree? _left, _right;

    public static Tree Insert(Tree? tree, int value)
    {
        if (tree is null) return new Tree(value);
        if (value < tree.Value) tree._left = Insert(tree._left, value);
        else tree._right = Insert(tree._right, value);
        return tree;
    }

    public int Value { get; } = value;

    public static int Depth(Tree? tree) => tree is null ? 0 : 1 + Math.Max(Depth(tree._left), Depth(tree._right));

    public static int Sum(Tree? tree) => tree is null ? 0 : tree.Value + Sum(tree._left) + Sum(tree._right);
}

sealed class Holder(Item first)
{
    Item _current = first;

    public Item Current => _current;

    public Item Swap(Item next)
    {
        Item old = _current;
        _current = next;
        return old;
    }

    public int Fail(Item item, int divisor)
    {
        Item before = Swap(item);
        try
        {
            return new Item(before.Value).Value / divisor;
        }
        finally
        {
            _current = before;
        }
    }
}

record struct Pair(Item First, Item Second);

abstract class Shape
{
    public abstract int Area();
}

sealed class Square(int side) : Shape
{
    public override int Area() => side * side;
}

sealed class Rectangle(int width, int height) : Shape
{
    public int Width => width;
    public int Height => height;

    public override int Area() => width * height;
}
