// Type, constant, null, var and discard patterns on references and values.
Animal?[] animals = [new Dog("rex", 4), new Cat("tom"), new Puppy("bit", 1), null];
foreach (Animal? animal in animals)
{
    Console.WriteLine(Describe(animal));
    if (animal is not Dog and not null) Console.WriteLine("  other than a dog");
    if (animal is Dog { Age: > 2 } old) Console.WriteLine($"  old dog {old.Name}");
    if (animal is var any && any is null) Console.WriteLine("  nobody");
}

int? maybe = animals.Length > 3 ? 12 : null;
Console.WriteLine(maybe is int number ? number + 1 : -1);
Console.WriteLine(maybe is 12);
Console.WriteLine(maybe is not null and > 10 and < 13);
Console.WriteLine(maybe is { } present ? present : 0);
Animal? nobody = animals[3];
Console.WriteLine((nobody as Dog)?.Age ?? -1);
Console.WriteLine((animals[2] as Dog)?.Age ?? -1);

static string Describe(Animal? animal) => animal switch
{
    Puppy puppy => $"puppy {puppy.Name}",
    Dog { Name: "rex" } => "the dog rex",
    Dog => "some dog",
    Cat cat when cat.Name.Length == 3 => "short cat",
    null => "none",
    _ => "unknown",
};

abstract class Animal(string name)
{
    public string Name => name;
}

class Dog(string name, int age) : Animal(name)
{
    public int Age => age;
}

sealed class Puppy(string name, int age) : Dog(name, age);

sealed class Cat(string name) : Animal(name);
