// Boolean operators with and without short circuit, with effects, in conditions of every statement; bool as a number-like value.
int calls = 0;
bool[] values = [true, false];
foreach (bool a in values)
    foreach (bool b in values)
        Console.WriteLine($"{a & b} {a | b} {a ^ b} {a && b} {a || b} {!a} {a == b} {a != b} {(a ? b : !b)}");
_ = No() && Yes();
_ = Yes() || No();
_ = No() & Yes();
_ = Yes() | No();
Console.WriteLine(calls);
bool x = true;
x &= Yes();
x |= No();
x ^= true;
Console.WriteLine(x);
while (Yes() && calls < 300)
{
}

Console.WriteLine(calls);
int n = 5;
Console.WriteLine(n is > 3 and < 10 && !(n is 4 or 6) || n == 0);
Console.WriteLine((n > 3) == (n < 10) ? "both" : "one");
if (!(n > 3 && (n < 4 || n > 4) && !(n == 6))) Console.WriteLine("no");
else Console.WriteLine("yes");
bool found = false;
for (int i = 0; i < 10 && !found; i++) found = i * i == 16;
Console.WriteLine(found);
Console.WriteLine(true.CompareTo(false) + (true ? 1 : 0));

bool Yes()
{
    calls += 1;
    return true;
}

bool No()
{
    calls += 100;
    return false;
}
