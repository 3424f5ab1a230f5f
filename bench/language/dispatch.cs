// Calls through an interface with three implementations.
int iterations = 0;
foreach (char c in args[0]) iterations = iterations * 10 + (c - '0');

IShape[] shapes = new IShape[300];
for (int i = 0; i < shapes.Length; i++)
{
    shapes[i] = (i * 7 % 3) switch
    {
        0 => new Square(i),
        1 => new Rectangle(i, i + 1),
        _ => new Triangle(i, i + 2),
    };
}

uint sum = 0;
for (int i = 0; i < iterations; i++)
{
    foreach (IShape shape in shapes)
    {
        shape.Grow(i & 1);
        sum = sum * 31 + (uint)shape.Area();
    }
}

Console.WriteLine(sum);

interface IShape
{
    int Area();

    void Grow(int by);
}

sealed class Square(int side) : IShape
{
    int _side = side;

    public int Area() => _side * _side;

    public void Grow(int by) => _side += by;
}

sealed class Rectangle(int width, int height) : IShape
{
    int _width = width;

    public int Area() => _width * height;

    public void Grow(int by) => _width += by;
}

sealed class Triangle(int side, int height) : IShape
{
    int _height = height;

    public int Area() => side * _height / 2;

    public void Grow(int by) => _height += by;
}
