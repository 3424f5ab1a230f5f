// Records that others derive from: equal only when of the same class, whatever the static type.
Animal a = new Dog("Rex", 3, true), b = new Dog("Rex", 3, true), c = new Animal("Rex", 3);
Console.WriteLine(a == b);
Console.WriteLine(a == c);
Console.WriteLine(c == a);
Console.WriteLine(c.Equals(a));
Console.WriteLine(a.Equals((object)b));
Console.WriteLine(((Dog)a).Equals(c));
Console.WriteLine(a.GetHashCode() == b.GetHashCode());
Console.WriteLine(a != null);
Console.WriteLine(a);
Console.WriteLine(c.ToString());

// with makes the class that it is.
Animal older = a with { Age = 4 };
Console.WriteLine(older);
Console.WriteLine(older is Dog { Good: true });
Console.WriteLine(older == a);
Console.WriteLine((older with { Age = 3 }) == a);
Console.WriteLine(ReferenceEquals(older, older with { }));

var (name, age) = older;
Console.WriteLine(name + age);
var (name2, age2, good) = (Dog)older;
Console.WriteLine($"{name2} {age2} {good}");
Console.WriteLine(older switch
{
    Puppy => "puppy",
    Dog(var n, > 3, _) => "old " + n,
    _ => "other",
});

int[] bones = [1, 2];
Console.WriteLine(new Puppy("P", 1, false, bones) { Friend = c });
Console.WriteLine(new Puppy("P", 1, false, bones) == new Puppy("P", 1, false, bones));
Console.WriteLine(new Puppy("P", 1, false, bones) == new Puppy("P", 1, false, [1, 2]));
Console.WriteLine(new Empty());
Console.WriteLine(new Empty() == new Empty());
Console.WriteLine(new Pair<int>(1, 2));
Console.WriteLine(new Pair<string>("a", "b") == new Pair<string>("a", "b"));
Console.WriteLine(new Pair<object>("a", 1).Equals(new Pair<object>("a", 1)));
Console.WriteLine(((object)new Pair<int>(1, 2)).Equals(new Pair<long>(1, 2)));
Console.WriteLine(((object)new Pair<int>(1, 2)).Equals(null));

var set = new HashSet<Animal> { a, b, c, older };
Console.WriteLine(set.Count);
Console.WriteLine(set.Contains(new Dog("Rex", 4, true)));
Console.WriteLine(set.Contains(new Animal("Rex", 4)));

Console.WriteLine(new Custom(3));
Console.WriteLine(new Derived(3, 4));
Console.WriteLine(new Derived(3, 4) == new Derived(3, 5));
Shape shape = new Circle(2), other = new Square(2);
Console.WriteLine(shape == other);
Console.WriteLine(shape.Area + other.Area);
Console.WriteLine((shape with { Name = "round" }).ToString());

record Animal(string Name, int Age);
record Dog(string Name, int Age, bool Good) : Animal(Name, Age);

sealed record Puppy(string Name, int Age, bool Good, int[]? Bones) : Dog(Name, Age, Good)
{
    public int Next => Age + 1;
    public Animal? Friend { get; init; }
    protected override bool PrintMembers(System.Text.StringBuilder builder)
    {
        builder.Append("Next = ").Append(this.Next).Append(", Friend = ").Append(this.Friend);
        return true;
    }
}

record Empty;
record Pair<T>(T First, T Second);

record Custom(int X)
{
    public sealed override string ToString() => "custom " + this.X;
}

record Derived(int X, int Y) : Custom(X)
{
    // Y doesn't count.
    public virtual bool Equals(Derived? other) => base.Equals(other);
    public override int GetHashCode() => this.X;
}

abstract record Shape(string Name)
{
    public abstract int Area { get; }
}

sealed record Circle(int Radius) : Shape("circle")
{
    public override int Area => 3 * this.Radius * this.Radius;
}

sealed record Square(int Side) : Shape("square")
{
    public override int Area => this.Side * this.Side;
}
