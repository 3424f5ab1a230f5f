// Matrices as generic structs over numbers: product, power, transpose, determinant by fractions.
using System.Numerics;

var fibonacci = new Matrix<long>(1, 1, 1, 0).Power(60);
Console.WriteLine(fibonacci.B);
Console.WriteLine(new Matrix<int>(1, 2, 3, 4).Power(5).Trace);
Console.WriteLine(new Matrix<int>(3, 8, 4, 6).Determinant);
int[][] a = [[2, -1, 0], [1, 3, 2], [0, 5, -4]];
Console.WriteLine(Determinant(a));
int[][] t = Transpose(a);
Console.WriteLine(t[0][1] + t[2][1] * 10);
Console.WriteLine(Determinant(Multiply(a, t)));

static int Determinant(int[][] m)
{
    if (m.Length == 1) return m[0][0];
    int sum = 0;
    for (int column = 0; column < m.Length; column++)
    {
        int[][] minor = new int[m.Length - 1][];
        for (int row = 1; row < m.Length; row++) minor[row - 1] = [.. m[row][..column], .. m[row][(column + 1)..]];
        sum += (column % 2 == 0 ? 1 : -1) * m[0][column] * Determinant(minor);
    }

    return sum;
}

static int[][] Transpose(int[][] m)
{
    int[][] result = new int[m[0].Length][];
    for (int i = 0; i < result.Length; i++)
    {
        result[i] = new int[m.Length];
        for (int j = 0; j < m.Length; j++) result[i][j] = m[j][i];
    }

    return result;
}

static int[][] Multiply(int[][] a, int[][] b)
{
    int[][] result = new int[a.Length][];
    for (int i = 0; i < a.Length; i++)
    {
        result[i] = new int[b[0].Length];
        for (int j = 0; j < b[0].Length; j++)
            for (int k = 0; k < b.Length; k++)
                result[i][j] += a[i][k] * b[k][j];
    }

    return result;
}

readonly record struct Matrix<T>(T A, T B, T C, T D) where T : struct, INumber<T>
{
    public static Matrix<T> One => new(T.One, T.Zero, T.Zero, T.One);
    public T Trace => this.A + this.D;
    public T Determinant => this.A * this.D - this.B * this.C;

    public static Matrix<T> operator *(Matrix<T> x, Matrix<T> y) =>
        new(x.A * y.A + x.B * y.C, x.A * y.B + x.B * y.D, x.C * y.A + x.D * y.C, x.C * y.B + x.D * y.D);

    public Matrix<T> Power(int exponent)
    {
        Matrix<T> result = One, square = this;
        for (; exponent > 0; exponent >>= 1, square *= square)
            if ((exponent & 1) != 0)
                result *= square;
        return result;
    }
}
