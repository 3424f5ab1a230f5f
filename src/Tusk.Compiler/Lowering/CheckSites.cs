using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>Error words, and the static data of the places that report them.</summary>
sealed class CheckSites(ProgramContext context)
{
    readonly List<CDeclaration> _sites = [];
    readonly Dictionary<(Function, string, int, string, CExpression?), CExpression> _known = [];

    public IReadOnlyList<CDeclaration> Definitions => _sites;

    /// <summary>Where there is but one site: the error that its check gives, 0 where it passes on those of others. null for none or several.</summary>
    public CExpression? OnlyError => _sites.Count == 1 ? _known.Keys.Single().Item5 ?? new CInteger(0) : null;

    /// <summary>The error of a check that has failed in the program's own code, which is reported there.</summary>
    /// <param name="function">Where it is.</param>
    /// <param name="span">The C# line to name.</param>
    /// <param name="word">The error word, a constant.</param>
    /// <param name="text">What to say after file and line: a printf format with room for the values.</param>
    /// <param name="values">None, or two s64.</param>
    public CExpression Fail(Function function, SourceSpan span, CExpression word, string text, params ReadOnlySpan<CExpression> values)
    {
        CExpression site = this.Of(function, span, text, word);
        return values.Length == 0 ? new CCall("tusk_fail", site) : new CCall("tusk_fail_with", [site, .. values]);
    }

    /// <summary>The address of a site, one for each line, text and error of a function.</summary>
    CExpression Of(Function function, SourceSpan span, string text, CExpression? word)
    {
        var key = (function, span.File, span.Line, text, word);
        if (_known.TryGetValue(key, out CExpression? known)) return known;
        string name = context.Names.Claim(context.NameOf(function) + "_site");
        string where = span.IsNone ? function.DisplayName : $"{span.File}:{span.Line}";
        string format = where.Replace("%", "%%", StringComparison.Ordinal) + ": " + text;
        var initializer = new CInitializer([new("text", new CCall("TUSK_LINE", new CText(format))), .. word is null ? Array.Empty<CInitializerItem>() : [new("error", word)]]);
        _sites.Add(new CVariable(CType.Struct("tusk_site"), name, initializer) { IsSeparated = _sites.Count == 0 });
        return _known[key] = new CUnary(CUnaryOperator.AddressOf, new CName(name));
    }

    /// <summary>The error of a library, reported at a line of the user's code.</summary>
    public CExpression Report(Function function, SourceSpan span, CExpression error) => new CCall("tusk_report", this.Of(function, span, "%s: %s", null), error);

    public CExpression Word(ImplicitError error) => this.Word(context.Errors.Of(error));

    /// <summary>The word of a class with its own errno and message.</summary>
    public CExpression Word(ClassType type) => new CCall("TUSK_ERROR", ProgramContext.IdOf(type), new CInteger(ErrnoOf(type)), new CInteger(0));

    public static int ErrnoOf(ClassType? type)
    {
        for (; type is not null; type = type.Base)
            if (type.Errno > 0)
                return type.Errno;
        return 22;
    }
}
