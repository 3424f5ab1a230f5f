using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.Metadata;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Import;

/// <summary>Framework methods that C# takes for safe and that can do what only unsafe code may: a module without unsafe code doesn't call them.</summary>
static class SafeCode
{
    /// <exception cref="RefusedException">TUSK0305.</exception>
    public static void Require(BodyContext body, IMethod method)
    {
        if (body.Symbols.Target != TargetKind.KernelModule || body.Function.Origin != CodeOrigin.User || !IsUnsafe(method.DeclaringType.ReflectionName, method.Name) || body.Symbols.Workspace.AllowsUnsafe) return;
        // What the C# compiler makes of inline arrays and collection expressions is its own.
        if (body.Function.DisplayName.StartsWith("<PrivateImplementationDetails>", StringComparison.Ordinal)) return;
        throw new RefusedException(Catalogue.UnsafeInSafeCode, StandIns.Describe(method));
    }

    static bool IsUnsafe(string type, string method) => type switch
    {
        "System.Runtime.CompilerServices.Unsafe" => method is not ("SizeOf" or "AreSame" or "IsNullRef"),
        "System.Runtime.InteropServices.MemoryMarshal" => method is "CreateSpan" or "CreateReadOnlySpan" or "CreateReadOnlySpanFromNullTerminated" or "GetReference" or "GetNonNullPinnableReference"
            or "GetArrayDataReference" or "AsRef" or "AsMemory",
        // The C# compiler fills lists of collection expressions with SetCount and AsSpan, in the midst of the user's code.
        "System.Runtime.InteropServices.CollectionsMarshal" => method is not ("SetCount" or "AsSpan"),
        _ => false,
    };
}
