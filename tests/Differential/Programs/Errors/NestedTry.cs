for (int i = 0; i < 6; i++) { try { Console.WriteLine(Run(i)); } catch (Exception e) { Console.WriteLine("out " + e.Message); } }
Console.WriteLine(Multi()); Console.WriteLine(InLoop()); Console.WriteLine(Sw(1) + Sw(2) + Sw(3));
try { var x = new Ctor(true); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
Console.WriteLine(Pass(0)); try { Pass(1); } catch (ArgumentNullException e) { Console.WriteLine(e.Message); }
static int Run(int k) { int r = 0; try { try { try { if (k == 0) throw new ArgumentException("a0"); if (k == 1) return r + 1; r = 10; } finally { r++; if (k == 2) throw new InvalidOperationException("f2"); } } catch (ArgumentException) when (k == 0) { r += 100; try { if (r > 100) throw new NotSupportedException("inner"); } catch (NotSupportedException e) { Console.WriteLine("c " + e.Message); } finally { r += 1000; } } if (k == 3) throw new TimeoutException("t3"); } catch (InvalidOperationException e) { Console.WriteLine("ioe " + e.Message); throw new ArgumentException("wrapped", e); } finally { Console.WriteLine("end " + k + " " + r); } return r; }
static int Multi() { int n = 0; foreach (var v in new[] { 1, 2, 3, 4 }) { try { if (v == 2) continue; if (v == 4) break; n += v; } finally { n += 100; } } return n; }
static int InLoop() { int t = 0; while (true) { try { try { t++; if (t == 3) return t; if (t == 2) throw new Exception("x"); } finally { t += 10; } } catch (Exception) { t = 2; } if (t > 30) return t; } }
static int Sw(int k) { switch (k) { case 1: try { return 1; } finally { Console.Write("s1 "); } case 2: try { goto case 3; } finally { Console.Write("s2 "); } case 3: return 30; default: return 0; } }
static int Pass(int k) { string? s = k == 0 ? "v" : null; if (s == null) throw new ArgumentNullException(nameof(s)); return s.Length; }
class Ctor { readonly Res r = new(); public Ctor(bool fail) { if (fail) throw new InvalidOperationException("ctor"); } } class Res { public int X = 1; }
