namespace Tusk.Diagnostics;

/// <summary>
/// Every diagnostic of Tusk. Ranges: 0001–0099 input and tools, 0100–0299 outside the supported subset, 0300–0399 bindings, 0400–0499 ownership,
/// 0500–0599 contexts and locks,
/// 0600–0699 user memory, 0700–0799 sharing, 0900–0999 internal errors; later ranges belong to the checks.
/// </summary>
public static class Catalogue
{
    static readonly Dictionary<string, DiagnosticDescriptor> ById = [];

    // Input and tools.
    public static readonly DiagnosticDescriptor UnreadableAssembly = Error("TUSK0001", "The assembly can't be read",
        "{0} can't be read as a .NET assembly: {1}.", "Build the project again; if it was built elsewhere, check that the file is complete.");
    public static readonly DiagnosticDescriptor MissingAssembly = Error("TUSK0002", "A referenced assembly is missing",
        "the assembly {0} is referenced but was not found.", "Restore the project, or add the reference that provides it.");
    public static readonly DiagnosticDescriptor MissingModule = Error("TUSK0003", "No module class",
        "the project has no class that derives from Linux.Module.", "Add: [Module(License = License.GPL)] sealed class Driver : Module.");
    public static readonly DiagnosticDescriptor SeveralModules = Error("TUSK0004", "More than one module class",
        "{0} and {1} both derive from Linux.Module; a project makes one module.", "Keep one, and let it create the other's work.");
    public static readonly DiagnosticDescriptor MissingMain = Error("TUSK0005", "No entry point",
        "the program has no Main method.", "Add top-level statements or a static Main.");
    public static readonly DiagnosticDescriptor CToolError = Error("TUSK0010", "The kernel's build rejected the generated C",
        "{0}: {1}", "If the line is a binding, compare it with the C header; if not, this is a bug in Tusk: please report it.");
    public static readonly DiagnosticDescriptor CToolWarning = Warning("TUSK0011", "The kernel's build warned about the generated C",
        "{0}: {1}", "");
    public static readonly DiagnosticDescriptor CommandLine = Error("TUSK0020", "The command can't be carried out", "{0}", "");
    public static readonly DiagnosticDescriptor Environment = Error("TUSK0021", "Something is missing on this machine", "{0}", "");
    public static readonly DiagnosticDescriptor GuestFailure = Error("TUSK0022", "The guest failed", "{0}", "");

    // Outside the subset.
    public static readonly DiagnosticDescriptor UnsupportedType = Error("TUSK0100", "Unsupported type",
        "the type {0} is not supported.", "{1}");
    public static readonly DiagnosticDescriptor FloatingPoint = Error("TUSK0101", "Floating point",
        "{0} is not available: the kernel owns no FPU state.", "Use integers, scaled where a fraction is needed.");
    public static readonly DiagnosticDescriptor UnsupportedMethod = Error("TUSK0102", "Unsupported method",
        "{0} is not supported.", "{1}");
    public static readonly DiagnosticDescriptor UnsupportedConstruct = Error("TUSK0103", "Unsupported construct",
        "{0} is not supported.", "{1}");
    public static readonly DiagnosticDescriptor Boxing = Error("TUSK0104", "Boxing",
        "a value of {0} would be boxed.", "Make the code generic over the type, or use a class.");
    public static readonly DiagnosticDescriptor Reflection = Error("TUSK0105", "Reflection",
        "{0} needs reflection, which is not available.", "Use generics or static abstract interface members.");
    public static readonly DiagnosticDescriptor StackAllocationSize = Error("TUSK0106", "stackalloc of unknown size",
        "the size of this stackalloc is not a constant.", "Use a constant size, and slice what you need of it.");
    public static readonly DiagnosticDescriptor StackAllocationTooLarge = Error("TUSK0107", "stackalloc too large",
        "{0} bytes on the stack exceed the limit of {1} for one variable.", "Use a heap buffer.");
    public static readonly DiagnosticDescriptor ExceptionState = Error("TUSK0108", "Exception with state",
        "the exception class {0} has the field {1}; an exception carries its class, an errno and a literal message.",
        "Use KernelException with an errno, or return the data another way.");
    public static readonly DiagnosticDescriptor ExceptionMessage = Error("TUSK0109", "Exception message made at run time",
        "the message of this exception is not a literal.", "Use a literal message, and Log the values.");
    public static readonly DiagnosticDescriptor Strings = Error("TUSK0110", "String made at run time",
        "{0} makes a string at run time.", "Use literals, Log.* and Seq.Write with interpolation, or spans of UTF-8.");
    public static readonly DiagnosticDescriptor StackAllocationInLoop = Error("TUSK0111", "stackalloc in a loop",
        "this stackalloc runs again in a loop, and each round would need memory of its own.", "Move it before the loop, or into a method that the loop calls.");
    public static readonly DiagnosticDescriptor RefOutlives = Error("TUSK0112", "A ref outlives its object",
        "in {0} a ref into an object may be used when the object is gone.", "Keep the object in a variable or readonly field for as long as the ref is used.");
    public static readonly DiagnosticDescriptor LateFilter = Error("TUSK0113", "A filter that would run after a finally block",
        "this filter and a finally block of what it protects use the same data, and the finally block would run first.", "Catch the error, test the condition in the catch block, and throw; where it does not hold.");

