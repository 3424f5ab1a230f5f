// KeyValuePair: construction, deconstruction, in arrays and generic methods.
KeyValuePair<int, string>[] pairs = [new(1, "one"), KeyValuePair.Create(2, "two")];
foreach ((int key, string value) in pairs) Console.WriteLine($"{key} {value}");
Console.WriteLine(Find(pairs, 2) ?? "none");
Console.WriteLine(Find(pairs, 3) ?? "none");
KeyValuePair<int, string> nothing = default;
Console.WriteLine(nothing.Value is null && nothing.Key == 0);

static TValue? Find<TKey, TValue>(KeyValuePair<TKey, TValue>[] pairs, TKey key) where TKey : struct, IEquatable<TKey> where TValue : class
{
    foreach (KeyValuePair<TKey, TValue> pair in pairs)
        if (pair.Key.Equals(key))
            return pair.Value;
    return null;
}
