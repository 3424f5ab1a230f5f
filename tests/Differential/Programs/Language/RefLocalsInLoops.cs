// Refs that move: to the biggest, along a list in an array, swapped, in foreach, with ternaries, to fields of objects.
int[] numbers = [4, 8, 1, 9, 3];
ref int biggest = ref numbers[0];
for (int i = 1; i < numbers.Length; i++)
    if (numbers[i] > biggest)
        biggest = ref numbers[i];
biggest = 0;
foreach (int n in numbers) Console.Write($"{n} ");
Console.WriteLine();
var box = new Box();
for (int i = 0; i < 5; i++)
{
    ref int target = ref i % 3 == 0 ? ref box.A : ref i % 2 == 0 ? ref box.B : ref numbers[i];
    target += 100 + i;
}

Console.WriteLine($"{box.A} {box.B} {numbers[1]} {numbers[5 - 1]}");
(int Value, int Next)[] list = [(10, 2), (20, -1), (30, 1)];
for (ref (int Value, int Next) at = ref list[0]; ; at = ref list[at.Next])
{
    at.Value++;
    if (at.Next < 0) break;
}

Console.WriteLine(list[0].Value + list[1].Value + list[2].Value);

sealed class Box
{
    public int A, B;
}
