// Static methods of Array and instance members.
int[] a = [4, 2, 9, 2];
Console.WriteLine($"{Array.IndexOf(a, 2)} {Array.LastIndexOf(a, 2)} {Array.IndexOf(a, 5)} {a.Length} {a.LongLength} {a.Rank}");
Console.WriteLine($"{Array.Exists(a, static n => n > 8)} {Array.Find(a, static n => n > 3)} {Array.FindIndex(a, static n => n == 9)} {Array.TrueForAll(a, static n => n > 0)}");
int[] b = new int[6];
a.CopyTo(b, 1);
Array.Copy(a, 2, b, 0, 2);
Show(b);
Array.Fill(b, 7, 1, 2);
Show(b);
Array.Reverse(b, 0, 3);
Show(b);
Array.Resize(ref b, 3);
Show(b);
Array.Clear(b);
Show(b);
string[] words = Array.ConvertAll(a, static n => new string('x', n));
foreach (string word in words) Console.Write(word.Length);
Console.WriteLine();
int[] found = Array.FindAll(a, static n => n == 2);
Show(found);
Show(Array.Empty<int>());
Array.ForEach(a, static n => Console.Write(n * 2));
Console.WriteLine();
Console.WriteLine(Array.BinarySearch([1, 3, 5], 3));
Console.WriteLine(a.AsSpan(1, 2).Length + a.GetLength(0) + a.GetUpperBound(0));
try
{
    Array.Copy(a, b, 10);
}
catch (ArgumentException)
{
    Console.WriteLine("too long");
}

static void Show(int[] values)
{
    foreach (int value in values) Console.Write($"{value} ");
    Console.WriteLine();
}
