// Several interfaces, explicit implementation, default methods, inheritance of interfaces, dispatch over a field.
IAnimal[] animals = [new Dog(), new Cat(9), new Fish()];
foreach (IAnimal animal in animals)
{
    animal.Speak();
    Console.WriteLine($"{animal.Legs} {animal.Describe()} {animal is ISwimmer}");
    if (animal is ISwimmer swimmer) Console.WriteLine(swimmer.Depth(10));
}

ISwimmer dog = new Dog();
Console.WriteLine($"{dog.Depth(3)} {((IDiver)animals[2]).Depth(3)} {((IDiver)animals[2]).Seconds}");
Race race = new(new Cat(1));
race.Go(3);

interface IAnimal
{
    int Legs { get; }
    void Speak();
    int Describe() => this.Legs * 10;
}

interface ISwimmer
{
    int Depth(int seconds);
}

interface IDiver : ISwimmer
{
    int Seconds { get; }
}

sealed class Dog : IAnimal, ISwimmer
{
    public int Legs => 4;
    public void Speak() => Console.WriteLine("woof");
    int ISwimmer.Depth(int seconds) => 1;
}

sealed class Cat(int lives) : IAnimal
{
    int _lives = lives;
    public int Legs => 4;
    public void Speak() => Console.WriteLine($"meow {_lives--}");
    public int Describe() => _lives;
}

sealed class Fish : IAnimal, IDiver
{
    public int Legs => 0;
    public int Seconds => 600;
    public void Speak() => Console.WriteLine("...");
    public int Depth(int seconds) => seconds * 2;
}

sealed class Race(IAnimal runner)
{
    public void Go(int rounds)
    {
        for (int i = 0; i < rounds; i++) runner.Speak();
    }
}
