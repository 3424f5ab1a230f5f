using System.Collections.Immutable;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.IR.Instructions;

/// <summary><c>result = an error word</c> of an exception class, with its errno (the class's own where null) and message (its default where null).</summary>
public sealed class MakeError(ClassType type, Operand? errno, Operand? message) : Instruction
{
    public ClassType Type { get; } = type;

    /// <summary>Positive, of type I32.</summary>
    public Operand? Errno { get; set; } = errno;

    /// <summary>A string literal.</summary>
    public Operand? Message { get; set; } = message;

    /// <summary>Thrown by library code about its caller's arguments: the caller's C# line reports it.</summary>
    public bool IsUnreported { get; set; }

    public override ImmutableArray<Operand> Operands => (this.Errno, this.Message) switch
    {
        (null, null) => [],
        ({ } errno, null) => [errno],
        (null, { } message) => [message],
        ({ } errno, { } message) => [errno, message],
    };

    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null)
    {
        if (this.Errno is not null) this.Errno = map(this.Errno);
        if (this.Message is not null) this.Message = map(this.Message);
    }

    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary><c>result = error is Type</c> (bool): an interval test on the class id. The zero word is nothing.</summary>
public sealed class ErrorTest(Operand error, ClassType type) : Instruction
{
    public Operand Error { get; set; } = error;
    public ClassType Type { get; } = type;
    public override ImmutableArray<Operand> Operands => [this.Error];
    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null) => this.Error = map(this.Error);
    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

public enum ErrorPart
{
    /// <summary>The errno, positive, as I32.</summary>
    Errno,

    /// <summary>Exception.Message, a string literal.</summary>
    Message,
}

/// <summary><c>result = a part of an error word</c>.</summary>
public sealed class ErrorValue(Operand error, ErrorPart part) : Instruction
{
    public Operand Error { get; set; } = error;
    public ErrorPart Part { get; } = part;
    public override ImmutableArray<Operand> Operands => [this.Error];
    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null) => this.Error = map(this.Error);
    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}
