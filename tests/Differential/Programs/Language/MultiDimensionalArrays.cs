using System;
using System.Collections.Generic;

static class Program
{
    enum Cell : byte { Empty, Wall, Door }

    struct Point(int x, int y)
    {
        public int X = x, Y = y;
        public void Move(int by) => (X, Y) = (X + by, Y - by);
        public override readonly string ToString() => $"({X},{Y})";
    }

    sealed class Board<T>(int rows, int columns)
    {
        readonly T[,] _cells = new T[rows, columns];

        public T this[int row, int column]
        {
            get => _cells[row, column];
            set => _cells[row, column] = value;
        }

        public int Count(Func<T, bool> fits)
        {
            int count = 0;
            foreach (T cell in _cells)
                if (fits(cell)) count++;
            return count;
        }
    }

    static int Say(int value, string text)
    {
        Console.WriteLine(text);
        return value;
    }

    static void Try(string what, Action action)
    {
        try
        {
            action();
            Console.WriteLine($"{what}: fine");
        }
        catch (Exception e) when (e is IndexOutOfRangeException or OverflowException or NullReferenceException)
        {
            Console.WriteLine($"{what}: {(e is IndexOutOfRangeException ? "range" : e is OverflowException ? "overflow" : "null")}");
        }
    }

    static long[,] Multiply(long[,] a, long[,] b)
    {
        int n = a.GetLength(0), m = b.GetLength(1), k = a.GetLength(1);
        var product = new long[n, m];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < m; j++)
                for (int l = 0; l < k; l++)
                    product[i, j] += a[i, l] * b[l, j];
        return product;
    }

    static void Swap(ref int a, ref int b) => (a, b) = (b, a);

    static void Main()
    {
        int[,] table = { { 1, 2, 3 }, { 4, 5, 6 } };
        Console.WriteLine($"{table.Length} {table.Rank} {table.GetLength(0)} {table.GetLength(1)} {table.GetUpperBound(1)} {table.GetLowerBound(0)} {table.LongLength}");
        int sum = 0;
        foreach (int value in table) sum = sum * 10 + value;
        Console.WriteLine(sum);
        Swap(ref table[0, 0], ref table[1, 2]);
        table[1, 1] *= 7;
        table[0, 1]++;
        Console.WriteLine($"{table[0, 0]} {table[1, 2]} {table[1, 1]} {table[0, 1]}");

        long[,] power = { { 1, 1 }, { 1, 0 } };
        for (int i = 0; i < 5; i++) power = Multiply(power, power);
        Console.WriteLine($"{power[0, 0]} {power[0, 1]} {power[1, 1]}");

        var cells = new Cell[3, 4];
        cells[2, 3] = Cell.Door;
        for (int i = 0; i < 4; i++) cells[0, i] = Cell.Wall;
        int[] counts = new int[3];
        foreach (Cell cell in cells) counts[(int)cell]++;
        Console.WriteLine(string.Join(' ', counts));

        var points = new Point[2, 2];
        points[1, 0] = new Point(3, 4);
        points[1, 0].Move(2);
        ref Point point = ref points[0, 1];
        point.X = 9;
        Console.WriteLine($"{points[1, 0]} {points[0, 1]} {points[0, 0]}");

        string?[,] texts = new string?[2, 3];
        texts[1, 2] = "last";
        texts[0, 0] = "first";
        foreach (string? text in texts) Console.Write(text ?? "-");
        Console.WriteLine();
        object any = texts;
        Console.WriteLine($"{any is string[,]} {any is int[,]} {any is string[]}");

        int[,,] cube = new int[2, 3, 4];
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 3; j++)
                for (int k = 0; k < 4; k++)
                    cube[i, j, k] = i * 100 + j * 10 + k;
        Console.WriteLine($"{cube[1, 2, 3]} {cube[0, 1, 2]} {cube.Length} {cube.Rank} {cube.GetLength(2)}");
        int total = 0;
        foreach (int value in cube) total += value;
        Console.WriteLine(total);

        var jagged = new int[2][,];
        jagged[1] = new int[1, 1] { { 5 } };
        Console.WriteLine($"{jagged[1][0, 0]} {jagged[0] is null}");
        List<int[,]> list = [table, new int[0, 7]];
        Console.WriteLine($"{list[0][1, 0]} {list[1].Length} {list[1].GetLength(1)}");

        int[,] copy = (int[,])table.Clone();
        copy[0, 0] = -1;
        Console.WriteLine($"{table[0, 0]} {copy[0, 0]} {copy[1, 2]}");
        Array.Clear(copy);
        Console.WriteLine(copy[1, 2]);

        var board = new Board<char>(2, 2) { [0, 0] = 'x', [1, 1] = 'o' };
        Console.WriteLine($"{board.Count(static c => c == 'x')} {board.Count(static c => c == '\0')}");

        int[,]? none = null;
        Try("row", () => table[2, 0] = Say(1, "value first"));
        Try("column", () => Console.WriteLine(table[0, 3]));
        Try("negative", () => table[-1, 0]++);
        Try("null", () => none![0, 0] = Say(1, "also before null"));
        Try("null length", () => Console.WriteLine(none!.Length));
        Try("dimension", () => Console.WriteLine(table.GetLength(2)));
        long wide = (1L << 32) + counts[2];
        uint natural = (uint)counts[2];
        Console.WriteLine(table[natural, (byte)1]);
        Try("wide", () => table[wide, 0] = 1);
        Try("size", () => Console.WriteLine(new int[counts[0] - 100, 2].Length));
        Try("fine", () => cube[1, 1, 1] = 0);
        Try("cube", () => cube[1, 1, 4] = 0);
    }
}
