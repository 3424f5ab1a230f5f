// A virtual machine: opcodes in bytes, a stack, calls, errors for bad programs.
byte[] factorial = [(byte)Op.Push, 10, (byte)Op.Push, 1, (byte)Op.Over, (byte)Op.Mul, (byte)Op.Swap, (byte)Op.Push, 1, (byte)Op.Sub, (byte)Op.Swap, (byte)Op.Over, (byte)Op.JumpIf, 4, (byte)Op.Print, (byte)Op.Halt];
new Machine().Run(factorial);
foreach (byte[] bad in (byte[][])[[(byte)Op.Add], [(byte)Op.Push], [200], [(byte)Op.Push, 1, (byte)Op.Push, 0, (byte)Op.Div], [(byte)Op.Push, 5, (byte)Op.JumpIf, 0, (byte)Op.Halt]])
{
    try
    {
        new Machine().Run(bad);
    }
    catch (InvalidOperationException e)
    {
        Console.WriteLine(e.Message);
    }
    catch (IndexOutOfRangeException)
    {
        Console.WriteLine("out of range");
    }
    catch (DivideByZeroException)
    {
        Console.WriteLine("division");
    }
}

enum Op : byte { Halt, Push, Add, Sub, Mul, Div, Swap, Over, JumpIf, Print }

sealed class Machine
{
    readonly int[] _stack = new int[8];
    int _top, _steps;

    void Push(int value) => _stack[_top++] = value;

    int Pop() => _top == 0 ? throw new InvalidOperationException("the stack is empty") : _stack[--_top];

    public void Run(ReadOnlySpan<byte> code)
    {
        for (int at = 0; ;)
        {
            if (++_steps > 100) throw new InvalidOperationException("too many steps");
            switch ((Op)code[at++])
            {
                case Op.Halt: return;
                case Op.Push: this.Push(code[at++]); break;
                case Op.Add: this.Push(this.Pop() + this.Pop()); break;
                case Op.Mul: this.Push(this.Pop() * this.Pop()); break;
                case Op.Sub:
                    int b = this.Pop();
                    this.Push(this.Pop() - b);
                    break;
                case Op.Div:
                    int divisor = this.Pop();
                    this.Push(this.Pop() / divisor);
                    break;
                case Op.Swap:
                    (_stack[_top - 1], _stack[_top - 2]) = (_stack[_top - 2], _stack[_top - 1]);
                    break;
                case Op.Over: this.Push(_stack[_top - 2]); break;
                case Op.JumpIf:
                    int target = code[at++];
                    if (this.Pop() != 0) at = target;
                    break;
                case Op.Print: Console.WriteLine(this.Pop()); break;
                default: throw new InvalidOperationException("no such instruction");
            }
        }
    }
}
