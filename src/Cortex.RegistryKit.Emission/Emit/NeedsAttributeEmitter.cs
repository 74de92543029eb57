using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits the attribute by which code says what it needs of a chain that it uses indirectly.</summary>
internal static class NeedsAttributeEmitter
{
    public static string Emit(DocumentModel document, EntityKind chain)
    {
        var target = Resolvable.Target(document, chain);
        var type = document.Entity(chain).NeedsAttributeName;
        var names = new MemberNames(type, "Match", "TypeId", "IsDefaultAttribute", "GetCustomAttribute", "GetCustomAttributes", "IsDefined");
        var key = names.Member(chain.Name);
        var parameter = CSharp.Parameter(chain.Name);
        var kind = $"RegistryId({DocumentModel.IdType(chain)}.Kind)";
        var w = document.NewFile();
        w.Summary($"Says what the {target.Name} that plays {CSharp.A(chain.Name)} has to be able to do for the code that this stands on. The compiler holds the whole chain of every committed registry against it; at run time nothing is checked.");
        w.Parameter(parameter, $"The {chain.Name}.");
        w.Line($"[RegistryNeeds({CSharp.Text(target.Name)})]");
        w.Line("[global::System.AttributeUsage(global::System.AttributeTargets.All, AllowMultiple = true, Inherited = false)]");
        w.Open($"{document.Accessibility} sealed class {type}([{kind}] string {parameter}) : global::System.Attribute");
        w.Summary($"The {chain.Name}.");
        w.Line($"[{kind}]");
        w.Line($"public string {key} {{ get; }} = {parameter};");
        foreach (var property in document.Entity(target).Needs)
        {
            w.Line();
            w.Summary(NeedsEmitter.Summary(property));
            w.Line($"[RegistryNeeds({CSharp.Text(property.JsonName)})]");
            if (property.Node.Need == NeedWord.AtLeast) w.Line($"public {property.Type} {names.Member(property.JsonName)} {{ get; init; }}");
            else w.Line($"public string[] {names.Member(property.JsonName)} {{ get; init; }} = [];");
        }

        w.Close();
        return w.ToString();
    }
}
