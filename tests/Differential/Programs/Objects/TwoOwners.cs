using System.Runtime.CompilerServices;
// structs that hold references; interfaces; closures; iterators; two owners by different roads
Pair a = new(new Box(1), new Box(2));
Pair b = a;
a = default;
System.Console.WriteLine(b.Left!.V + b.Right!.V);
Box shared = new(5);
System.Func<int> f = () => shared.V++;
System.Func<int> g = f;
f = () => 0;
System.Console.WriteLine(g() + g() + f());
Box[] boxes = new Box[3];
boxes[0] = new Box(7); boxes[1] = boxes[0]; boxes[0] = new Box(8);
System.Console.WriteLine(boxes[1].V + boxes[0].V);
Swap(ref boxes[0], ref boxes[1]);
System.Console.WriteLine(boxes[0].V * 10 + boxes[1].V);
(boxes[0], boxes[1], boxes[2]) = (boxes[1], boxes[0], boxes[1]);
System.Console.WriteLine(boxes[0].V * 100 + boxes[1].V * 10 + boxes[2].V);
foreach (Box x in Each(boxes)) System.Console.WriteLine(x.V);
Chain c = new(1, null); c = new Chain(2, c); Chain d = c; c = c.Next!; System.Console.WriteLine(d.Next!.V + c.V);
Out(out Box made, shared); System.Console.WriteLine(made.V + shared.V);
object o = shared; if (o is Box { V: var value } same) { shared = new Box(0); System.Console.WriteLine(value + same.V); }
Node root = new(); root.Left = new Node { Parent = 1 }; root.Right = root.Left; root.Left = null; System.Console.WriteLine(root.Right.Parent);
Node taken = root.Right; root.Right = null; System.Console.WriteLine(taken.Parent);
System.Console.WriteLine(Deep(new Chain(1, new Chain(2, new Chain(3, null)))));
System.Console.WriteLine(Replace(new Slot { Value = new Box(3) }));
static void Swap(ref Box x, ref Box y) { Box t = x; x = y; y = t; }
static void Out(out Box made, Box from) => made = from;
static System.Collections.Generic.IEnumerable<Box> Each(Box[] boxes) { for (int i = 0; i < boxes.Length; i++) yield return boxes[i]; }
static int Deep(Chain? c) { int s = 0; Chain? keep = null; while (c is not null) { keep = c; s = s * 10 + c.V; c = c.Next; } return s * 10 + keep!.V; }
static int Replace(Slot slot) { Box old = slot.Value!; slot.Value = new Box(4); Box fresh = slot.Value; slot.Value = old; return fresh.V * 10 + slot.Value.V; }
sealed class Box(int v) { public int V = v; }
struct Pair(Box l, Box r) { public Box? Left = l, Right = r; }
sealed class Chain(int v, Chain? next) { public readonly int V = v; public readonly Chain? Next = next; }
sealed class Node { public Node? Left, Right; public int Parent; }
sealed class Slot { public Box? Value; }
