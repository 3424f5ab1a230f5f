using Tusk.Compiler.IR.Types;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>What tusk.h asks the program for: the name and the message of an error word.</summary>
sealed class ErrorTables(ProgramContext context)
{
    static readonly CExpression Error = new CName("error");

    public IEnumerable<CDeclaration> Definitions()
    {
        ClassType[] classes = [.. context.Errors.All.OrderBy(static c => c.TypeId)];
        CType strings = new CArrayType(new CConstType(TypeLowering.String), null);
        // Naming the default messages makes literals of them, so the table of all literals comes after.
        CList<CInitializerItem> defaults = [.. classes.Select(c => At(c, context.Strings.Of(MessageOf(c))))];
        yield return new CVariable(new CArrayType(new CConstType(CType.Text), null), "tusk_error_names",
            Lines([.. classes.Select(static c => At(c, new CText(c.DisplayName)))])) { IsSeparated = true };
        yield return new CVariable(strings, "tusk_error_defaults", Lines(defaults)) { IsSeparated = true };
        yield return new CVariable(strings, "tusk_messages",
            Lines([.. context.Strings.Texts.Select((text, i) => new CInitializerItem($"[{i + 1}]", context.Strings.Of(text)))])) { IsSeparated = true };
        var id = new CCall("tusk_error_class", Error);
        var number = new CCall("tusk_error_message", Error);
        yield return new CFunctionDefinition(CType.Text, "tusk_error_name", [new CParameter(TypeLowering.Error, "error")],
            [new CReturn(new CIndex(new CName("tusk_error_names"), id))]) { Storage = "static __maybe_unused", IsSeparated = true };
        yield return new CFunctionDefinition(TypeLowering.String, "tusk_error_text", [new CParameter(TypeLowering.Error, "error")],
            [new CReturn(new CConditional(number, new CIndex(new CName("tusk_messages"), number), new CIndex(new CName("tusk_error_defaults"), id)))])
        {
            Storage = "static __maybe_unused", IsSeparated = true,
        };
    }

    public static string MessageOf(ClassType type)
    {
        if (type.DefaultMessage != "") return type.DefaultMessage;
        return $"Exception of type '{type.DisplayName}' was thrown.";
    }

    static CInitializerItem At(ClassType type, CExpression value) => new($"[{ProgramContext.IdNameOf(type)}]", value);

    static CInitializer Lines(CList<CInitializerItem> items) => new(items) { IsMultiLine = true };
}
