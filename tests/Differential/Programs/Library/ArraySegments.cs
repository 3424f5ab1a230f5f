// ArraySegment<T>, Memory-like views of arrays, BitArray-like packing by hand.
int[] array = [1, 2, 3, 4, 5, 6];
ArraySegment<int> middle = new(array, 1, 4);
Console.WriteLine($"{middle.Count} {middle.Offset} {middle[0]} {middle[^1]}");
middle[1] = 30;
Console.WriteLine(array[2]);
foreach (int n in middle.Slice(1, 2)) Console.Write($"{n} ");
foreach (int n in middle[2..]) Console.Write($"{n} ");
Console.WriteLine();
Console.WriteLine(middle.ToArray().Length);
Console.WriteLine(middle == new ArraySegment<int>(array, 1, 4));
middle.AsSpan().Fill(7);
foreach (int n in array) Console.Write(n);
Console.WriteLine();
ArraySegment<string> names = new(["a", "b", "c"]);
foreach (string name in names) Console.Write(name);
Console.WriteLine(default(ArraySegment<int>).Count);
try
{
    Console.WriteLine(middle[4]);
}
catch (ArgumentOutOfRangeException)
{
    Console.WriteLine("outside");
}
