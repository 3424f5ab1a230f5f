// Loops: for with several variables, do, while, infinite, labelled exits, captured variables, empty bodies, conditions with effects.
for (int i = 0, j = 10; i < j; i += 3, j--) Console.Write($"{i}-{j} ");
Console.WriteLine();
int n = 5;
do Console.Write(n);
while (n-- > 2);
Console.WriteLine(n);
while (true)
{
    n += 3;
    if (n % 2 == 0) continue;
    if (n > 12) break;
    Console.Write($"{n} ");
}

Console.WriteLine();
int k = 0;
for (; ; )
{
    if (k++ > 3) break;
}

Console.WriteLine(k);
for (byte b = 250; b >= 250; b++) Console.Write($"{b} ");
Console.WriteLine();
for (uint u = 3; u < 4; u--) Console.Write(u + " ");
Console.WriteLine();
int total = 0;
for (int a = 0; a < 4; a++)
{
    for (int b = 0; b < 4; b++)
    {
        if (b == a) goto next;
        total += a * b;
    }

    total += 100;
next:
    total++;
}

Console.WriteLine(total);
int? previous = null;
foreach (int value in (int[])[1, 1, 2, 3, 3])
{
    if (value == previous) continue;
    Console.Write(value);
    previous = value;
}

Console.WriteLine();
for (long l = long.MaxValue - 2; l > 0 && l <= long.MaxValue - 1; l++) Console.Write($"{l} ");
Console.WriteLine();
while (Next(ref k) is > 0 and var left) Console.Write(left);
Console.WriteLine();

static int Next(ref int n) => --n;
