[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver()
    {
        int length = Arrays(new Source()) + (Rows(new Source()) ? 1 : 0);
        bool isSource = Test(new Source()), isText = Functions() is string;
        bool isFunction = Test(static () => "text", static (string _) => 1);
        Log.Info($"{length} {isSource} {isText} {isFunction}");
    }

    static int Arrays(ISource<string[]> texts)
    {
        ISource<object> one = texts;
        ISource<object[]> arrays = texts; // TUSK0103
        return arrays.Next().Length + (one.Next() is string[] ? 1 : 0);
    }

    static bool Test(object any) => any is ISource<object[]>; // TUSK0103

    static bool Test(object function, object length)
    {
        if (function is Func<string> && length is Func<object, int>) return true;
        return Result(function) || Parameter(length);
    }

    static bool Result(object function) => function is Func<object>; // TUSK0103

    static bool Parameter(object length) => length is Func<string, int>; // TUSK0103

    static bool Rows(object value) => value is IList<object[]>; // TUSK0103

    static object Functions()
    {
        ISource<Func<object>> functions = new FunctionSource(); // TUSK0103
        return functions.Next()();
    }
}

interface ISource<out T>
{
    T Next();
}

sealed class Source : ISource<string[]>
{
    public string[] Next() => ["text"];
}

sealed class FunctionSource : ISource<Func<string>>
{
    public Func<string> Next() => static () => "text";
}
