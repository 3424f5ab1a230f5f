using ICSharpCode.Decompiler.IL;
using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.Metadata;

namespace Tusk.Compiler.Import.Intrinsics;

/// <summary>SIMD is never there: the kernel owns no vector state. Every query says so, and the vector code falls away.</summary>
static class HardwareIntrinsics
{
    const int MaxIndirection = 3;

    /// <summary>The method asks whether vectors may be used, itself or by returning what another query says.</summary>
    public static bool IsSupportQuery(Workspace workspace, IMethod method, int depth = 0)
    {
        if (!method.IsStatic || method.Parameters.Count != 0 || method.ReturnType.GetDefinition()?.KnownTypeCode != KnownTypeCode.Boolean) return false;
        if (method.DeclaringTypeDefinition is not { } declaring) return false;
        if (method.Name is "get_IsSupported" or "get_IsHardwareAccelerated" && IsVector(declaring)) return true;
        return depth < MaxIndirection && workspace.OriginOf(method) == IR.CodeOrigin.Framework
            && workspace.BodyOf(method)?.Body is BlockContainer { Blocks: [{ Instructions: [Leave { Value: Call call }] }] }
            && IsSupportQuery(workspace, call.Method, depth + 1);
    }

    static bool IsVector(ITypeDefinition type) =>
        type.Namespace.StartsWith("System.Runtime.Intrinsics", StringComparison.Ordinal) || type.Namespace == "System.Numerics"
        || type.DeclaringTypeDefinition is { } outer && IsVector(outer);
}
