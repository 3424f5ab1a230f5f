for (int i = -1; i < 8; i++) Console.WriteLine(S(i));
foreach (var c in new[] { Color.Red, Color.Green, (Color)7 }) Console.WriteLine(E(c));
Console.WriteLine(Str("alpha")); Console.WriteLine(Str("zeta")); Console.WriteLine(Str("none"));
Console.WriteLine(P(5)); Console.WriteLine(P(-5)); Console.WriteLine(P(0)); Console.WriteLine(P(500));
Console.WriteLine(T((1, 2))); Console.WriteLine(T((0, 2))); Console.WriteLine(L([1, 2, 3])); Console.WriteLine(L([])); Console.WriteLine(L([9]));
long big = 5000000000; switch (big) { case 5000000000: Console.WriteLine("big"); break; default: Console.WriteLine("small"); break; }
int n = 0; do { n++; if (n == 2) continue; if (n > 4) break; } while (true); Console.WriteLine(n);
int q = 0; for (int i = 0, j = 10; i < j; i++, j--) q += i * j; Console.WriteLine(q);
while (n-- > 0) { if (n == 3) goto done; } done: Console.WriteLine(n);
Flags f = Flags.A | Flags.C; Console.WriteLine((f & Flags.C) != 0); Console.WriteLine((int)(f ^ Flags.A)); Console.WriteLine(f.HasFlag(Flags.C));
static string S(int i) { switch (i) { case 0: return "zero"; case 1: case 2: return "few"; case 5: goto case 0; case 6: return "six"; default: return "many"; } }
static int E(Color c) => c switch { Color.Red => 1, Color.Green => 2, _ => 3 };
static int Str(string s) { switch (s) { case "alpha": return 1; case "beta": return 2; case "gamma": return 3; case "delta": return 4; case "eps": return 5; case "zeta": return 6; case "eta": return 7; default: return 0; } }
static string P(int x) => x switch { > 0 and < 100 => "pos", < 0 => "neg", 0 => "zero", _ => "huge" };
static string T((int, int) t) => t switch { (1, var y) when y > 1 => "one", (0, _) => "zero", _ => "none" };
static string L(int[] a) => a switch { [1, .., 3] => "1..3", [] => "empty", [var x] => "single", _ => "other" };
enum Color { Red, Green, Blue } [Flags] enum Flags { A = 1, B = 2, C = 4 }
