// What is stored has its value before the array, the index or the object is found to be wrong, whatever the type of the element.
try { Stores.Bools(null!); } catch (NullReferenceException) { Console.WriteLine("null"); }
try { Stores.Bools(new bool[1]); } catch (IndexOutOfRangeException) { Console.WriteLine("range"); }
try { Stores.Bytes(null!); } catch (NullReferenceException) { Console.WriteLine("null"); }
try { Stores.Bytes(new sbyte[1]); } catch (IndexOutOfRangeException) { Console.WriteLine("range"); }
try { Stores.Chars(null!); } catch (NullReferenceException) { Console.WriteLine("null"); }
try { Stores.Enums(null!); } catch (NullReferenceException) { Console.WriteLine("null"); }
try { Stores.Enums(new Colour[1]); } catch (IndexOutOfRangeException) { Console.WriteLine("range"); }
try { Stores.Numbers(null!); } catch (NullReferenceException) { Console.WriteLine("null"); }
try { Stores.Natives(null!); } catch (NullReferenceException) { Console.WriteLine("null"); }
try { Stores.Pairs(null!); } catch (NullReferenceException) { Console.WriteLine("null"); }
try { Stores.PartOfPair(new Pair[1]); } catch (IndexOutOfRangeException) { Console.WriteLine("range"); }
try { Stores.Texts(null!); } catch (NullReferenceException) { Console.WriteLine("null"); }
try { Stores.Field(null!); } catch (NullReferenceException) { Console.WriteLine("null"); }
try { Stores.Made(); } catch (NullReferenceException) { Console.WriteLine("null"); }
bool[] flags = new bool[4];
Stores.Bools(flags);
Console.WriteLine(flags[2] && !flags[0] && !flags[3] ? "stored" : "lost");

enum Colour : byte { Red, Green }

struct Pair
{
    public bool First;
    public int Second;
}

sealed class Holder
{
    public bool Flag;
}

static class Stores
{
    public static void Bools(bool[] items) => items[2] = Say(true, "bool");
    public static void Bytes(sbyte[] items) => items[2] = Say((sbyte)-1, "sbyte");
    public static void Chars(char[] items) => items[2] = Say('x', "char");
    public static void Enums(Colour[] items) => items[2] = Say(Colour.Green, "enum");
    public static void Numbers(long[] items) => items[2] = Say(3L, "long");
    public static void Natives(nuint[] items) => items[2] = Say((nuint)4, "nuint");
    public static void Pairs(Pair[] items) => items[2] = Say(new Pair { Second = 5 }, "pair");
    public static void PartOfPair(Pair[] items) => items[Say(2, "index")].First = Say(true, "part");
    public static void Texts(string[] items) => items[2] = Say("text", "string");
    public static void Field(Holder holder) => holder.Flag = Say(true, "field");

    public static void Made()
    {
        bool[] none = Say<bool[]>(null!, "none");
        for (int i = 0; i < 2; i++) none[i] = Say(false, "made");
    }

    static T Say<T>(T value, string name)
    {
        Console.WriteLine(name);
        return value;
    }
}
