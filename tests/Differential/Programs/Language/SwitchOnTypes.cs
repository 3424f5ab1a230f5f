// switch statements on types: order, guards, several labels, null, default in the middle, generic parameters.
foreach (Animal? animal in (Animal?[])[new Dog(3), new Dog(12), new Cat(), new Fish(), null])
{
    switch (animal)
    {
        case Dog { Age: > 10 } old:
            Console.WriteLine($"old dog {old.Age}");
            break;
        default:
            Console.WriteLine("something");
            break;
        case Dog dog when dog.Age > 2:
            Console.WriteLine($"dog {dog.Age}");
            goto case null;
        case Cat or Fish:
            Console.WriteLine("cat or fish");
            break;
        case null:
            Console.WriteLine("nothing");
            break;
    }
}

Console.WriteLine(Name(5) + Name("x") + Name('c'));

static string Name<T>(T value)
{
    if (typeof(T) == typeof(int)) return "int ";
    return typeof(T) == typeof(string) ? "string " : "other ";
}

abstract class Animal;

sealed class Dog(int age) : Animal
{
    public int Age => age;
}

sealed class Cat : Animal;

sealed class Fish : Animal;
