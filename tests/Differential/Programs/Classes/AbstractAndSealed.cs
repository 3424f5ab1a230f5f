// Abstract members, sealed overrides, new members that hide, base calls through several levels, virtual calls in constructors.
Level1[] all = [new Level2(), new Level3()];
foreach (Level1 one in all)
{
    Console.WriteLine($"{one.Name} {one.Value} {one.Hidden()} {one}");
    one.Value = 5;
    Console.WriteLine($"{one.Value} {one[2]}");
}

Level3 three = new();
Console.WriteLine(three.Hidden());
Console.WriteLine(((Level2)three).Hidden());
Console.WriteLine(((Level1)three).Hidden());

abstract class Level1
{
    protected int Made;

    protected Level1() => this.Made = this.Start();

    public abstract string Name { get; }
    public abstract int Value { get; set; }
    public virtual int this[int index] => index + this.Made;
    protected virtual int Start() => 1;
    public int Hidden() => 1;
    public override string ToString() => $"<{this.Name}>";
}

class Level2 : Level1
{
    int _value = 20;
    public override string Name => "two";
    public override int Value { get => _value + this.Made; set => _value = value; }
    protected override int Start() => base.Start() + 1;
    public new int Hidden() => 2;
}

sealed class Level3 : Level2
{
    readonly int _start = 100;
    public override string Name => base.Name + "three";
    protected override int Start() => base.Start() + _start;
    public override int this[int index] => base[index] * 10;
    public new int Hidden() => 3 + base.Hidden();
}
