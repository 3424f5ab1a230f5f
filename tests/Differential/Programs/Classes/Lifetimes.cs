var t = new Tree(); for (int i = 0; i < 20; i++) t.Insert((i * 7) % 20); Console.WriteLine(t.Sum()); Console.WriteLine(t.Depth());
Node? head = null; for (int i = 0; i < 10; i++) head = new Node { V = i, Next = head };
Node? rev = null; while (head != null) { var n = head.Next; head.Next = rev; rev = head; head = n; }
for (var n = rev; n != null; n = n.Next) Console.Write(n.V); Console.WriteLine();
ref int r = ref Find(rev!, 5).V; rev = null; r += 100; Console.WriteLine(r);
var box = new Box { Items = [new Node { V = 1 }, new Node { V = 2 }] }; var first = box.Items[0]; box.Items = null!; Console.WriteLine(first.V);
var q = new Queue2(); for (int i = 0; i < 5; i++) q.Push("item" + i); while (q.Count > 0) Console.Write(q.Pop() + " "); Console.WriteLine();
Node a = new() { V = 1 }, b = new() { V = 2 }; Swap(ref a, ref b); Console.WriteLine(a.V * 10 + b.V);
var h = new Holder { N = new Node { V = 3 } }; Console.WriteLine(Use(h, h.N)); 
Span<int> sp = Make().Arr; sp[0] = 5; Console.WriteLine(sp[0] + sp.Length);
S st = new S { N = new Node { V = 4 } }; S st2 = st; st.N = new Node { V = 5 }; Console.WriteLine(st2.N.V * 10 + st.N.V); S[] arr = [st, st2, st]; arr[0] = arr[1]; Console.WriteLine(arr[0].N.V + arr[2].N.V);
Console.WriteLine(Loop(5));
static int Loop(int n) { Node cur = new Node { V = 0 }; for (int i = 0; i < n; i++) { var next = new Node { V = cur.V + i, Next = i % 2 == 0 ? cur : null }; cur = next; } return cur.V; }
static Node Find(Node n, int v) => n.V == v ? n : Find(n.Next!, v);
static void Swap(ref Node a, ref Node b) { var t = a; a = b; b = t; }
static int Use(Holder h, Node n) { h.N = new Node { V = 9 }; return n.V * 10 + h.N.V; }
static Arrs Make() => new Arrs();
class Node { public int V; public Node? Next; }
class Arrs { public int[] Arr = [1, 2, 3]; }
class Box { public Node[] Items = []; } class Holder { public Node N = null!; } struct S { public Node N; public int K; }
class Queue2 { class E { public string V = ""; public E? N; } E? h, t; public int Count; public void Push(string s) { var e = new E { V = s }; if (t == null) h = t = e; else { t.N = e; t = e; } Count++; } public string Pop() { var e = h!; h = e.N; if (h == null) t = null; Count--; return e.V; } }
class Tree { class N { public int K; public N? L, R; } N? root; public void Insert(int k) { ref N? p = ref root; while (p != null) { if (k < p.K) p = ref p.L; else p = ref p.R; } p = new N { K = k }; } public int Sum() => S(root); static int S(N? n) => n == null ? 0 : n.K + S(n.L) + S(n.R); public int Depth() => D(root); static int D(N? n) => n == null ? 0 : 1 + Math.Max(D(n.L), D(n.R)); }
