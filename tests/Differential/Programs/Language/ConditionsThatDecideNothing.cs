// A call in a condition runs, even where nothing is left to do on either side.
Conditions.Run(3);
Console.WriteLine(Conditions.Asked);

struct Pair
{
    public int First;

    public Pair(int first) => this.First = first;
}

static class Conditions
{
    public static int Asked;
    static int _kind;

    public static void Run(int value)
    {
        if (Ask(value) >= 65535L)
        {
            switch (_kind & 7)
            {
                case 2:
                    var pair = new Pair(10);
                    break;
            }
        }

        if (Ask(value + 1) > 2)
        {
        }

        if (Ask(value) == 3 && Ask(7) == 8)
        {
            var pair = new Pair(_kind);
        }

        switch (Ask(9))
        {
            case 9: break;
            case 10: break;
        }
    }

    static long Ask(int value)
    {
        try
        {
            Asked = Asked * 10 + new int[] { value, 1 }[0];
            Console.WriteLine(value);
        }
        catch (Exception)
        {
        }

        return value;
    }
}
