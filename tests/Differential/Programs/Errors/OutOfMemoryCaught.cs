// Programs that make objects in try blocks and go on without them would still be right: here memory is there.
int made = 0;
Node? list = null;
try
{
    for (int i = 0; i < 20; i++)
    {
        list = new Node(list, new int[i]);
        made++;
    }
}
catch (OutOfMemoryException)
{
    Console.WriteLine("less");
}

Console.WriteLine(made == 20 ? "all" : "some");
try
{
    int size = int.MaxValue - made;
    long[] huge = new long[size];
    Console.WriteLine(huge.Length > 0 && huge[^1] == 0);
}
catch (OutOfMemoryException)
{
    Console.WriteLine(true);
}

int sum = 0;
for (; list is not null; list = list.Next) sum += list.Data.Length;
Console.WriteLine(sum);

sealed class Node(Node? next, int[] data)
{
    public Node? Next => next;
    public int[] Data => data;
}
