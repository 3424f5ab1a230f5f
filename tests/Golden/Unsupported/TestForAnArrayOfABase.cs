[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver() => Log.Info($"{IsOfBases(new Derived[] { new() })}");

    static bool IsOfBases(object value) => value is Base[]; // TUSK0103
}

class Base;
sealed class Derived : Base;
