// Huffman coding with a priority queue of nodes; encodes, decodes, compares.
string text = "she sells sea shells by the sea shore";
int[] counts = new int[128];
foreach (char c in text) counts[c]++;
PriorityQueue<Node, (int, int)> queue = new();
for (int c = 0; c < counts.Length; c++)
    if (counts[c] > 0)
        queue.Enqueue(new Leaf((char)c, counts[c]), (counts[c], c));
int order = 1000;
while (queue.Count > 1)
{
    var pair = new Pair(queue.Dequeue(), queue.Dequeue());
    queue.Enqueue(pair, (pair.Weight, order++));
}

Node root = queue.Dequeue();
string?[] codes = new string?[128];
Assign(root, "");
string bits = "";
foreach (char c in text) bits += codes[c];
Console.WriteLine($"{bits.Length} {text.Length * 8} {bits[..24]}");
string decoded = "";
Node at = root;
foreach (char bit in bits)
{
    at = bit == '0' ? ((Pair)at).Left : ((Pair)at).Right;
    if (at is not Leaf { Symbol: var symbol }) continue;
    decoded += symbol;
    at = root;
}

Console.WriteLine(decoded == text);

void Assign(Node node, string code)
{
    switch (node)
    {
        case Leaf leaf:
            codes[leaf.Symbol] = code;
            break;
        case Pair(var left, var right):
            Assign(left, code + "0");
            Assign(right, code + "1");
            break;
    }
}

abstract class Node(int weight)
{
    public int Weight => weight;
}

sealed class Leaf(char symbol, int weight) : Node(weight)
{
    public char Symbol => symbol;
}

sealed class Pair(Node left, Node right) : Node(left.Weight + right.Weight)
{
    public Node Left => left;
    public Node Right => right;
    public void Deconstruct(out Node first, out Node second) => (first, second) = (left, right);
}
