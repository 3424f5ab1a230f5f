// Whether an expression holds itself is not in its type.
[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number")] static readonly int Number = 5;

    public Driver()
    {
        IExpression expression = new Sum(new Constant(Number), new Sum(new Constant(1), new Constant(2)));
        Log.Info($"{expression.Value()}");
    }
}

interface IExpression
{
    int Value();
}

sealed class Constant(int value) : IExpression
{
    public int Value() => value;
}

sealed class Sum(IExpression left, IExpression right) : IExpression
{
    public int Value()
    {
        int first = left.Value(); // TUSK0506
        return first + right.Value();
    }
}
