// Fields that are null in the whole program, so that the compiler knows it: what is behind them is still typed, and every use throws.
var holder = new Holder(null!, null!, null!);
try { holder.Node.Value /= Choose(9) switch { 1 => 1, 2 => 15, _ => 1 } | 1; } catch (NullReferenceException) { Console.WriteLine("field"); }
try { holder.Node.Pair.Second -= Choose(2) > 1 ? 3 : 4; } catch (NullReferenceException) { Console.WriteLine("part"); }
try { holder.Items[Choose(1)] ^= Choose(5) switch { 5 => 7, _ => 8 }; } catch (NullReferenceException) { Console.WriteLine("element"); }
try { Console.WriteLine(holder.Items.Length + (Choose(3) > 2 ? 1 : 2)); } catch (NullReferenceException) { Console.WriteLine("length"); }
try { Console.WriteLine(holder.Text.Length); } catch (NullReferenceException) { Console.WriteLine("text"); }
try { Add(ref holder.Node.Value, Choose(4)); } catch (NullReferenceException) { Console.WriteLine("reference"); }
foreach (Holder each in new[] { holder, null! })
    try { Console.WriteLine(each.Node?.Value ?? Choose(6)); } catch (NullReferenceException) { Console.WriteLine("holder"); }

static int Choose(int value) => Opaque.Id(value);
static void Add(ref int target, int amount) => target += amount;

static class Opaque
{
    public static T Id<T>(T value) => value;
}

struct Pair
{
    public int First, Second;
}

sealed class Node
{
    public int Value;
    public Pair Pair;
}

sealed class Holder(Node node, int[] items, string text)
{
    public Node Node = node;
    public int[] Items = items;
    public string Text = text;
}
