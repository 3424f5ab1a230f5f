using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Metadata;

/// <summary>Which of the framework can be compiled at all, and what to use instead of the rest.</summary>
static class SupportedFramework
{
    static readonly HashSet<string> Assemblies = new(StringComparer.Ordinal)
    {
        "System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Linq", "System.Memory", "System.Runtime.Extensions",
        "System.Console", "System.Runtime.InteropServices", "System.Runtime.CompilerServices.Unsafe",
    };

    /// <summary>Character data and casing without cultures, the one part of System.Globalization whose IL compiles.</summary>
    static readonly HashSet<string> Globalization = new(StringComparer.Ordinal)
    {
        "System.Globalization.CharUnicodeInfo", "System.Globalization.Ordinal", "System.Globalization.OrdinalCasing", "System.Globalization.InvariantModeCasing",
        "System.Globalization.TextInfo", "System.Globalization.SurrogateCasing",
    };

    // By the longest prefix of the full name.
    static readonly (string Prefix, string Advice)[] Replacements =
    [
        ("System.Console.", "Use Log."),
        ("System.Threading.Monitor.", "Use Mutex<T> or SpinLock<T>: the data is inside the lock."),
        ("System.Threading.Lock.", "Use Mutex<T> or SpinLock<T>: the data is inside the lock."),
        ("System.Threading.Interlocked.", "Use Atomic<T>."),
        ("System.Threading.Thread.", "Use Delay to sleep; work in the background needs a callback of the kernel."),
        ("System.Threading.Tasks.", "async and tasks are not available; use callbacks and completions."),
        ("System.Runtime.CompilerServices.AsyncTaskMethodBuilder", "async is not available; use callbacks and completions."),
        ("System.Runtime.CompilerServices.AsyncVoidMethodBuilder", "async is not available; use callbacks and completions."),
        ("System.Threading.", "Use the types of the Linux namespace: Mutex<T>, SpinLock<T>, Atomic<T>, Completion, WaitQueue."),
        ("System.Activator.", "Use generics with static abstract interface members, or a delegate that makes the object."),
        ("System.Object.GetType", "Use is, a pattern, or a virtual method."),
        ("System.Object.MemberwiseClone", "Copy the fields, or use a record's with."),
        ("System.Object.ToString", "Override ToString, or print the fields."),
        ("System.ValueType.", "Override the method in the struct, or make it a record struct."),
        ("System.Enum.", "Cast the enum to its integer, or use a switch."),
        ("System.Delegate.Combine", "Keep the delegates in a list and call each."),
        ("System.Delegate.", "Keep the delegates in a list and call each."),
        ("System.IO.", "Files belong to user space; use the file operations of a device."),
        ("System.DateTime.", "Use Ktime."),
        ("System.Diagnostics.Stopwatch.", "Use Ktime."),
        ("System.Random.", "Use a generator of your own with a fixed seed."),
        ("System.Environment.", "What user space decides comes as a module parameter; for time use Ktime or Jiffies."),
        ("System.Lazy", "Make the object where it is needed first, or in the constructor."),
        ("System.AppDomain.", "There is none in the kernel; a request that fails is logged and answered with its errno."),
        ("System.Diagnostics.StackTrace", "The kernel's own reports have C# lines; Log what is needed."),
        ("System.Diagnostics.Process.", "Processes belong to user space."),
        ("System.GC.", "There is no collector: an object goes with its last reference."),
        ("System.WeakReference", "Keep the object itself, or a key by which it is found."),
        ("System.Guid.", "Use two ulong or 16 bytes."),
        ("System.Runtime.ExceptionServices.", "Use throw; in the catch block."),
        ("System.Linq.Expressions.", "Write the code as a lambda; expression trees need a compiler at run time."),
        ("System.Linq.Lookup", "Call ToLookup, and use what it returns as an ILookup."),
        ("System.Linq.", "Write the loop."),
        ("System.Dynamic.", "Use a static type."),
        ("Microsoft.CSharp.", "Use a static type."),
        ("System.Text.", "Use spans of UTF-8."),
        ("System.Collections.Generic.LinkedList", "Its nodes refer to each other in a circle, which reference counts can't free: use List<T>, Queue<T> or a list of your own."),
        ("System.Collections.Generic.SortedList`2+", "The list keeps it, and it keeps the list, which reference counts can't free: enumerate the list itself, or use SortedDictionary."),
        ("System.String.", "Use literals and spans."),
    ];

