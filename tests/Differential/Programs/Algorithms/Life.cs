// The game of life on a torus, with two boards that are swapped.
byte[][] board = new byte[8][], next = new byte[8][];
for (int y = 0; y < 8; y++) (board[y], next[y]) = (new byte[8], new byte[8]);
foreach ((int x, int y) in ((int, int)[])[(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)]) board[y][x] = 1;
for (int generation = 0; generation < 12; generation++)
{
    for (int y = 0; y < 8; y++)
        for (int x = 0; x < 8; x++)
            next[y][x] = Neighbours(board, x, y) switch { 3 => 1, 2 => board[y][x], _ => 0 };
    (board, next) = (next, board);
}

foreach (byte[] row in board)
{
    foreach (byte cell in row) Console.Write(cell == 1 ? '#' : '.');
    Console.WriteLine();
}

static int Neighbours(byte[][] board, int x, int y)
{
    int sum = 0;
    for (int dy = -1; dy <= 1; dy++)
        for (int dx = -1; dx <= 1; dx++)
            if ((dx, dy) != (0, 0))
                sum += board[(y + dy) & 7][(x + dx) & 7];
    return sum;
}
