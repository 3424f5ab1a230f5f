// Flags, underlying types, switches, conversions.
Rights rights = Rights.Read | Rights.Execute;
Console.WriteLine($"{(int)rights} {(rights & Rights.Write) != 0} {rights.HasFlag(Rights.Read)} {(byte)(rights ^ Rights.All)}");
rights |= Rights.Write;
Console.WriteLine(rights == Rights.All);
for (Color color = Color.Red; color <= Color.Blue; color++) Console.WriteLine($"{(long)color} {Name(color)} {Name(color + 5)}");
Console.WriteLine((int)unchecked((Tiny)200) + (int)Tiny.Last);

static string Name(Color color) => color switch
{
    Color.Red => "red",
    Color.Green => "green",
    Color.Blue => "blue",
    _ => "no color",
};

[Flags]
enum Rights : byte { None = 0, Read = 1, Write = 2, Execute = 4, All = 7 }

enum Color : long { Red = -1, Green, Blue }

enum Tiny : sbyte { First = -128, Last = 127 }
