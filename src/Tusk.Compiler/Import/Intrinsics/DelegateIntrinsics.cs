using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Metadata;
using Tusk.Diagnostics;
using PrimitiveType = Tusk.Compiler.IR.Types.PrimitiveType;

namespace Tusk.Compiler.Import.Intrinsics;

/// <summary>
/// Methods of System.Delegate on delegates whose type is known where they are called: typed functions of Tusk.Runtime do the work, on what
/// delegates are made of.
/// </summary>
static class DelegateIntrinsics
{
    const string Multicast = "Tusk.Runtime.Delegates.Multicast";

    public static void AddTo(Dictionary<string, IntrinsicTable.Importer> importers)
    {
        foreach (string method in (string[])["Combine", "Remove", "op_Equality", "op_Inequality"])
        {
            importers.Add("System.Delegate." + method, Redirect);
            importers.Add("System.MulticastDelegate." + method, Redirect);
        }

        importers.Add(Multicast + ".Make", Make);
        importers.Add(Multicast + ".TargetOf", static (IntrinsicCall call, out Operand? r) => Part(call, static type => type.Target, out r));
        importers.Add(Multicast + ".FunctionOf", static (IntrinsicCall call, out Operand? r) => Part(call, static type => type.Function, out r));
        importers.Add("System.Threading.Interlocked.CompareExchange", Exchange);
    }

    static bool Redirect(IntrinsicCall call, out Operand? result)
    {
        result = null;
        if (call.Arguments.Count != 2) return false;
        Operand left = call.Argument(0), right = call.Argument(1);
        DelegateType type = left.Type as DelegateType ?? right.Type as DelegateType
            ?? throw new RefusedException(Catalogue.UnsupportedMethod, $"Delegate.{call.Method.Name} on delegates of no known type", "Give the variables their exact delegate type.");
        Function function = call.Body.Symbols.Multicasts.MethodOf(call.Method.Name, type);
        result = call.Body.Emit(new Call(function, [Coercion.To(call.Body, left, type), Coercion.To(call.Body, right, type)]), function.ReturnType);
        return true;
    }

    static bool Make(IntrinsicCall call, out Operand? result)
    {
        var type = (DelegateType)call.TypeArgument(0);
        Operand list = call.Argument(0);
        result = call.Body.Emit(new NewDelegate(type, call.Body.Symbols.Multicasts.Of(type, (ClassType)list.Type), list), type);
        return true;
    }

    static bool Part(IntrinsicCall call, Func<DelegateType, Field> part, out Operand? result)
    {
        var type = (DelegateType)call.TypeArgument(0);
        Field field = part(type);
        result = call.Body.Emit(new Load(new Place(new ValueRoot(call.Argument(0, type)), [new FieldProjection(field)])), field.Type);
        return true;
    }

    /// <summary>
    /// How the accessors that the C# compiler writes for an event add and remove. Whoever has the object has it alone, as for every other field
    /// that is assigned.
    /// </summary>
    static bool Exchange(IntrinsicCall call, out Operand? result)
    {
        result = null;
        if (call.Method.TypeArguments.Count != 1 || call.TypeArgument(0) is not DelegateType type) return false;
        Place place = call.Values.Places.Of(call.Arguments[0], type);
        Operand value = call.Argument(1, type), comparand = call.Argument(2, type);
        BodyContext body = call.Body;
        result = body.Emit(new Load(place), type);
        Operand same = body.Emit(new Compare(CompareOperator.Equal, type, result, comparand), PrimitiveType.Bool);
        Block store = body.NewBlock(), join = body.NewBlock();
        body.End(new Branch(same, store, join));
        body.Current = store;
        body.Emit(new Store(place, value));
        body.Goto(join);
        body.Current = join;
        return true;
    }
}