    /// <summary>Refuses what no part of could ever compile, before its code is read.</summary>
    /// <exception cref="RefusedException">The method is outside.</exception>
    public static void Require(IMethod method)
    {
        string name = method.DeclaringType.ReflectionName + "." + method.Name;
        if (method.DeclaringType.Namespace == "System.Reflection" || method.DeclaringType.ReflectionName is "System.Type" or "System.RuntimeType")
            throw new RefusedException(Catalogue.Reflection, StandIns.Describe(method));
        string? assembly = method.ParentModule?.AssemblyName;
        if (Globalization.Contains(method.DeclaringType.ReflectionName)) return;
        bool outside = method is { DeclaringTypeDefinition.KnownTypeCode: KnownTypeCode.Object, Name: "ToString" or "GetType" or "MemberwiseClone" } || assembly is null || !Assemblies.Contains(assembly)
            || method.DeclaringType.Namespace is "System.Threading.Tasks" or "System.IO" or "System.Globalization" or "System.Resources" or "System.Runtime.Loader"
            || IsCircular(method.DeclaringType.ReflectionName)
            || method.DeclaringType.ReflectionName is "System.Threading.Thread" or "System.Threading.Monitor" or "System.Threading.Lock" or "System.Threading.ThreadPool"
                or "System.Activator" or "System.Diagnostics.Stopwatch" or "System.DateTime" or "System.DateTimeOffset" or "System.Random"
            || method.DeclaringType.Name.StartsWith("Async", StringComparison.Ordinal) && method.DeclaringType.Name.Contains("MethodBuilder", StringComparison.Ordinal);
        if (outside) throw new RefusedException(Catalogue.UnsupportedMethod, StandIns.Describe(method), AdviceFor(name));
    }

    /// <summary>Collections whose objects keep each other alive.</summary>
    static bool IsCircular(string type) =>
        type.StartsWith("System.Collections.Generic.LinkedList", StringComparison.Ordinal) || type.StartsWith("System.Collections.Generic.SortedList`2+KeyList", StringComparison.Ordinal)
        || type.StartsWith("System.Collections.Generic.SortedList`2+ValueList", StringComparison.Ordinal) || type.StartsWith("System.Linq.Lookup", StringComparison.Ordinal);

    public static RefusedException Refused(IMethod method) =>
        new(Catalogue.UnsupportedMethod, StandIns.Describe(method), AdviceFor(method.DeclaringType.ReflectionName + "." + method.Name));

    /// <summary>A stand-in that only native programs have, under the name of what it stands for.</summary>
    public static RefusedException HostOnly(IMethod standIn) => new(Catalogue.UnsupportedMethod, NameOf(standIn), AdviceFor(NameOf(standIn)));

    /// <summary>What a stand-in stands for.</summary>
    public static string NameOf(IMethod standIn)
    {
        string type = BindingReader.Text(BindingReader.Find(standIn.DeclaringTypeDefinition!.GetAttributes(), "StandsFor")) ?? standIn.DeclaringType.ReflectionName;
        return $"{type}.{standIn.Name}";
    }

    /// <summary>
    /// What the user called, where that says more than what its code runs into: null where nothing is known to use instead of it.
    /// </summary>
    public static RefusedException? Called(IMethod method) =>
        ReplacementOf(method.DeclaringType.ReflectionName + "." + method.Name) is { } advice ? new(Catalogue.UnsupportedMethod, StandIns.Describe(method), advice) : null;

    static string AdviceFor(string name) => ReplacementOf(name) ?? "Write what is needed of it in the project itself.";

    static string? ReplacementOf(string name)
    {
        foreach ((string prefix, string advice) in Replacements)
            if (name.StartsWith(prefix, StringComparison.Ordinal))
                return advice;
        return null;
    }
}
