// A trie of words with arrays of children: insertion, lookup, prefixes.
var trie = new Trie();
foreach (string word in (string[])["tea", "ten", "to", "inn", "in", "tent"]) trie.Add(word);
Console.WriteLine($"{trie.Contains("ten")} {trie.Contains("te")} {trie.Contains("x")} {trie.CountWithPrefix("te")} {trie.CountWithPrefix("")}");
trie.Visit("", static word => Console.Write(word + " "));
Console.WriteLine();

sealed class Trie
{
    readonly Trie?[] _children = new Trie?[26];
    bool _isWord;

    public void Add(ReadOnlySpan<char> word)
    {
        if (word is [var first, .. var rest]) (_children[first - 'a'] ??= new()).Add(rest);
        else _isWord = true;
    }

    Trie? Find(ReadOnlySpan<char> prefix)
    {
        Trie? at = this;
        foreach (char c in prefix)
        {
            at = at._children[c - 'a'];
            if (at is null) break;
        }

        return at;
    }

    public bool Contains(string word) => this.Find(word) is { _isWord: true };

    public int CountWithPrefix(string prefix) => this.Find(prefix)?.Count() ?? 0;

    int Count()
    {
        int count = _isWord ? 1 : 0;
        foreach (Trie? child in _children) count += child?.Count() ?? 0;
        return count;
    }

    public void Visit(string prefix, Action<string> action)
    {
        if (_isWord) action(prefix);
        for (int i = 0; i < 26; i++) _children[i]?.Visit(prefix + (char)('a' + i), action);
    }
}
