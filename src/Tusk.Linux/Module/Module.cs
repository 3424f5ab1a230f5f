// C header: linux/module.h

namespace Linux;

/// <summary>
/// A kernel module: exactly one class of a project derives from it. Its constructor is the module's init, in process context; an error
/// that leaves it goes to insmod. When the module goes, <c>Dispose</c> runs where the class has it, then its fields are
/// released in reverse order of declaration: what was registered last is unregistered first.
/// </summary>
public abstract class Module;
