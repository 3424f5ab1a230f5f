using System; using System.Collections; using System.Collections.Generic;
static class P {
  static int Sum(IEnumerable<int> e) { int s = 0; foreach (var x in e) s += x; return s; }
  static string What(object o) => o switch { int i => "int", long => "long", IReadOnlyList<int> l => "list", string s => s, Color.Red => "red", Color c => "color", null => "null", IEnumerable<char> => "chars", _ => "?" };
  enum Color { Red, Green }
  struct Pt { public int X; public override bool Equals(object? o) => o is Pt p && p.X == X; public override int GetHashCode() => X; public void Inc() => X++; }
  interface IInc { void Inc(); int V { get; } }
  struct Cnt : IInc { int v; public void Inc() => v++; public int V => v; }
  static void Main() {
    Console.WriteLine(Sum(new[] { 1, 2, 3 })); Console.WriteLine(Sum(new List<int> { 4, 5 })); Console.WriteLine(Sum([7, 8]));
    IReadOnlyList<string> rl = new[] { "a", "b" }; Console.WriteLine(rl[1]); Console.WriteLine(rl.Count); 
    IList<int> il = new int[3]; il[1] = 4; Console.WriteLine(il.Contains(4)); Console.WriteLine(il.IndexOf(4)); try { il.Add(1); } catch (NotSupportedException) { Console.WriteLine("ns"); }
    Console.WriteLine(What(1)); Console.WriteLine(What(1L)); Console.WriteLine(What(new[] { 1 })); Console.WriteLine(What("s")); Console.WriteLine(What(Color.Red)); Console.WriteLine(What(Color.Green)); Console.WriteLine(What(null!));
    object o = 5; int k = (int)o; Console.WriteLine(k); try { long l = (long)o; } catch (InvalidCastException) { Console.WriteLine("ic"); } Color cc = (Color)o; Console.WriteLine((int)cc); int? n = (int?)o; Console.WriteLine(n!.Value); object? nn = (int?)null; Console.WriteLine(nn is null); n = (int?)nn; Console.WriteLine(n.HasValue); try { k = (int)nn!; } catch (NullReferenceException) { Console.WriteLine("nre"); }
    object p = new Pt { X = 3 }; Console.WriteLine(p.Equals(new Pt { X = 3 })); ((Pt)p).Inc(); Console.WriteLine(((Pt)p).X); Console.WriteLine(p.GetHashCode());
    IInc c = new Cnt(); c.Inc(); c.Inc(); var copy = (Cnt)c; copy.Inc(); Console.WriteLine(c.V); Console.WriteLine(copy.V);
    IComparable<int> ci = 5; Console.WriteLine(ci.CompareTo(3)); IEnumerable<char> cs = "hey"; foreach (var ch in cs) Console.WriteLine(ch); IComparable<string> cst = "b"; Console.WriteLine(cst.CompareTo("a"));
    object[] objs = [1, "two", new[] { 3 }, Color.Green, 'c', true, (byte)3]; int ints = 0; foreach (var x in objs) if (x is int or byte) ints++; Console.WriteLine(ints); Console.WriteLine(objs[4] is char ch2 ? ch2 : ' '); Console.WriteLine(objs[0]); Console.WriteLine(objs[1]); Console.WriteLine(Equals(objs[0], 1)); 
    IEnumerable en = new[] { 5, 6 }; foreach (object x in en) Console.WriteLine((int)x);
    IFormattable f = 12; Console.WriteLine(f is int);
    string fmt = string.Format("{0}-{1}", 3, "x"); Console.WriteLine(fmt);
  }
}
