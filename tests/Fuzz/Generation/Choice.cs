namespace Tusk.Tests.Fuzz.Generation;

/// <summary>The only source of randomness: the same seed gives the same choices everywhere.</summary>
sealed class Choice(ulong seed)
{
    // SplitMix64.
    ulong _state = seed * 0x9E3779B97F4A7C15 + 0xD1B54A32D192ED03;

    public ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 to below the limit.</summary>
    public int Below(int limit) => (int)(this.Next() % (ulong)limit);

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => low + this.Below(high - low + 1);

    public bool Percent(int percent) => this.Below(100) < percent;

    public T Of<T>(IReadOnlyList<T> items) => items[this.Below(items.Count)];

    /// <summary>Makes what one of the rules gives, chosen by weight; a rule that gives null is left out and another chosen.</summary>
    public T? By<T>(params ReadOnlySpan<(int Weight, Func<T?> Make)> rules) where T : class
    {
        List<(int Weight, Func<T?> Make)> left = [];
        foreach ((int Weight, Func<T?> Make) rule in rules)
        {
            if (rule.Weight > 0) left.Add(rule);
        }

        while (left.Count > 0)
        {
            int at = this.Below(left.Sum(static r => r.Weight)), index = 0;
            while (at >= left[index].Weight) at -= left[index++].Weight;
            if (left[index].Make() is { } made) return made;
            left.RemoveAt(index);
        }

        return null;
    }
}
