using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits the methods by which a snapshot resolves.</summary>
internal static class ResolutionEmitter
{
    public static string Emit(DocumentModel document)
    {
        var snapshot = $"this Snapshot<{document.Root.Name}> snapshot";
        var chains = Resolvable.Chains(document).ToList();
        var w = document.NewFile();
        w.Summary($"How a snapshot of {CSharp.A(document.Root.Name)} resolves.");
        w.Open($"{document.Accessibility} static class {document.Root.Name}Resolution");
        foreach (var chain in chains)
        {
            var target = Resolvable.Target(document, chain);
            var result = Resolvable.ChainType(document, chain);
            var name = DocumentModel.IdType(chain);
            var parameter = CSharp.Parameter(chain.Name, "snapshot", "trace", "result", "needs");
            Method(w, $"The {target.Name} that plays {CSharp.A(chain.Name)}: of its slots the first that can be used, else the last resorts.", parameter, $"The {chain.Name}, which need not have an entry.", $"public static {result} Resolve({snapshot}, {name} {parameter}) => Resolver(snapshot).Resolve({parameter}, null);");
            if (chains.Count == 1) Method(w, $"The {target.Name} that plays {CSharp.A(chain.Name)}, by its name.", parameter, $"The {chain.Name}, which need not have an entry.", $"public static {result} Resolve({snapshot}, [RegistryId({name}.Kind)] string {parameter}) => snapshot.Resolve(new {name}({parameter}));");
            Needs(w, document, chain, snapshot, parameter);
            w.Summary($"How {CSharp.A(chain.Name)} resolves: which candidates were tried, and why each was passed over.");
            w.Parameter("snapshot", "The registry.");
            w.Parameter(parameter, $"The {chain.Name}.");
            w.Open($"public static Explanation<{result}> Explain({snapshot}, {name} {parameter})");
            w.Line("var trace = new ResolutionTrace();");
            w.Line($"var result = Resolver(snapshot).Resolve({parameter}, trace);");
            w.Line($"return new Explanation<{result}>(result, trace.Candidates);");
            w.Close();
            w.Line();
        }

        foreach (var kind in Resolvable.Kinds(document))
        {
            Method(w, $"The {kind.Name} with all that it needs, that has an id; null where there is none, or it lacks something.", "id", $"The id of the {kind.Name}.", $"public static {Resolvable.Type(document, kind)}? Resolve{CSharp.Pascal(kind.Name)}({snapshot}, {DocumentModel.IdType(kind)} id) => Resolver(snapshot).Resolve(id);");
            Method(w, "The same, by the text of the id.", "id", $"The id of the {kind.Name}.", $"public static {Resolvable.Type(document, kind)}? Resolve{CSharp.Pascal(kind.Name)}({snapshot}, [RegistryId({DocumentModel.IdType(kind)}.Kind)] string id) => snapshot.Resolve{CSharp.Pascal(kind.Name)}(new {DocumentModel.IdType(kind)}(id));");
        }

        w.Open($"private static {document.ResolverType} Resolver(Snapshot<{document.Root.Name}> snapshot)");
        w.Line("ArgumentNullException.ThrowIfNull(snapshot);");
        w.Line();
        w.Line($"return ({document.ResolverType})snapshot.Resolver;");
        w.Close();
        w.Close();
        return w.ToString();
    }

    private static void Needs(SourceWriter w, DocumentModel document, EntityKind chain, string snapshot, string parameter)
    {
        var target = Resolvable.Target(document, chain);
        var needs = document.Entity(target).NeedsName;
        if (needs.Length == 0) return;

        var result = Resolvable.ChainType(document, chain);
        var name = DocumentModel.IdType(chain);
        var isOnly = Resolvable.Chains(document).Count() == 1;
        var what = $"The {chain.Name}, which need not have an entry.";
        (string Type, string Argument)[] forms = isOnly ? [(name, parameter), ($"[RegistryId({name}.Kind)] string", $"new {name}({parameter})")] : [(name, parameter)];
        foreach (var (type, argument) in forms)
        {
            Declare($"The {target.Name} that plays {CSharp.A(chain.Name)}, for code that needs something of it. Where the compiler can read both, it holds the whole chain against the needs.");
            w.Line($"/// <exception cref=\"global::Cortex.RegistryKit.NeedsNotMetException\">The {target.Name} that plays the {chain.Name} is known not to meet the needs.</exception>");
            Body($"public static {result} Resolve({snapshot}, {type} {parameter}, {needs} needs)", $"Resolver(snapshot).ResolveFor({argument}, needs)");
            Declare($"What the {target.Name}s in the chain of {CSharp.A(chain.Name)} lack: those of all slots that can be used, or the last resort where none can be.");
            Body($"public static EquatableList<UnmetNeed> UnmetNeeds({snapshot}, {type} {parameter}, {needs} needs)", $"Resolver(snapshot).UnmetNeeds({argument}, needs)");
        }

        void Declare(string summary)
        {
            w.Summary(summary);
            w.Parameter("snapshot", "The registry.");
            w.Parameter(parameter, what);
            w.Parameter("needs", "What is needed.");
        }

        void Body(string signature, string call)
        {
            w.Open(signature);
            w.Line("ArgumentNullException.ThrowIfNull(needs);");
            w.Line();
            w.Line($"return {call};");
            w.Close();
            w.Line();
        }
    }

    private static void Method(SourceWriter w, string summary, string parameter, string what, string method)
    {
        w.Summary(summary);
        w.Parameter("snapshot", "The registry.");
        w.Parameter(parameter, what);
        w.Line(method);
        w.Line();
    }
}