    // Bindings.
    public static readonly DiagnosticDescriptor ExternWithoutBinding = Error("TUSK0300", "Extern method without binding",
        "{0} is extern but has no [CFunction].", "Add [CFunction(\"name\", Header = \"…\")].");
    public static readonly DiagnosticDescriptor NotALiteral = Error("TUSK0301", "A literal is needed",
        "{0} must be a literal here.", "Write the text itself, or nameof.");
    public static readonly DiagnosticDescriptor CallbackSignature = Error("TUSK0302", "Not a C callback",
        "the address of {0} is taken for C but the method is not marked [CCallback].", "Mark it, and give its C types with [CType] where they differ.");
    public static readonly DiagnosticDescriptor FormatUse = Error("TUSK0303", "Interpolated string used in an unsupported way",
        "this interpolated string can't be turned into a format at compile time: {0}.", "Write it directly as the argument.");

    public static readonly DiagnosticDescriptor BindingInSafeCode = Error("TUSK0304", "Binding in a project without unsafe code",
        "{0} is bound to C, which can do anything, and the project has no unsafe code.", "Set AllowUnsafeBlocks in the project, and say with // SAFETY: why each call is safe; or use the classes of Linux.");

    public static readonly DiagnosticDescriptor UnsafeInSafeCode = Error("TUSK0305", "Unsafe framework method in a project without unsafe code",
        "{0} makes refs or values that nothing checks, and the project has no unsafe code.", "Use an index, a slice, BinaryPrimitives or a cast; or set AllowUnsafeBlocks in the project, and say with // SAFETY: why each call is safe.");

    // Ownership.
    public static readonly DiagnosticDescriptor OwnedMoved = Error("TUSK0400", "Use after move",
        "{0} is used after its value has moved.", "Use it before, or move it last; to give it for a while only, pass it by ref or in.");
    public static readonly DiagnosticDescriptor OwnedDisposed = Error("TUSK0401", "Use after dispose",
        "{0} is used after it was disposed.", "Dispose it last, which using does, and once.");
    public static readonly DiagnosticDescriptor OwnedLost = Error("TUSK0402", "Owned value not disposed",
        "{0} is not disposed on every way.", "Declare it with using, return it, or give it to an owner before anything can fail.");
    public static readonly DiagnosticDescriptor OwnedCopied = Error("TUSK0403", "Copy of an owned value",
        "a {0}, which has one owner, would be copied.", "Use it where it is, by ref or in; what has to be shared belongs into a class.");

    public static readonly DiagnosticDescriptor BorrowOutlives = Error("TUSK0404", "Borrow used after its owner",
        "{0} is used, but leads into {1}, which {2}.", "Use it before that, or take it anew afterwards.");

    // Contexts.
    public static readonly DiagnosticDescriptor SleepInAtomic = Error("TUSK0500", "Sleep in atomic context",
        "this {0} and may sleep, while {1}.", "Do it before the lock is taken or after it is given back, or protect the data with a Mutex<T>, under which code may sleep.");

    public static readonly DiagnosticDescriptor LockTakenAgain = Error("TUSK0501", "A lock taken again",
        "this {0} and waits for {1}, while {2} holds that very lock, or that of another object.", "Give the lock back first, or pass the guard on by in or ref to what needs the data.");
    public static readonly DiagnosticDescriptor LockOrder = Error("TUSK0502", "Locks taken in different orders",
        "{0} is waited for here while {1} is held, and elsewhere it is the other way round: two threads may wait for each other.", "Take them in the same order everywhere, or give one back before the other is taken.");

