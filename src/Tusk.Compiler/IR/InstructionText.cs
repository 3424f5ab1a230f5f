using System.Globalization;
using System.Text;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.IR;

/// <summary>The text form of instructions, one line each, as dumps show it.</summary>
public sealed class InstructionText : IInstructionVisitor<string>, ITerminatorVisitor<string>
{
    static readonly InstructionText Plain = new(static l => l.Name);
    readonly Func<Local, string> _nameOf;

    /// <param name="nameOf">What to call a local: unique in its function where that matters.</param>
    public InstructionText(Func<Local, string> nameOf) => _nameOf = nameOf;

    public static string Of(Instruction instruction) => Plain.Line(instruction);

    public static string Of(Terminator terminator) => terminator.Accept(Plain);

    public string Line(Instruction instruction)
    {
        string text = instruction.Accept(this);
        return instruction.Result is { } result ? $"{_nameOf(result)} = {text}" : text;
    }

    public string Line(Terminator terminator) => terminator.Accept(this);

    public string Text(Operand? operand) => operand switch
    {
        null => "none",
        LocalOperand local => _nameOf(local.Local),
        StringOperand literal => Quote(literal.Text),
        _ => operand.ToString() ?? "",
    };

    public string Text(Place place)
    {
        var text = new StringBuilder(place.Root switch
        {
            LocalRoot local => _nameOf(local.Local),
            ValueRoot value => $"[{this.Text(value.Value)}]",
            _ => place.Root.ToString(),
        });
        foreach (Projection projection in place.Path)
        {
            _ = projection switch
            {
                ArrayElementProjection element => text.Append('[').Append(this.Text(element.ElementIndex)).Append(']'),
                InlineElementProjection element => text.Append('{').Append(this.Text(element.ElementIndex)).Append('}'),
                _ => text.Append(projection),
            };
        }

        return text.ToString();
    }

    public string Visit(Copy i) => $"{(i.TakesCount ? "take" : "copy")} {this.Text(i.Value)}";
    public string Visit(Unary i) => $"{Word(i.Operator)} {this.Text(i.Value)}";
    public string Visit(Binary i) => $"{Word(i.Operator)} {i.Type} {this.Text(i.Left)}, {this.Text(i.Right)}";
    public string Visit(CheckedBinary i) => $"checked {Word(i.Operator)} {i.Type} {this.Text(i.Left)}, {this.Text(i.Right)}";
    public string Visit(Compare i) => $"compare {Word(i.Operator)} {i.Type} {this.Text(i.Left)}, {this.Text(i.Right)}";
    public string Visit(Instructions.Convert i) => $"convert {i.From} to {i.To} {this.Text(i.Value)}";
    public string Visit(CheckedConvert i) => $"checked convert {i.From} to {i.To} {this.Text(i.Value)}";
    public string Visit(Check i) => $"check {Word(i.Kind)} {this.Text(i.Left)}{(i.Right is null ? "" : ", " + this.Text(i.Right))}";
    public string Visit(Load i) => $"load {Flags(i.IsVolatile, i.IsUnaligned)}{this.Text(i.Place)}";
    public string Visit(Store i) => $"store {Flags(i.IsVolatile, i.IsUnaligned)}{this.Text(i.Place)} = {this.Text(i.Value)}";
    public string Visit(AddressOf i) => $"address {this.Text(i.Place)}";
    public string Visit(OffsetAddress i) => $"offset {this.Text(i.Address)} by {this.Text(i.Offset)} of {(i.Element is null ? "bytes" : i.Element.DisplayName)}";
    public string Visit(ArrayLength i) => $"length {this.Text(i.Array)}";
    public string Visit(StackAllocate i) => Invariant($"stackalloc {i.Bytes} align {i.Alignment}");
    public string Visit(CopyMemory i) => $"copymemory {this.Text(i.Destination)}, {this.Text(i.Source)}, {this.Text(i.Bytes)}";
    public string Visit(FillMemory i) => $"fillmemory {this.Text(i.Destination)}, {this.Text(i.Value)}, {this.Text(i.Bytes)}";
    public string Visit(New i) => i.Place is null ? $"new {Atomic(i)}{i.Type}" : $"new {i.Type} in {this.Text(i.Place)}";
    public string Visit(Abandon i) => $"abandon {this.Text(i.Value)}";
    public string Visit(NewArray i) => $"newarray {Atomic(i)}{i.Type} {this.Text(i.Length)}";
    public string Visit(NewDelegate i) => $"newdelegate {Atomic(i)}{i.Type} {i.Function.Name}, {this.Text(i.Target)}";
    public string Visit(TypeTest i) => $"is {i.Type} {this.Text(i.Value)}";
    public string Visit(Reinterpret i) => $"reinterpret {i.Type} {this.Text(i.Value)}";
    public string Visit(Retain i) => $"retain {this.Text(i.Value)}";
    public string Visit(Release i) => $"release {this.Text(i.Value)}";
    public string Visit(HandleConversion i) => $"handle {Word(i.Kind)} {i.Type} {this.Text(i.Value)}";
    public string Visit(ContainerOf i) => $"container of {i.Field} {this.Text(i.Address)}";

