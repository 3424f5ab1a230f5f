// Arrays as collections and lists of a base of their elements; collections of classes, records, interfaces and lists that others may derive from.
using System.Collections.Generic;
using System.Linq;

Circle[] circles = [new(1), new(2), new(3)];
IList<Shape> shapes = circles;
ICollection<IArea> areas = circles;
Console.WriteLine($"{shapes.Count} {shapes.IsReadOnly} {shapes[1].Area} {shapes.Contains(circles[2])} {shapes.IndexOf(circles[2])} {shapes.IndexOf(new Shape())} {areas.Count}");
shapes[0] = new Circle(9);
Console.WriteLine(circles[0].Area);
shapes[1] = null!;
Console.WriteLine(circles[1] is null);
Try(() => shapes[2] = new Shape());
Try(() => shapes[3] = new Circle(4));
Try(() => Console.WriteLine(shapes[-1]));
Try(() => shapes.Add(new Circle(1)));
Try(() => shapes.Clear());
Try(() => shapes.RemoveAt(0));
Try(() => shapes.Insert(0, null!));
Try(() => Console.WriteLine(areas.Remove(circles[0])));
Shape[] copy = new Shape[5];
shapes.CopyTo(copy, 2);
Console.WriteLine($"{copy[1] is null} {copy[2].Area} {copy[4].Area}");
Try(() => shapes.CopyTo(copy, 3));
Try(() => shapes.CopyTo(copy, -1));
Try(() => shapes.CopyTo(null!, 0));

var all = new List<Shape>(circles);
all.AddRange(new Circle[] { new(7) });
all.InsertRange(0, circles.Where(c => c is not null));
foreach (Shape? shape in all) Console.Write($"{shape?.Area} ");
Console.WriteLine();
var contracts = new List<IArea>(new Circle[] { new(5), new Ring(6) });
foreach (IArea one in contracts) Console.Write($"{one.Area} ");
Console.WriteLine(contracts.ToArray().Length);
Tests(circles);
Tests(new Ring[] { new(1) });
Tests(new List<Circle> { new(1) });
Tests(new string[] { "a" });
Tests(new object[] { 1 });
Tests(new int[] { 1 });

var people = new List<Person> { new("Ann", 30), new("Bob", 25), new Boss("Cid", 41, 2) };
Person[] sorted = people.OrderBy(p => p.Age).ToArray();
Console.WriteLine(string.Join(", ", sorted.Select(p => p.ToString())));
List<Person> older = people.Where(p => p.Age > 26).ToList();
older.AddRange(people);
older.AddRange(new[] { new Boss("Dan", 50, 1) });
Console.WriteLine($"{older.Count} {people.Max(p => p.Age)} {people.First(p => p is Boss)} {people.OfType<Boss>().Single().Reports}");
List<List<int>> table = Enumerable.Range(0, 3).Select(i => Enumerable.Range(0, i).ToList()).ToList();
var flat = new List<int>(table.SelectMany(static row => row));
Console.WriteLine($"{table.Count} {table[2].Count} {flat.Count}");
table.AddRange([[1, 2], [3]]);
int[][] jagged = table.Select(row => row.ToArray()).ToArray();
Console.WriteLine($"{jagged.Length} {jagged[3][1]} {new List<int[]>(jagged).Count}");
HashSet<Person> set = [.. people, .. sorted];
Console.WriteLine($"{set.Count} {set.Contains(new Person("Bob", 25))} {set.Contains(new Person("Cid", 41))}");
Queue<Shape> queue = new(circles);
Stack<IArea> stack = new(contracts);
Console.WriteLine($"{queue.Count} {stack.Pop().Area}");

static void Tests(object value) =>
    Console.WriteLine($"{value is IList<Shape>} {value is ICollection<IArea>} {value is IList<Circle>} {value is IReadOnlyList<Shape>} {value is IEnumerable<object>} {value is ICollection<object>} {value is IList<string>} {value is IList<int>}");

static void Try(Action action)
{
    try
    {
        action();
        Console.WriteLine("nothing");
    }
    catch (ArgumentException e)
    {
        Console.WriteLine(e is ArgumentOutOfRangeException ? "range" : e is ArgumentNullException ? "null" : "argument");
    }
    catch (NotSupportedException)
    {
        Console.WriteLine("not supported");
    }
    catch (ArrayTypeMismatchException)
    {
        Console.WriteLine("mismatch");
    }
}

interface IArea { int Area { get; } }
class Shape : IArea { public virtual int Area => 0; }
class Circle(int radius) : Shape { public override int Area => radius * radius; }
class Ring(int radius) : Circle(radius) { public override int Area => base.Area - 1; }
record Person(string Name, int Age);
record Boss(string Name, int Age, int Reports) : Person(Name, Age);