    public static readonly DiagnosticDescriptor WaitForCallback = Error("TUSK0503", "Wait for a callback that cannot end",
        "this {0} and waits until {1} has ended, {2}.", "Give the lock back first; a function that is to run no more says so by what it returns.");
    public static readonly DiagnosticDescriptor SleepInInterrupt = Error("TUSK0504", "Sleep in an interrupt",
        "this {0} and may sleep, but runs in an interrupt, from {1}.", "Let a WorkItem<T> do it, which a thread runs; take locks that do not sleep.");
    public static readonly DiagnosticDescriptor LockWithInterrupts = Error("TUSK0505", "Lock of an interrupt taken with interrupts on",
        "{0} is taken here with interrupts on, and an interrupt, which may come meanwhile on this processor, waits for it in {1}.", "Take it with LockIrq here.");

    public static readonly DiagnosticDescriptor Recursion = Error("TUSK0506", "Recursion without a bound",
        "this {0}, which {1}; nothing says how deep that goes, and the kernel's stack has 16 KB.", "Write a loop, with a list of what is still to do; or state [MaxDepth(n)] on a method of the circle of which never more than n calls are open at once.");

    public static readonly DiagnosticDescriptor StackDepth = Error("TUSK0507", "Too deep for the kernel's stack",
        "{0}; a module may have {1} bytes.", "Put large variables into a Buffer<T> or an array, and let less happen within one call.");
    public static readonly DiagnosticDescriptor InterruptsOutOfOrder = Error("TUSK0508", "Interrupts back on too early",
        "{0} turns interrupts back on here, while {1}, which was taken after it, is held.", "Dispose them in reverse order, as using does.");

    // User memory.
    public static readonly DiagnosticDescriptor PaddingToUser = Error("TUSK0600", "Kernel memory shown to user space",
        "{0} goes to user space as it is, and {1}.", "Make each gap a field of its own and each address something else, or write the fields one by one.");
    public static readonly DiagnosticDescriptor PatternFromUser = Error("TUSK0601", "A value that user space may forge",
        "{0} comes from user space as it is, and {1}.", "Declare an integer there, and test it.");
    public static readonly DiagnosticDescriptor FieldsFromOutside = Error("TUSK0602", "A field from outside that nobody validates",
        "{0} comes from outside, and {1} is not Untrusted.", "Declare it as Untrusted<T>, or validate the struct as a whole: .Validate(static value => ...).");

    // Sharing.
    public static readonly DiagnosticDescriptor SharedChanged = Error("TUSK0700", "Shared data that changes",
        "{0} is changed here, and several threads may use one {1} at once.", "Put it into a Mutex<T> or SpinLock<T>, or make it an Atomic<T>.");
    public static readonly DiagnosticDescriptor StaticChanged = Error("TUSK0701", "A static field that changes",
        "{0} is static and changed here, and several threads may be here at once.", "Put it into a static readonly Mutex<T> or SpinLock<T>, or make it an Atomic<T>.");

    public static readonly DiagnosticDescriptor StrongCycle = Error("TUSK0702", "Objects that refer to each other in a circle",
        "{0} gets here what leads back to it, and reference counts never free such a circle: {1}.", "Make one of these references a Weak<T>, or say with [AllowsCycle(\"why\")] on a field or class what breaks the circle.");

    public static readonly DiagnosticDescriptor InternalError = Error("TUSK0900", "Internal error",
        "the compiler failed here: {0}.", "This is a bug in Tusk; please report it with the method.");

    /// <summary>Every descriptor by its id.</summary>
    public static IReadOnlyDictionary<string, DiagnosticDescriptor> All => ById;

    static DiagnosticDescriptor Error(string id, string title, string message, string advice) => Add(new(id, Severity.Error, title, message, advice));

    static DiagnosticDescriptor Warning(string id, string title, string message, string advice) => Add(new(id, Severity.Warning, title, message, advice));

    static DiagnosticDescriptor Add(DiagnosticDescriptor descriptor)
    {
        ById.Add(descriptor.Id, descriptor);
        return descriptor;
    }
}
