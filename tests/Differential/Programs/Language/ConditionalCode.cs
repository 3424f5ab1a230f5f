#define EXTRA
// Preprocessor directives, Conditional methods, unreachable code, constant conditions, discards, checked contexts in constants.
using System.Diagnostics;

#if EXTRA && !MISSING
Console.WriteLine("extra");
#else
Console.WriteLine("plain");
#endif
int calls = 0;
Trace(calls++);
Skipped(calls++);
Console.WriteLine(calls);
if (false) Console.WriteLine("never");
const bool Debug = false;
Console.WriteLine(Debug ? "debug" : "release");
_ = calls switch { 1 => "one", _ => "more" };
_ = Add(1, out _);
(_, int second) = (1, 2);
Console.WriteLine(second);
Console.WriteLine(sizeof(int) + sizeof(long) + sizeof(char) + sizeof(bool));
Console.WriteLine(unchecked((byte)(200 + 100)));
#pragma warning disable CS0162
while (true)
{
    Console.WriteLine("once");
    break;
    Console.WriteLine("not here");
}

[Conditional("EXTRA")]
static void Trace(int n) => Console.WriteLine($"trace {n}");

[Conditional("MISSING")]
static void Skipped(int n) => Console.WriteLine($"skipped {n}");

static int Add(int n, out int twice) => twice = n * 2;
