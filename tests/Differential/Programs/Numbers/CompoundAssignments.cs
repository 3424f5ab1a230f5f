// Compound assignment and ++/-- on locals, fields, elements, properties, indexers, refs, pointers; each place is evaluated once.
int calls = 0;
int[] array = [10, 20, 30];
array[Next()] += 5;
array[Next()]++;
--array[Next()];
Console.WriteLine($"{array[0]} {array[1]} {array[2]} {calls}");
var box = new Box();
Get(box).Field += 3;
Get(box).Property *= 4;
Get(box)[Next()] -= 7;
Console.WriteLine($"{box.Field} {box.Property} {box[0]} {calls}");
int before = box.Field++, after = ++box.Field;
Console.WriteLine($"{before} {after} {box.Property++} {--box.Property}");
ref int r = ref array[1];
r <<= 2;
r |= 1;
r ^= 0xF;
r %= 50;
Console.WriteLine(array[1]);
byte b = 250;
b += 10;
b--;
Console.WriteLine(b);
short s = short.MaxValue;
s++;
Console.WriteLine(s);
char c = 'a';
c += (char)2;
Console.WriteLine(c);
Pair pair = new() { A = 1 };
pair.A += pair.B += 4;
Console.WriteLine($"{pair.A} {pair.B}");
int x = 1;
x += x++ + ++x;
Console.WriteLine(x);
bool flag = true;
flag &= calls > 3;
flag |= calls == 0;
flag ^= true;
Console.WriteLine(flag);
Statics.Count -= 2;
Console.WriteLine(Statics.Count--);
Console.WriteLine(Statics.Count);
long? maybe = 5;
maybe += 3;
maybe++;
Console.WriteLine(maybe ?? -1);
Color color = Color.Red;
color |= Color.Blue;
color++;
Console.WriteLine((int)color);

int Next() => calls++ % 3;

Box Get(Box value)
{
    calls++;
    return value;
}

sealed class Box
{
    readonly int[] _items = [100];
    public int Field = 1;
    public int Property { get; set; } = 2;
    public int this[int index] { get => _items[index * 0]; set => _items[index * 0] = value; }
}

struct Pair
{
    public int A, B;
}

static class Statics
{
    public static int Count = 10;
}

[Flags]
enum Color
{
    Red = 1,
    Blue = 4,
}
