// An interpreter of a small language: statements as objects, variables in arrays, loops, functions, errors.
Statement program = new Block(
[
    new Assign(0, new Constant(0)),
    new Assign(1, new Constant(1)),
    new While(new Less(new Variable(1), new Constant(11)), new Block(
    [
        new Assign(0, new Add(new Variable(0), new Multiply(new Variable(1), new Variable(1)))),
        new Assign(1, new Add(new Variable(1), new Constant(1))),
    ])),
    new Print(new Variable(0)),
    new Print(new Divide(new Variable(0), new Constant(7))),
    new Print(new Divide(new Variable(0), new Add(new Variable(1), new Constant(-11)))),
    new Print(new Constant(1)),
]);
var machine = new Machine();
try
{
    program.Run(machine);
}
catch (DivideByZeroException)
{
    Console.WriteLine($"division by zero after {machine.Steps} steps");
}

sealed class Machine
{
    public readonly long[] Variables = new long[4];
    public int Steps;
}

abstract class Value
{
    public abstract long Get(Machine machine);
}

sealed class Constant(long value) : Value
{
    public override long Get(Machine machine) => value;
}

sealed class Variable(int index) : Value
{
    public override long Get(Machine machine) => machine.Variables[index];
}

abstract class Operation(Value left, Value right) : Value
{
    protected abstract long Apply(long left, long right);
    public override long Get(Machine machine) => this.Apply(left.Get(machine), right.Get(machine));
}

sealed class Add(Value left, Value right) : Operation(left, right)
{
    protected override long Apply(long left, long right) => left + right;
}

sealed class Multiply(Value left, Value right) : Operation(left, right)
{
    protected override long Apply(long left, long right) => left * right;
}

sealed class Divide(Value left, Value right) : Operation(left, right)
{
    protected override long Apply(long left, long right) => left / right;
}

sealed class Less(Value left, Value right) : Operation(left, right)
{
    protected override long Apply(long left, long right) => left < right ? 1 : 0;
}

abstract class Statement
{
    public abstract void Run(Machine machine);
}

sealed class Assign(int index, Value value) : Statement
{
    public override void Run(Machine machine)
    {
        machine.Steps++;
        machine.Variables[index] = value.Get(machine);
    }
}

sealed class Print(Value value) : Statement
{
    public override void Run(Machine machine) => Console.WriteLine(value.Get(machine));
}

sealed class While(Value condition, Statement body) : Statement
{
    public override void Run(Machine machine)
    {
        while (condition.Get(machine) != 0) body.Run(machine);
    }
}

sealed class Block(Statement[] statements) : Statement
{
    public override void Run(Machine machine)
    {
        foreach (Statement statement in statements) statement.Run(machine);
    }
}
