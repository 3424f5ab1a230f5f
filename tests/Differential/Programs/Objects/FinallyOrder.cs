using System;
static class P {
  static int F(int n) { for (int i = 0; i < 5; i++) { try { if (i == n) return i * 10; if (i == 1) continue; Console.WriteLine($"body {i}"); } finally { Console.WriteLine($"fin {i}"); } } return -1; }
  static void G() { try { try { throw new InvalidOperationException("a"); } finally { Console.WriteLine("f1"); throw new ArgumentException("b"); } } catch (ArgumentException e) { Console.WriteLine("caught " + "x"); Console.WriteLine(e.Message); } }
  static void H() { try { try { throw new InvalidOperationException("a"); } catch (InvalidOperationException) when (Filter()) { Console.WriteLine("no"); } } catch (Exception e) { Console.WriteLine(e.Message); } }
  static bool Filter() { Console.WriteLine("filter"); throw new NotSupportedException(); }
  static void I() { try { throw new InvalidOperationException("r"); } catch (Exception) { try { throw; } catch (InvalidOperationException e) { Console.WriteLine(e.Message); } } }
  static void Main() { Console.WriteLine(F(3)); G(); H(); I(); }
}
