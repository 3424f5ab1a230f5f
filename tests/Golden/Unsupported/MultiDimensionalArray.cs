using System.Collections;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Log.Info($"{Four()} {Sum(new int[2, Number])} {Texts(new string[1, 1])} {Test(new string[1, 1])}");
    }

    static int Four()
    {
        var table = new int[Number, 3, 2, 1]; // TUSK0100
        return table.Length;
    }

    static int Sum(int[,] table)
    {
        int sum = 0;
        IEnumerable all = table; // TUSK0103
        foreach (object? one in all) sum += one is null ? 0 : 1;
        return sum;
    }

    static int Texts(string[,] texts)
    {
        object[,] all = texts; // TUSK0103
        return all.Length;
    }

    static bool Test(object any) => any is object[,]; // TUSK0103
}
