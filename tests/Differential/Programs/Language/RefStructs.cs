#:property AllowUnsafeBlocks=true
Span<int> data = stackalloc int[6]; for (int i = 0; i < 6; i++) data[i] = i * 3; var w = new Window(data, 2); w.Current = 99; Console.WriteLine(data[2]); w.Move(); Console.WriteLine(w.Current); foreach (ref int x in data) x++; Console.WriteLine(data[5]);
var t = new Tokenizer("alpha,beta,,gamma"); while (t.Next(out var tok)) { Console.Write(tok.Length); Console.Write(' '); } Console.WriteLine(); ref int m = ref Max(data); m = -1; Console.WriteLine(data[2]); var b = new Buf(); b[3] = 7; Console.WriteLine(b[3] + b.Sum()); var h = new RefHolder(ref data[0]); h.Add(5); h.Add(5); Console.WriteLine(data[0]);
int a = 1, c = 2; ref int r = ref (a > c ? ref a : ref c); r = 50; Console.WriteLine(c); r = ref a; r = 60; Console.WriteLine(a); Bump(ref data[1], ref data[1]); Console.WriteLine(data[1]); var inl = new Four(); inl[0] = 4; inl[3] = 6; int s = 0; foreach (int x in inl) s += x; Console.WriteLine(s); Span<int> sp = inl; Console.WriteLine(sp.Length);
static ref int Max(Span<int> d) { int best = 0; for (int i = 1; i < d.Length; i++) if (d[i] > d[best]) best = i; return ref d[best]; } static void Bump(ref int a, ref int b) { a++; b *= 2; }
ref struct Window(Span<int> s, int at) { readonly Span<int> s = s; int at = at; public ref int Current => ref s[at]; public void Move() => at++; }
ref struct Tokenizer(string text) { ReadOnlySpan<char> rest = text; bool done; public bool Next(out ReadOnlySpan<char> token) { if (done) { token = default; return false; } int i = rest.IndexOf(','); if (i < 0) { token = rest; done = true; } else { token = rest[..i]; rest = rest[(i + 1)..]; } return true; } }
unsafe struct Buf { fixed int v[8]; public int this[int i] { get => v[i]; set => v[i] = value; } public int Sum() { int s = 0; for (int i = 0; i < 8; i++) s += v[i]; return s; } }
ref struct RefHolder(ref int x) { readonly ref int x = ref x; public void Add(int n) => x += n; }
[System.Runtime.CompilerServices.InlineArray(4)] struct Four { int e; }
