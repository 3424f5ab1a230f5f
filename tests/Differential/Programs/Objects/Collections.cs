using System; using System.Collections.Generic;
static class P {
  static void Main() {
    var d = new Dictionary<int,int>(); for (int i = 0; i < 100; i++) d[i * 7 % 101] = i; int s = 0; foreach (var (k, v) in d) s += k * v; Console.WriteLine(s); Console.WriteLine(d.Count); d.Remove(7); Console.WriteLine(d.TryGetValue(7, out _)); 
    var hs = new HashSet<int> { 1, 2, 3, 2 }; Console.WriteLine(hs.Count); hs.UnionWith(new List<int>{4,5}); Console.WriteLine(hs.Contains(5));
    var pq = new PriorityQueue<string,int>(); pq.Enqueue("b", 2); pq.Enqueue("a", 1); pq.Enqueue("c", 3); while (pq.TryDequeue(out var e, out var p)) Console.WriteLine(e);
    var sd = new SortedDictionary<int,string> { [3] = "x", [1] = "y", [2] = "z" }; foreach (var kv in sd) Console.WriteLine(kv.Value);
    var q = new Queue<string>(); q.Enqueue("1"); q.Enqueue("2"); Console.WriteLine(q.Dequeue()); 
    var st = new Stack<int>(); st.Push(1); st.Push(2); Console.WriteLine(st.Pop());
    var l = new List<int> { 5, 3, 1 }; l.Sort(); foreach (var x in l) Console.WriteLine(x); l.Sort((a, b) => b - a); Console.WriteLine(l[0]); Console.WriteLine(l.IndexOf(3)); l.RemoveAll(x => x > 3); Console.WriteLine(l.Count);
  }
}
