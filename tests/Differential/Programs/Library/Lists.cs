var l = new List<int> { 3, 1, 2 }; l.Add(5); l.Insert(0, 9); l.Remove(1); l.Sort(); foreach (var x in l) Console.Write(x + " "); Console.WriteLine(l.Count + " " + l.IndexOf(5) + " " + l.Contains(9));
var s = new List<string> { "b", "a" }; s.Add("c"); s.Reverse(); foreach (var x in s) Console.Write(x); Console.WriteLine(s[^1]);
try { Console.WriteLine(l[99]); } catch (ArgumentOutOfRangeException) { Console.WriteLine("range"); }
