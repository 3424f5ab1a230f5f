[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number")] static readonly int Number = 77;

    public Driver()
    {
        int at = 0;
        Log.Info($"{Parser.Sum("1+(2+3)"u8, ref at) + Number}");
    }
}

static class Parser
{
    public static int Sum(ReadOnlySpan<byte> text, ref int at)
    {
        int sum = Term(text, ref at);
        while (at < text.Length && text[at] == '+')
        {
            at++;
            sum += Term(text, ref at);
        }

        return sum;
    }

    static int Term(ReadOnlySpan<byte> text, ref int at) => text[at] == '(' ? Brackets(text, ref at) : text[at++] - '0';

    static int Brackets(ReadOnlySpan<byte> text, ref int at)
    {
        at++;
        int inside = Sum(text, ref at); // TUSK0506
        at++;
        return inside;
    }
}
