using System.Globalization;
using System.Text;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.IR;

/// <summary>The text form of functions and of the whole program. Deterministic: the same program gives the same text.</summary>
public static class ProgramText
{
    /// <param name="program">The program.</param>
    /// <param name="withSpans">Adds the C# line to the end of each line.</param>
    public static string Of(IrProgram program, bool withSpans = false)
    {
        var text = new StringBuilder();
        foreach (StructType type in program.Structs) WriteType(text, "struct", type, type.Fields, type.IsOwned ? " owned" : "");
        foreach (ClassType type in program.Classes)
            WriteType(text, type.IsInterface ? "interface" : "class", type, type.Fields, type.Base is null ? "" : $" : {type.Base}");
        foreach (ClassType type in program.Classes)
            foreach ((Field field, ConstantValue value) in type.Initial)
                text.Append(CultureInfo.InvariantCulture, $"initial {type.DisplayName}: {field.Name} = {Of(value)}\n");
        foreach (StaticField field in program.Statics)
            text.Append(CultureInfo.InvariantCulture, $"static {field.Type} {field.Name}{(field.Initial is null ? "" : " = " + Of(field.Initial))}\n");
        foreach (Function function in program.Functions)
        {
            if (text.Length > 0) text.Append('\n');
            Write(text, function, withSpans);
        }

        return text.ToString();
    }

    public static string Of(Function function, bool withSpans = false)
    {
        var text = new StringBuilder();
        Write(text, function, withSpans);
        return text.ToString();
    }

    public static string Of(ConstantValue value) => value switch
    {
        ConstantOperand operand => operand.Value.ToString() ?? "",
        ConstantStruct @struct => "{ " + string.Join(", ", @struct.Type.Fields.Where(@struct.Fields.ContainsKey).Select(f => $"{f.Name} = {Of(@struct.Fields[f])}")) + " }",
        ConstantInitializer initializer => initializer.Macro,
        _ => value.ToString() ?? "",
    };

    static void WriteType(StringBuilder text, string kind, NamedType type, List<Field> fields, string suffix)
    {
        text.Append(CultureInfo.InvariantCulture, $"{kind} {type.DisplayName}{suffix}");
        text.Append(fields.Count == 0 ? "\n" : " { " + string.Join(" ", fields.Select(static f => f.Embedded is null ? $"{f.Type} {f.Name};" : $"embedded {f.Embedded} {f.Name};")) + " }\n");
    }

    static void Write(StringBuilder text, Function function, bool withSpans)
    {
        Func<Local, string> nameOf = UniqueNames(function);
        var lines = new InstructionText(nameOf);
        string parameters = string.Join(", ", function.Parameters.Select(p => $"{p.Type} {nameOf(p)}{Flags(p, borrowedSaid: true)}"));
        text.Append(CultureInfo.InvariantCulture, $"function {function.ReturnType} {function.Name}({parameters}){(function.MayThrow ? "" : " nothrow")}");
        if (function.CountsByHand) text.Append(" countsbyhand");
        text.Append(CultureInfo.InvariantCulture, $"  // {function.DisplayName}\n");
        foreach (Local local in function.Locals)
            if (local.Kind != LocalKind.Parameter)
                text.Append(CultureInfo.InvariantCulture, $"  {(local.Kind == LocalKind.Variable ? "var" : "temp")} {local.Type} {nameOf(local)}{Flags(local, borrowedSaid: false)}\n");
        foreach (Block block in function.Blocks)
        {
            text.Append(CultureInfo.InvariantCulture, $"{block}:");
            if (block.Caught is not null) text.Append(CultureInfo.InvariantCulture, $" caught {nameOf(block.Caught)}");
            if (block.Unwind is not null) text.Append(CultureInfo.InvariantCulture, $" unwind {block.Unwind}");
            text.Append('\n');
            foreach (Instruction instruction in block.Instructions) Line(text, lines.Line(instruction), instruction.Span, withSpans);
            Line(text, lines.Line(block.Terminator), block.Terminator.Span, withSpans);
        }
    }

    static void Line(StringBuilder text, string line, SourceSpan span, bool withSpans)
    {
        text.Append("  ").Append(line);
        if (withSpans && !span.IsNone) text.Append(' ', Math.Max(1, 60 - line.Length)).Append(CultureInfo.InvariantCulture, $"@ {span}");
        text.Append('\n');
    }

    static string Flags(Local local, bool borrowedSaid) =>
        (local.IsZeroed ? " zeroed" : "") + (local.Type.HoldsReferences && local.IsBorrowed != borrowedSaid ? borrowedSaid ? " owned" : " borrowed" : "");

    /// <summary>Two locals may have one C# name (scopes, inlining): then the index tells them apart.</summary>
    static Func<Local, string> UniqueNames(Function function)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        HashSet<string> shared = new(StringComparer.Ordinal);
        foreach (Local local in function.Locals)
            if (!seen.Add(local.Name)) shared.Add(local.Name);
        return l => shared.Contains(l.Name) || l.Name == "" ? string.Create(CultureInfo.InvariantCulture, $"{l.Name}#{l.Index}") : l.Name;
    }
}
