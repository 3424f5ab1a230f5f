using ICSharpCode.Decompiler.Metadata;
using ICSharpCode.Decompiler.TypeSystem;
using ICSharpCode.Decompiler.TypeSystem.Implementation;

namespace Tusk.Compiler.Metadata;

/// <summary>
/// All modules that the main one reaches by reference, as one compilation. Types come undecorated: no tuple names, nullability or dynamic.
/// </summary>
sealed class ProgramTypeSystem : SimpleCompilation
{
    const TypeSystemOptions Options = TypeSystemOptions.ReadOnlyStructsAndParameters | TypeSystemOptions.RefStructs | TypeSystemOptions.ReadOnlyMethods;

    public ProgramTypeSystem(MetadataFile main, IAssemblyResolver resolver, IEnumerable<MetadataFile> further)
    {
        var modules = new List<IModuleReference>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { main.Name };
        var queue = new Queue<MetadataFile>();
        queue.Enqueue(main);
        foreach (MetadataFile file in further)
        {
            if (!seen.Add(file.Name)) continue;
            modules.Add(file.WithOptions(Options));
            queue.Enqueue(file);
        }

        while (queue.TryDequeue(out MetadataFile? file))
        {
            foreach (var reference in file.AssemblyReferences)
            {
                if (!seen.Add(reference.Name)) continue;
                if (resolver.Resolve(reference) is not { } referenced) continue;
                modules.Add(referenced.WithOptions(Options));
                queue.Enqueue(referenced);
            }
        }

        this.Init(main.WithOptions(Options), modules);
    }

    public MetadataModule Main => (MetadataModule)this.MainModule;
}
