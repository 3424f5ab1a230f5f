// Delegates in arrays, lists, dictionaries, struct fields, tuples, records; replaced, removed, called through several levels.
Func<int, int>[] table = [static n => n + 1, static n => n * 2, Square];
int x = 3;
foreach (Func<int, int> f in table) x = f(x);
Console.WriteLine(x);
List<Action> later = [];
for (int i = 0; i < 3; i++) later.Add(() => Console.Write($"{i * x} "));
later.RemoveAt(1);
foreach (Action action in later) action();
Console.WriteLine();
Command[] commands = [new("up", static s => s.Value++), new("down", static s => s.Value--), new("zero", static s => s.Value = 0)];
var state = new State { Value = 7 };
foreach (string name in (string[])["up", "up", "down", "what"]) Console.Write($"{Run(commands, name, state)} ");
Console.WriteLine(state.Value);
(Func<int> Get, Action<int> Set) cell = Cell();
cell.Set(cell.Get() + 5);
Console.WriteLine(cell.Get());
var handler = new Handler(static n => n > 2, null);
Console.WriteLine($"{handler.Accepts(3)} {handler.Accepts(1)} {(handler with { Next = handler }).Accepts(5)}");

static int Square(int n) => n * n;

static bool Run(Command[] commands, string name, State state)
{
    foreach (Command command in commands)
    {
        if (command.Name != name) continue;
        command.Action(state);
        return true;
    }

    return false;
}

static (Func<int>, Action<int>) Cell()
{
    int value = 10;
    return (() => value, v => value = v);
}

sealed class State
{
    public int Value;
}

readonly record struct Command(string Name, Action<State> Action);

readonly record struct Wrapped(Handler Inner);

sealed record Handler(Predicate<int> Test, Handler? Next)
{
    public bool Accepts(int n) => this.Test(n) && (this.Next?.Accepts(n - 1) ?? true);
}
