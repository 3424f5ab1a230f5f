namespace Tusk.Runtime.Collections;

/// <summary>The framework keeps the collections of keys and values in the dictionary that they refer to: a cycle, which counting would never free.</summary>
[StandsFor("System.Collections.Generic.Dictionary`2")]
static class DictionaryStandIn<TKey, TValue> where TKey : notnull
{
    public static Dictionary<TKey, TValue>.KeyCollection get_Keys(Dictionary<TKey, TValue> self) => new(self);

    public static Dictionary<TKey, TValue>.ValueCollection get_Values(Dictionary<TKey, TValue> self) => new(self);
}

/// <inheritdoc cref="DictionaryStandIn{TKey, TValue}"/>
[StandsFor("System.Collections.Generic.SortedDictionary`2")]
static class SortedDictionaryStandIn<TKey, TValue> where TKey : notnull
{
    public static SortedDictionary<TKey, TValue>.KeyCollection get_Keys(SortedDictionary<TKey, TValue> self) => new(self);

    public static SortedDictionary<TKey, TValue>.ValueCollection get_Values(SortedDictionary<TKey, TValue> self) => new(self);
}
