[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number")] static readonly int Number = 5;

    public Driver()
    {
        Node root = new(Number);
        root.Add(1);
        root.Add(7);
        Log.Info($"{root.Sum()}");
    }
}

sealed class Node(int key)
{
    Node? _left, _right;

    public void Add(int other)
    {
        if (other < key)
        {
            if (_left is null) _left = new(other);
            else _left.Add(other); // TUSK0506
        }
        else if (_right is null) _right = new(other);
        else _right.Add(other);
    }

    public int Sum()
    {
        int sum = key;
        if (_left is not null) sum += _left.Sum(); // TUSK0506
        if (_right is not null) sum += _right.Sum();
        return sum;
    }
}
