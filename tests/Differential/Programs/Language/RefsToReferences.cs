// Refs to references: IL loads them as objects of no type, also where a choice lies between that and their use.
Item[] items = [new Item(1), new Item(2)];
Console.WriteLine(Refs.OfStructs(new Pair[3], new Pair(2), true));
Console.WriteLine(Refs.OfStructs(new Pair[3], new Pair(2), false));
Console.WriteLine(Refs.OfParameter(items, true));
Console.WriteLine(Refs.OfParameter(items, false));
Refs refs = new();
Console.WriteLine(refs.OfField(true));
Console.WriteLine(refs.OfField(false));
Console.WriteLine(Refs.OfElement([[1, 2], [3, 4]], true));
Console.WriteLine(Refs.OfElement([[1, 2], [3, 4]], false));
Console.WriteLine(Refs.OfStatic(true));
Console.WriteLine(Refs.OfStatic(false));

sealed class Item(int number)
{
    public int Number => number;
}

readonly struct Pair(int number)
{
    public int Number => number;
}

sealed class Refs
{
    static int[] Numbers = [1, 2, 3];
    Item[] _items = [new Item(7), new Item(8)];

    public static int OfStructs(Pair[] pairs, Pair pair, bool first)
    {
        ref Pair[] place = ref pairs;
        place[1 & 1] = first ? pair : default;
        return pairs[1].Number;
    }

    public static int OfParameter(Item[] items, bool first)
    {
        ref Item[] place = ref items;
        place[1] = first ? items[0] : new Item(9);
        return place[1].Number * 10 + place.Length;
    }

    public int OfField(bool first)
    {
        ref Item[] place = ref _items;
        place[0] = first ? _items[1] : new Item(5);
        return place[0].Number;
    }

    public static int OfElement(int[][] rows, bool first)
    {
        ref int[] place = ref rows[0];
        place[1] = first ? 20 : place[0] + 10;
        return rows[0][1];
    }

    public static int OfStatic(bool first)
    {
        ref int[] place = ref Numbers;
        place[1] += first ? 5 : place[0];
        return Numbers[1];
    }
}
