// The product of two integer matrices.
int iterations = 0;
foreach (char c in args[0]) iterations = iterations * 10 + (c - '0');

Matrix a = new(64, 64), b = new(64, 64), product = new(64, 64);
for (int row = 0; row < 64; row++)
{
    for (int column = 0; column < 64; column++)
    {
        a[row, column] = row + column;
        b[row, column] = row - column;
    }
}

uint sum = 0;
for (int i = 0; i < iterations; i++)
{
    a[i % 64, i / 64 % 64]++;
    Matrix.Multiply(a, b, product);
    sum = sum * 31 + (uint)product[i % 64, 63 - i % 64];
}

Console.WriteLine(sum);

sealed class Matrix(int rows, int columns)
{
    readonly int[] _elements = new int[rows * columns];

    public ref int this[int row, int column] => ref _elements[row * columns + column];

    public int Rows => rows;

    public int Columns => columns;

    public static void Multiply(Matrix a, Matrix b, Matrix product)
    {
        for (int row = 0; row < a.Rows; row++)
        {
            for (int column = 0; column < b.Columns; column++)
            {
                int sum = 0;
                for (int i = 0; i < a.Columns; i++) sum += a[row, i] * b[i, column];
                product[row, column] = sum;
            }
        }
    }
}
