// Left to right: operands, arguments, indexers, assignments, initialisers, interpolation, conditional operators.
int step = 0;
Console.WriteLine(N("a", 1) + N("b", 2) * N("c", 3));
int[] array = new int[5];
array[N("index", 1)] = N("value", 5);
array[N("i", 2)] += N("v", 3);
Console.WriteLine(F(N("x", 1), third: N("y", 3), second: N("z", 2)));
Console.WriteLine(N("p", 0) > 0 && N("q", 1) > 0 || N("r", 1) > 0);
Console.WriteLine(N("p", 0) > 0 & N("q", 1) > 0 | N("r", 1) > 0);
Console.WriteLine(N("cond", 1) > 0 ? N("yes", 1) : N("no", 0));
var box = new Box { A = N("A", 1), B = N("B", 2) };
Get("left", box).A = Get("right", box).B + N("add", 1);
int[] made = [N("e0", 0), N("e1", 1), .. (int[])[N("e2", 2)]];
Console.WriteLine($"{N("h1", 1)}{N("h2", 2)}{box.A}{made.Length}");
int x = 5;
Console.WriteLine(x + (x = 2) + x++ * x);
x = x++ + x;
Console.WriteLine(x);
int y = 1;
y = Change(ref y) + y * 100;
Console.WriteLine(y);
Console.WriteLine(array[1] + array[2]);

int N(string name, int value)
{
    Console.Write($"{++step}{name} ");
    return value;
}

Box Get(string name, Box value)
{
    Console.Write($"{++step}{name} ");
    return value;
}

static int F(int first, int second, int third) => first * 100 + second * 10 + third;

static int Change(ref int n) => n = 7;

sealed class Box
{
    public int A, B;
}
