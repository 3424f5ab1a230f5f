Shape[] shapes = [new Square(3), new Circle(2), new Rect(2, 5), new Square(1)];
int sum = 0;
foreach (var s in shapes) { sum += s.Area(); Console.WriteLine(s.Name() + " " + s.Area()); }
Console.WriteLine(sum);
object o = shapes[0];
Console.WriteLine(o is Square); Console.WriteLine(o is Circle); Console.WriteLine(o is Shape { Id: > 0 });
if (o is Square { Side: var side }) Console.WriteLine(side);
var c = o as Circle; Console.WriteLine(c == null);
try { var d = (Circle)o; Console.WriteLine(d.Area()); } catch (InvalidCastException) { Console.WriteLine("bad cast"); }
Shape? nothing = null;
try { Console.WriteLine(nothing!.Area()); } catch (NullReferenceException) { Console.WriteLine("null"); }
IArea ia = new Rect(3, 3); Console.WriteLine(ia.Area());
Console.WriteLine(Twice(ia));
Node? list = null; for (int i = 0; i < 5; i++) list = new Node(i, list);
int t = 0; for (var n = list; n != null; n = n.Next) t = t * 10 + n.Value; Console.WriteLine(t);
using (var r = new Res("a")) { Console.WriteLine("in"); }
using var r2 = new Res("b");
Console.WriteLine(switchy(new Circle(1)) + switchy(new Square(1)) + switchy(new Rect(1, 1)));
static int Twice(IArea a) => a.Area() * 2;
static string switchy(Shape s) => s switch { Circle { R: 1 } => "c1", Square => "sq", _ => "other" };
interface IArea { int Area(); }
abstract class Shape : IArea { static int next; public int Id = ++next; public abstract int Area(); public virtual string Name() => "shape" + Id; }
class Square(int side) : Shape { public int Side => side; public override int Area() => side * side; public override string Name() => "square"; }
sealed class Circle(int r) : Shape { public int R => r; public override int Area() => 3 * r * r; }
class Rect(int a, int b) : Shape { public override int Area() => a * b; public override string Name() => "rect/" + base.Name(); }
class Node(int v, Node? next) { public int Value = v; public Node? Next = next; }
sealed class Res(string n) : IDisposable { public void Dispose() => Console.WriteLine("dispose " + n); }
