Console.WriteLine(F(0)); Console.WriteLine(F(1)); Console.WriteLine(F(2)); Console.WriteLine(F(3)); Console.WriteLine(F(4));
try { Outer(); } catch (Exception e) { Console.WriteLine("outer " + e.Message); }
Console.WriteLine(Ret());
for (int i = 0; i < 4; i++) { try { if (i == 1) continue; if (i == 3) break; Console.WriteLine("loop " + i); } finally { Console.WriteLine("fin " + i); } }
try { try { throw new ArgumentException("one"); } finally { Console.WriteLine("cleanup"); } } catch (ArgumentException e) when (e.Message == "two") { Console.WriteLine("no"); } catch (ArgumentException e) when (e.Message == "one") { Console.WriteLine("filter"); }
try { try { throw new InvalidOperationException("a"); } catch (InvalidOperationException) { throw; } } catch (Exception e) { Console.WriteLine("re " + e.Message); }
try { try { throw new InvalidOperationException("a"); } finally { throw new ArgumentException("b"); } } catch (ArgumentException e) { Console.WriteLine(e.Message); }
try { throw new MyError(); } catch (MyError e) { Console.WriteLine(e.Message); }
try { throw new MyError2("custom"); } catch (MyError e) { Console.WriteLine(e.Message); }
try { int[] a = new int[2]; a[Two()] = 1; } catch (IndexOutOfRangeException e) { Console.WriteLine(e.Message); }
try { Deep(5); } catch (Exception e) { Console.WriteLine(e.Message); }
Goto();
static int Two() => 2;
static int F(int k) { try { if (k == 0) return 10; if (k == 1) throw new InvalidOperationException("x"); if (k == 2) throw new ArgumentException("y"); if (k == 3) { int z = 0; return 5 / z; } return 99; } catch (InvalidOperationException) { return 20; } catch (ArgumentException e) { return 30 + e.Message.Length; } catch (ArithmeticException) { return 40; } finally { Console.WriteLine("f " + k); } }
static void Outer() { try { Inner(); } catch (ArgumentException) { Console.WriteLine("wrong"); } finally { Console.WriteLine("outer finally"); } }
static void Inner() { try { throw new InvalidOperationException("deep"); } finally { Console.WriteLine("inner finally"); } }
static int Ret() { int x = 1; try { return x; } finally { x = 2; Console.WriteLine("ret finally " + x); } }
static void Deep(int n) { using var d = new D(n); if (n == 0) throw new NotSupportedException("bottom"); Deep(n - 1); }
static void Goto() { int i = 0; again: try { i++; if (i < 3) goto again; } finally { Console.WriteLine("g" + i); } }
class MyError : Exception { public MyError() : base("mine") { } public MyError(string s) : base(s) { } }
class MyError2(string s) : MyError(s);
struct D(int n) : IDisposable { public void Dispose() => Console.WriteLine("d" + n); }
