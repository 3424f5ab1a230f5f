using System;
interface IShape { int Area(); int Twice() => Area() * 2; static abstract string Name { get; } static virtual int Sides => 4; }
interface INamed : IShape { int IShape.Twice() => Area() * 3; }
class Sq(int s) : IShape { public int Area() => s * s; public static string Name => "sq"; }
class Sn(int s) : INamed { public int Area() => s; public static string Name => "sn"; public static int Sides => 5; }
struct St : IShape { public int V; public int Area() { V++; return V; } public static string Name => "st"; }
abstract class Base { public abstract T Id<T>(T x); public virtual int Gen<T>(T[] a) => a.Length; }
class D1 : Base { public override T Id<T>(T x) => x; public override int Gen<T>(T[] a) => a.Length + 1; }
class D2 : Base { public override T Id<T>(T x) => x; }
static class P {
  static int Sides<T>() where T : IShape => T.Sides;
  static string Name<T>() where T : IShape => T.Name;
  static int Tw<T>(T t) where T : IShape => t.Twice();
  static void Main() {
    IShape a = new Sq(3), b = new Sn(4);
    Console.WriteLine(a.Twice()); Console.WriteLine(b.Twice());
    Console.WriteLine(Sides<Sq>()); Console.WriteLine(Sides<Sn>()); Console.WriteLine(Name<St>());
    Console.WriteLine(Tw(new Sq(2)));
    Console.WriteLine(Tw(new St { V = 5 }));
    Base x = new D1(); Console.WriteLine(x.Id(5)); Console.WriteLine(x.Id("s")); Console.WriteLine(x.Gen(new[]{1,2,3})); x = new D2(); Console.WriteLine(x.Gen(new[]{"a"}));
  }
}
