#:property AllowUnsafeBlocks=true
// Pointers: arithmetic, comparison, structs through ->, fixed on arrays, spans and strings, stackalloc, casts, void*.
unsafe
{
    int* cells = stackalloc int[5];
    for (int* p = cells; p < cells + 5; p++) *p = (int)(p - cells) * 3;
    Console.WriteLine($"{cells[4]} {*(cells + 2)} {cells[1]++} {++cells[1]}");
    Point point = new() { X = 1, Y = 2 };
    Point* pp = &point;
    pp->X += 5;
    (*pp).Y <<= 3;
    int* fields = (int*)pp;
    Console.WriteLine($"{point.X} {point.Y} {fields[1]} {sizeof(Point)}");
    int[] array = [10, 20, 30];
    fixed (int* p = array)
    {
        p[1] = 99;
        Console.WriteLine(Sum(p, 3));
    }

    fixed (int* p = array.AsSpan(1)) Console.WriteLine(*p);
    fixed (char* text = "hello") Console.WriteLine(text[4]);
    fixed (int* element = &array[2]) *element = -1;
    Console.WriteLine(array[2]);
    byte* bytes = (byte*)cells;
    bytes[1] = 1;
    Console.WriteLine(cells[0]);
    void* any = pp;
    Console.WriteLine(any == (void*)fields && any != null);
    Point** indirect = &pp;
    (**indirect).X = 77;
    Console.WriteLine(point.X);
    long address = (long)(cells + 1) - (long)cells;
    Console.WriteLine(address);
    Point* points = stackalloc Point[2] { new Point { X = 1 }, new Point { Y = 4 } };
    Console.WriteLine(points[0].X + points[1].Y);
    var buffer = new Buffer();
    for (int i = 0; i < 4; i++) buffer.Items[i] = (short)(i * 100);
    Console.WriteLine(buffer.Items[3] + sizeof(Buffer));
    int* nothing = null;
    Console.WriteLine(nothing is null);
}

static unsafe int Sum(int* values, int count)
{
    int sum = 0;
    while (count-- > 0) sum += *values++;
    return sum;
}


struct Point
{
    public int X, Y;
}

unsafe struct Buffer
{
    public fixed short Items[4];
}
