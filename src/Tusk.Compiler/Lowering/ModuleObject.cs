using Tusk.Compiler.IR.Types;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>
/// The object of the class that derives from Module. There is one while the module is loaded, so it is a static variable: no allocation that
/// could fail, and a count of 0, by which it lives until module_exit destroys it.
/// </summary>
sealed class ModuleObject(ProgramContext context, ClassType type)
{
    const string Name = "tusk_module";

    public ClassType Type { get; } = type;

    public CExpression Address { get; } = new CUnary(CUnaryOperator.AddressOf, new CName(Name));

    public CDeclaration Definition => new CVariable(context.Types.ObjectOf(this.Type), Name, StaticObjects.InitializerOf(context, this.Type, Name)) { IsSeparated = true };

    /// <summary>null where it has to be allocated.</summary>
    public static ModuleObject? Of(ProgramContext context)
    {
        return context.Target == TargetKind.KernelModule && context.Program.HasStaticModule ? new ModuleObject(context, (ClassType)context.Program.EntryPoint!.ReturnType) : null;
    }
}
