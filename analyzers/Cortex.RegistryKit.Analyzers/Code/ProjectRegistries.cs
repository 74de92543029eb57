using Cortex.RegistryKit.Analyzers.Files;
using Cortex.RegistryKit.Compiler;
using Cortex.RegistryKit.Language.Rules.Code;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>All registries of the project, read once in a compilation.</summary>
internal sealed class ProjectRegistries
{
    private ProjectRegistries(IReadOnlyList<ProjectRegistry> all, KnownIds ids)
    {
        All = all;
        Ids = ids;
    }

    /// <summary>The registries, by path.</summary>
    public IReadOnlyList<ProjectRegistry> All { get; }

    /// <summary>The ids that any of them knows.</summary>
    public KnownIds Ids { get; }

    /// <summary>Reads the registries; null where one cannot be read, whose findings say why: its ids may be the ones that are named.</summary>
    public static ProjectRegistries? Read(ProjectFiles files, AnalyzerConfigOptionsProvider options)
    {
        var ids = new KnownIds();
        var all = new List<ProjectRegistry>();
        foreach (var file in files.Registries)
        {
            var own = files.Registries.Count == 1 ? ids : new KnownIds();
            if (files.SchemaOf(file, out _) is not { } schema || !own.TryAdd(SourceTexts.Tree(file.Text), schema)) return null;
            if (own != ids) ids.TryAdd(SourceTexts.Tree(file.Text), schema);
            Define(own, options);
            all.Add(new ProjectRegistry(file, schema, own));
        }

        Define(ids, options);
        return new ProjectRegistries(all, ids);
    }

    private static void Define(KnownIds known, AnalyzerConfigOptionsProvider options)
    {
        foreach (var kind in known.Kinds)
        {
            foreach (var id in DefinedIds.Of(kind, options)) known.Add(kind, id);
        }
    }
}