    public string Visit(MakeError i) =>
        $"error {i.Type}{(i.Errno is null ? "" : " errno " + this.Text(i.Errno))}{(i.Message is null ? "" : " message " + this.Text(i.Message))}{(i.IsUnreported ? " unreported" : "")}";

    public string Visit(ErrorTest i) => $"error is {i.Type} {this.Text(i.Error)}";
    public string Visit(ErrorValue i) => $"error {Word(i.Part)} {this.Text(i.Error)}";
    public string Visit(Call i) => $"call {i.Callee.Name}({this.List(i.Arguments)})";
    public string Visit(CallC i) => $"callc {i.Callee.Name}({this.List(i.Arguments)})";
    public string Visit(CallVirtual i) => $"callvirtual {i.Slot.DisplayName}({this.List(i.Arguments)})";
    public string Visit(CallDelegate i) => $"calldelegate {i.Type}({this.List(i.Arguments)})";
    public string Visit(CallPointer i) => $"callpointer {i.Signature}({this.List(i.Arguments)})";

    public string Visit(CallFormat i) =>
        $"callformat {i.Callee.Name}({this.List(i.Arguments)}) {string.Join(" ", i.Pieces.Select(this.Text))}{(i.Suffix == "" ? "" : " suffix " + Quote(i.Suffix))}";

    public string Visit(Goto t) => $"goto {t.Target}";
    public string Visit(Branch t) => $"if {this.Text(t.Condition)} goto {t.Then} else {t.Else}{t.Expected switch { true => " likely", false => " unlikely", null => "" }}";

    public string Visit(Switch t) =>
        $"switch {this.Text(t.Value)} {string.Join(", ", t.Cases.Select(static c => $"{c.Value.ToString(CultureInfo.InvariantCulture)}: {c.Target}"))} else {t.Default}";

    public string Visit(Return t) => t.Value is null ? "return" : $"return {this.Text(t.Value)}";
    public string Visit(Throw t) => $"throw {this.Text(t.Error)}";
    public string Visit(Unreachable t) => "unreachable";

    string Text(FormatPiece piece) => piece switch
    {
        FormatText text => Quote(text.Text),
        FormatValue value => Invariant(
            $"{{{this.Text(value.Value)}{(value.Length is null ? "" : " length " + this.Text(value.Length))},{value.Alignment}:{value.Format}}}"),
        _ => piece.ToString() ?? "",
    };

    string List(IEnumerable<Operand> operands) => string.Join(", ", operands.Select(this.Text));

    static string Atomic(IAllocation allocation) => allocation.IsAtomic ? "atomic " : "";

    static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    static string Flags(bool isVolatile, bool isUnaligned) => (isVolatile ? "volatile " : "") + (isUnaligned ? "unaligned " : "");

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    internal static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\n' => quoted.Append("\\n"),
                < ' ' or > '~' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
