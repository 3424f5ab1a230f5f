// Lists, trees and graphs of nodes without cycles: insert, remove, reverse, long chains are given up without deep recursion.
Node? head = null;
for (int i = 1; i <= 5; i++) head = new Node(i) { Next = head };
Print(head);
head = Reverse(head);
Print(head);
head = Remove(head, 3);
head = Remove(head, 1);
Print(head);
Tree? root = null;
foreach (int n in (int[])[50, 20, 80, 10, 30, 70, 90, 30]) root = Tree.Insert(root, n);
Console.WriteLine($"{Tree.Depth(root)} {Tree.Sum(root)}");
Tree.Walk(root, static n => Console.Write($"{n} "));
Console.WriteLine();
Node? chain = null;
for (int i = 0; i < 20_000; i++) chain = new Node(i) { Next = chain };
int length = 0;
for (Node? at = chain; at is not null; at = at.Next) length++;
Console.WriteLine(length);
while (chain is not null) chain = chain.Next;

static void Print(Node? node)
{
    for (; node is not null; node = node.Next) Console.Write($"{node.Value} ");
    Console.WriteLine();
}

static Node? Reverse(Node? node)
{
    Node? result = null;
    while (node is not null)
    {
        Node? next = node.Next;
        node.Next = result;
        result = node;
        node = next;
    }

    return result;
}

static Node? Remove(Node? node, int value)
{
    if (node is null) return null;
    if (node.Value == value) return node.Next;
    node.Next = Remove(node.Next, value);
    return node;
}

sealed class Node(int value)
{
    public int Value => value;
    public Node? Next;
}

sealed class Tree(int value)
{
    Tree? _left, _right;
    int _times = 1;

    public static Tree Insert(Tree? tree, int value)
    {
        if (tree is null) return new(value);
        if (value == tree.Value) tree._times++;
        else if (value < tree.Value) tree._left = Insert(tree._left, value);
        else tree._right = Insert(tree._right, value);
        return tree;
    }

    int Value => value;

    public static int Depth(Tree? tree) => tree is null ? 0 : 1 + Math.Max(Depth(tree._left), Depth(tree._right));

    public static int Sum(Tree? tree) => tree is null ? 0 : tree.Value * tree._times + Sum(tree._left) + Sum(tree._right);

    public static void Walk(Tree? tree, Action<int> visit)
    {
        if (tree is null) return;
        Walk(tree._left, visit);
        visit(tree.Value);
        Walk(tree._right, visit);
    }
}
