using System; using System.Collections.Generic;
static class P {
  static IEnumerable<int> A(int n) { try { for (int i = 0; i < n; i++) { if (i == 3) yield break; yield return i; } } finally { Console.WriteLine("done"); } }
  static IEnumerable<T> Map<S,T>(this IEnumerable<S> s, Func<S,T> f) { foreach (var x in s) yield return f(x); }
  class Tree { public int V; public Tree L, R; public IEnumerator<int> GetEnumerator() { if (L != null) foreach (var x in L) yield return x; yield return V; if (R != null) foreach (var x in R) yield return x; } }
  static void Main() {
    foreach (var i in A(10)) Console.WriteLine(i);
    foreach (var i in A(10)) { if (i == 1) break; }
    foreach (var i in A(3).Map(x => x * 2)) Console.WriteLine(i);
    var t = new Tree { V = 5, L = new Tree { V = 3 }, R = new Tree { V = 9, L = new Tree { V = 7 } } };
    foreach (var v in t) Console.WriteLine(v);
    IEnumerable<int> e = new List<int> { 1, 2, 3 }; foreach (var v in e) Console.WriteLine(v);
  }
}
