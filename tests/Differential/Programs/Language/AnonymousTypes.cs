// Anonymous types: fields, copies with with, in arrays and generics.
var a = new { Name = "ann", Age = 30 };
var b = a with { Age = 31 };
Console.WriteLine($"{a.Name} {b.Age} {a.Age + b.Age}");
var all = new[] { a, b, new { Name = "eve", Age = 5 } };
int sum = 0;
foreach (var one in all) sum += one.Age;
Console.WriteLine(sum);
Console.WriteLine(First(all).Name);
string name = "x";
var short1 = new { name, name.Length };
Console.WriteLine(short1.name + short1.Length);

static T First<T>(T[] items) => items[0];
