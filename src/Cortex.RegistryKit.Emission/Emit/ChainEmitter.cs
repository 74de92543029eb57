using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits how a chain resolves: its slots in order, then its last resorts.</summary>
internal static class ChainEmitter
{
    public static void Emit(SourceWriter w, DocumentModel document, EntityKind chain)
    {
        var target = CSharp.Pascal(Resolvable.Target(document, chain).Name);
        var fallbacks = chain.Entity.Chain!.Fallback;
        w.Line();
        w.Open($"internal {Resolvable.ChainType(document, chain)} Resolve({DocumentModel.IdType(chain)} name, ResolutionTrace? trace)");
        w.Open($"if (data{document.Path(chain)}.Find(name) is {{ }} entry)");
        foreach (var slot in chain.Entity.Chain.Slots)
        {
            var property = document.Entity(chain).Properties.First(candidate => candidate.JsonName == slot);
            w.Line($"if (Try{target}({CSharp.Text(slot)}, entry.{property.Name}, trace) is {{ }} {property.Local}) return {property.Local};");
        }

        w.Close();
        w.Line();
        var always = Resolvable.AlwaysResolves(document, chain);
        for (var i = 0; i < fallbacks.Count; i++)
        {
            var call = $"TryKnown{target}({Source(fallbacks[i])}, {Id(document, chain, i)}, trace)";
            if (always && i == fallbacks.Count - 1) w.Line($"return {call}!;");
            else w.Line($"if ({call} is {{ }} fallback{CSharp.Number(i + 1)}) return fallback{CSharp.Number(i + 1)};");
        }

        if (!always) w.Line("return null;");
        w.Close();
        for (var i = 0; i < fallbacks.Count; i++)
        {
            if (fallbacks[i] is TableExpression table) Table(w, TableName(chain, i), table);
        }
    }

    private static void Table(SourceWriter w, string name, TableExpression table)
    {
        w.Line();
        w.Open($"private static string {name}(string name) => name switch");
        foreach (var row in table.Rows) w.Line($"{CSharp.Text(row.Key)} => {CSharp.Text(row.Value)},");
        w.Line("_ => \"\",");
        w.Close(";");
    }

    private static string Id(DocumentModel document, EntityKind chain, int index) => chain.Entity.Chain!.Fallback[index] switch
    {
        TableExpression => $"{TableName(chain, index)}(name.Value)",
        var expression => new TextEmitter(document) { Key = "name.Value" }.Emit(expression),
    };

    // Only an explanation needs the words.
    private static string Source(Expression fallback) => fallback switch
    {
        SettingExpression setting => "trace is null ? \"\" : " + Variable(setting.Name),
        TableExpression => "trace is null ? \"\" : $\"last resort of '{name}'\"",
        _ => "\"last resort\"",
    };

    /// <summary>The environment variable of a setting, for the key at hand.</summary>
    private static string Variable(string setting)
    {
        var parts = setting.Split([SettingDeclaration.Key], StringSplitOptions.None).Select(part => part.Length == 0 ? "" : CSharp.Text(part.ToUpperInvariant())).ToList();
        var sum = new List<string>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0) sum.Add("name.Value.ToUpperInvariant()");
            if (parts[i].Length > 0) sum.Add(parts[i]);
        }

        return string.Join(" + ", sum);
    }

    private static string TableName(EntityKind chain, int index) => $"LastResortOf{CSharp.Pascal(chain.Name)}{(chain.Entity.Chain!.Fallback.Take(index).Any(other => other is TableExpression) ? CSharp.Number(index + 1) : "")}";
}
