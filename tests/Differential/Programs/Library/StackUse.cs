// Stack<T>: an evaluator of reverse Polish notation, and a stack of objects.
Console.WriteLine(Evaluate("3 4 + 2 *"));
Console.WriteLine(Evaluate("100 7 / 3 -"));
Console.WriteLine(Evaluate("+"));
Stack<Frame> frames = new();
for (int i = 0; i < 6; i++) frames.Push(new Frame(i));
frames.Pop();
Console.WriteLine($"{frames.Count} {frames.Peek().Depth}");
foreach (Frame frame in frames) Console.Write(frame.Depth);
Console.WriteLine();
Console.WriteLine(frames.TryPop(out Frame? top) ? top.Depth : -1);
Frame[] rest = frames.ToArray();
Console.WriteLine(rest[0].Depth + rest.Length);
frames.Clear();
Console.WriteLine(frames.TryPeek(out _));

static string Evaluate(string text)
{
    Stack<long> stack = [];
    int number = -1;
    try
    {
        foreach (char c in text)
        {
            if (c is >= '0' and <= '9')
            {
                number = Math.Max(number, 0) * 10 + (c - '0');
                continue;
            }

            if (number >= 0) stack.Push(number);
            number = -1;
            if (c == ' ') continue;
            long b = stack.Pop(), a = stack.Pop();
            stack.Push(c switch { '+' => a + b, '-' => a - b, '*' => a * b, '/' => a / b, _ => throw new FormatException("operator") });
        }

        return $"{stack.Pop()}";
    }
    catch (InvalidOperationException)
    {
        return "too few";
    }
}

sealed record Frame(int Depth);
