using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Lowering;
using Tusk.CSource;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Targets;

/// <summary>What modinfo shows, and the module's parameters.</summary>
static class ModuleInformation
{
    public static IEnumerable<CDeclaration> Of(ProgramContext context, ModuleDescription module)
    {
        foreach (CDeclaration parameter in Parameters(context)) yield return parameter;
        yield return Say("MODULE_LICENSE", module.License) with { IsSeparated = true };
        if (module.Author is not null) yield return Say("MODULE_AUTHOR", module.Author);
        if (module.Description is not null) yield return Say("MODULE_DESCRIPTION", module.Description);
        if (module.Version is not null) yield return Say("MODULE_VERSION", module.Version);
        foreach (string alias in module.Aliases) yield return Say("MODULE_ALIAS", alias);
    }

    public static IEnumerable<CDeclaration> Parameters(ProgramContext context)
    {
        foreach (StaticField field in context.Program.Statics)
        {
            if (field.Parameter is not { } parameter) continue;
            if (TypeOf(field.Type) is not { } type)
            {
                context.Report(Catalogue.UnsupportedType, field.Span, field.Type.DisplayName + " of the module parameter " + parameter.Name,
                    "Use bool, byte, short, ushort, int, uint, long or ulong.");
                continue;
            }
            context.Include("linux/moduleparam.h");
            var mode = new CVerbatim("0" + System.Convert.ToString(parameter.Mode, 8));
            yield return new CInvocation(new CCall("module_param_named", new CName(parameter.Name), new CName(context.NameOf(field)), new CName(type), mode)) { IsSeparated = true };
            yield return new CInvocation(new CCall("MODULE_PARM_DESC", new CName(parameter.Name), new CText(parameter.Description)));
        }
    }

    /// <summary>The kernel's name of the parameter's type.</summary>
    static string? TypeOf(IrType type) => (type as PrimitiveType ?? (type as EnumType)?.Underlying)?.Kind switch
    {
        PrimitiveKind.Bool => "bool",
        PrimitiveKind.U8 => "byte",
        PrimitiveKind.I16 => "short",
        PrimitiveKind.U16 or PrimitiveKind.Char => "ushort",
        PrimitiveKind.I32 => "int",
        PrimitiveKind.U32 => "uint",
        PrimitiveKind.I64 or PrimitiveKind.NInt => "long",
        PrimitiveKind.U64 => "ullong",
        PrimitiveKind.NUInt => "ulong",
        _ => null,
    };

    static CInvocation Say(string macro, string text) => new(new CCall(macro, new CText(text)));
}
