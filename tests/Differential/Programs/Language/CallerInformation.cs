using System.Runtime.CompilerServices;

// Caller info attributes, nameof, argument expressions.
int answer = 42;
Note("first");
Note("second");
Check(answer > 40);
Check(answer == 7);
Console.WriteLine(new Tracker().Method() + Tracker.Property);
Console.WriteLine(nameof(answer) + nameof(Tracker.Method) + nameof(System.Runtime));

static void Note(string text, [CallerLineNumber] int line = 0, [CallerMemberName] string member = "") => Console.WriteLine($"{line} {text} {member.Length > 0}");

static void Check(bool condition, [CallerArgumentExpression(nameof(condition))] string text = "") => Console.WriteLine($"{text}: {condition}");

sealed class Tracker
{
    public static string Property => Where();
    public string Method() => Where();
    static string Where([CallerMemberName] string member = "") => member + " ";
}
