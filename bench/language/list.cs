// A linked list: made, reversed, walked, dropped.
int iterations = 0;
foreach (char c in args[0]) iterations = iterations * 10 + (c - '0');

uint sum = 0;
for (int i = 0; i < iterations; i++)
{
    Node? list = null;
    for (int j = 0; j < 1000; j++) list = new Node { Value = i + j, Next = list };
    list = Reverse(list);
    for (int round = 0; round < 10; round++)
    {
        for (Node? node = list; node is not null; node = node.Next) sum = sum * 31 + (uint)node.Value;
    }
}

Console.WriteLine(sum);

static Node? Reverse(Node? list)
{
    Node? reversed = null;
    while (list is not null)
    {
        Node? next = list.Next;
        list.Next = reversed;
        reversed = list;
        list = next;
    }

    return reversed;
}

sealed class Node
{
    public int Value;
    public Node? Next;
}
