using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>String literals: immortal objects (their count is 0), each with a number by which an error word can name it.</summary>
sealed class StringLiterals(Names names)
{
    readonly Dictionary<string, string> _names = [];
    readonly List<string> _texts = [];

    /// <summary>Texts by their number; number 0 stands for none.</summary>
    public IReadOnlyList<string> Texts => _texts;

    public CExpression Of(string text) => new CCast(TypeLowering.String, new CUnary(CUnaryOperator.AddressOf, new CName(this.NameOf(text))));

    public int NumberOf(string text)
    {
        this.NameOf(text);
        return _texts.IndexOf(text) + 1;
    }

    public string NameOf(string text)
    {
        if (_names.TryGetValue(text, out string? name)) return name;
        _texts.Add(text);
        name = names.Claim("tusk_string_" + _texts.Count);
        _names.Add(text, name);
        return name;
    }

    public IEnumerable<CDeclaration> Definitions(int typeId, bool withUnits)
    {
        for (int i = 0; i < _texts.Count; i++)
        {
            string text = _texts[i];
            var items = new List<CInitializerItem>
            {
                new("base", new CInitializer([new("type", new CInteger(typeId))])),
                new("length", new CInteger(text.Length)),
                new("number", new CInteger(i + 1)),
                new("utf8", new CText(text)),
            };
            if (withUnits) items.Add(new("units", new CInitializer([.. text.Append('\0').Select(static c => new CInitializerItem(null, new CInteger(c)))])));
            yield return new CVariable(new CConstType(CType.Struct("tusk_string")), _names[text], new CInitializer([.. items]))
            {
                Storage = "static", Attribute = "__maybe_unused", IsSeparated = i == 0,
            };
        }
    }
}
