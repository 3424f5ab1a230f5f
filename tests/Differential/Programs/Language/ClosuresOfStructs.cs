// Lambdas that capture structs, this of classes, refs to elements copied, tuples and spans turned to arrays.
var point = new Point { X = 1 };
Action move = () => point.X += 10;
move();
move();
Console.WriteLine(point.X);
(int a, int b) = (1, 2);
Func<(int, int)> swap = () => (a, b) = (b, a);
Console.WriteLine(swap().Item1 + a * 10);
var counter = new Counter(5);
Func<int> next = counter.Next, again = counter.Maker();
Console.WriteLine(next() + next() * 10 + again() * 100);
int[] array = [1, 2, 3];
Action<int> set = i => array[i] *= 7;
set(1);
array = [9, 9, 9];
set(2);
Console.WriteLine(array[1] + array[2]);
Point copy = point;
Func<Point> get = () => copy;
copy.X = -1;
Console.WriteLine(get().X + point.X);

struct Point
{
    public int X;
}

sealed class Counter(int start)
{
    public int Next() => start++;

    public Func<int> Maker()
    {
        int mine = 50;
        return () => mine++ + start;
    }
}
