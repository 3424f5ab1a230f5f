using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Metadata;
using Tusk.Diagnostics;
using Block = Tusk.Compiler.IR.Block;
using PrimitiveType = Tusk.Compiler.IR.Types.PrimitiveType;

namespace Tusk.Compiler.Import;

/// <summary>
/// <c>new T()</c> on a type parameter: a function for each closed type with a constructor. As in .NET, what that constructor throws comes
/// out as a TargetInvocationException.
/// </summary>
sealed class DefaultInstances(ProgramSymbols symbols)
{
    readonly Dictionary<IType, Function> _functions = [];

    /// <summary>
    /// The function that makes an instance; null for a value type without a constructor of its own, whose instance is its default.
    /// </summary>
    /// <exception cref="RefusedException">The type has no public constructor without parameters.</exception>
    public Function? Of(IType type)
    {
        if (_functions.TryGetValue(type, out Function? known)) return known;
        if (ConstructorOf(type) is { } constructor)
        {
            IMethod target = symbols.StandIns.Replace(constructor);
            Function function = target.IsStatic ? symbols.Methods.FunctionOf(target) : this.Build(type, symbols.Methods.FunctionOf(target));
            _functions.Add(type, function);
            return function;
        }

        if (type.IsReferenceType == false) return null;
        throw new RefusedException(Catalogue.UnsupportedMethod, $"new {type.Name}()",
            $"{type.Name} needs a public constructor without parameters.");
    }

    public static IMethod? ConstructorOf(IType type)
    {
        IMethod? definition = type.GetDefinition() is { IsAbstract: false, Kind: TypeKind.Class or TypeKind.Struct } declaring
            ? declaring.Methods.FirstOrDefault(IsDefault)
            : null;
        return definition is null || type.TypeArguments.Count == 0
            ? definition
            : definition.Specialize(new TypeParameterSubstitution(type.TypeArguments, null));
    }

    static bool IsDefault(IMethod method) =>
        method is { IsConstructor: true, IsStatic: false, Parameters.Count: 0, HasBody: true, Accessibility: Accessibility.Public };

    Function Build(IType type, Function construct)
    {
        IrType mapped = symbols.Types.Map(type);
        Function function = symbols.Methods.Synthetic($"{Identifiers.Of(type)}_instance", $"new {type.Name}()", mapped);
        function.Span = construct.Span;
        var builder = new FunctionBuilder(function);
        Local self = function.AddLocal("self", mapped, LocalKind.Variable);
        Local error = function.AddLocal("error", ErrorType.Instance, LocalKind.Variable);
        Block build = function.AddBlock(), failed = function.AddBlock();
        var result = new LocalOperand(self);
        Operand receiver = result;
        if (mapped is ClassType @class)
        {
            function.CountsByHand = true;
            builder.Emit(new New(@class) { Result = self });
            failed.Instructions.Add(new Abandon(result));
        }
        else
        {
            builder.Emit(new Copy(new ZeroOperand((StructType)mapped)) { Result = self });
            receiver = builder.Emit(new AddressOf(new Place(self)), symbols.Program.Types.Borrow(mapped));
        }

        builder.Current.Terminator = new Goto(build);
        build.Unwind = failed;
        build.Instructions.Add(new Call(construct, [receiver]) { Span = function.Span });
        build.Terminator = new Return(result);
        failed.Caught = error;
        IType wrapper = symbols.Workspace.TypeSystem.FindType(new TopLevelTypeName("System.Reflection", "TargetInvocationException"));
        Local wrapped = function.AddLocal("wrapped", ErrorType.Instance);
        failed.Instructions.Add(new MakeError(symbols.Types.ExceptionClass(wrapper), null, null) { Result = wrapped });
        failed.Terminator = new Throw(new LocalOperand(wrapped));
        return function;
    }
}
