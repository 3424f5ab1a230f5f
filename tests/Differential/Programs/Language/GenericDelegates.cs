// Generic delegates and combinators: map, fold, compose, curry, predicates, comparers from functions.
int[] numbers = [3, 1, 2];
Console.WriteLine(Fold(Map(numbers, static n => n * n), 0L, static (sum, n) => sum + n));
Console.WriteLine(Fold(Map(numbers, static n => new string('x', n)), "", static (text, s) => s + text));
Func<int, string> show = Compose<int, int, string>(static n => n + 1, static n => $"<{n}>");
Console.WriteLine(show(4));
Console.WriteLine(Curry<int, int, int>(static (a, b) => a - b)(10)(3));
Console.WriteLine(Any(numbers, static n => n > 2) && !All(numbers, static n => n > 2));
Console.WriteLine(Not<int>(static n => n > 2)(1));
Console.WriteLine(Twice<string>(static s => s + s)("ab"));

static TOut[] Map<TIn, TOut>(TIn[] items, Func<TIn, TOut> f)
{
    TOut[] result = new TOut[items.Length];
    for (int i = 0; i < items.Length; i++) result[i] = f(items[i]);
    return result;
}

static TState Fold<T, TState>(T[] items, TState seed, Func<TState, T, TState> f)
{
    foreach (T item in items) seed = f(seed, item);
    return seed;
}

static Func<T1, T3> Compose<T1, T2, T3>(Func<T1, T2> f, Func<T2, T3> g) => x => g(f(x));

static Func<T1, Func<T2, T3>> Curry<T1, T2, T3>(Func<T1, T2, T3> f) => a => b => f(a, b);

static bool Any<T>(T[] items, Predicate<T> p) => Array.Exists(items, p);

static bool All<T>(T[] items, Predicate<T> p) => Array.TrueForAll(items, p);

static Predicate<T> Not<T>(Predicate<T> p) => x => !p(x);

static Func<T, T> Twice<T>(Func<T, T> f) => x => f(f(x));
