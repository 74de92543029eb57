using Cortex.RegistryKit.Fuzz.Inputs;
using Cortex.RegistryKit.Language.Changes;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;
using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Fuzz.Targets;

/// <summary>The typed changes of a registry.</summary>
internal sealed class TypedEditTarget() : FuzzTarget("typed-edits", "A typed change is done as asked for and keeps every other byte of what stood there, or is refused with a documented exception; a file that may not be written is never changed.")
{
    private static readonly string[] Slots = ["primary", "backup_1", "backup_4", "backup_5"];

    public override bool Try(FuzzInput input)
    {
        var registry = Snapshots.Of(input.Text);
        var random = input.Random;
        try
        {
            switch (random.Next(6))
            {
                case 0: return AddHost(registry);
                case 1: return UpdateHost(registry, random);
                case 2: return Any(registry.Data.Hosts, random) is { } host && Remove(registry, registry.RemoveHost(host.Id), host.Id.Value);
                case 3: return Any(registry.Data.Models, random) is { } model && Remove(registry, registry.RemoveModel(model.Id), model.Id.Value);
                case 4: return SetRoleSlot(registry, random);
                default: return AddModel(registry, random);
            }
        }
        catch (RegistryReadOnlyException)
        {
            PropertyException.Unless(registry.WhyReadOnly is not null, "a change is refused as if the file could not be written");
        }
        catch (Exception problem) when (problem is InvalidEditException or EditException or EntityInUseException)
        {
            PropertyException.Unless(problem.Message.Length > 0, "a refusal says nothing");
        }

        return false;
    }

    private static bool AddHost(Snapshot<ModelRegistry> registry)
    {
        var added = new Host { Id = registry.NewHostId(), Label = "Added \"é\"" };
        var changed = registry.AddHost(added);
        PropertyException.Unless(added.Equals(changed.Data.Hosts.Find(added.Id)), "the host that was added is not there");
        return OnlyThis(registry, changed, "/hosts/-");
    }

    private static bool AddModel(Snapshot<ModelRegistry> registry, Random random)
    {
        Model added = Any(registry.Data.Hosts, random) is { } host ? new LocalOpenAiModel { Id = registry.NewModelId(), HostId = host.Id, ContextK = 8 } : new ClaudeCliModel { Id = registry.NewModelId(), Tags = ["a"] };
        var changed = registry.AddModel(added);
        PropertyException.Unless(added.Equals(changed.Data.Models.Find(added.Id)), "the model that was added is not there");
        return OnlyThis(registry, changed, "/models/-");
    }

    private static bool UpdateHost(Snapshot<ModelRegistry> registry, Random random)
    {
        if (Any(registry.Data.Hosts, random) is not { } host) return false;

        var changed = registry.UpdateHost(host.Id, new HostPatch { Label = "Changed" });
        PropertyException.Unless(changed.Data.Hosts.Any(found => found.Id == host.Id && found.Label == "Changed"), "the host does not have its new label");
        return OnlyThis(registry, changed, FormattableString.Invariant($"/hosts/{IndexOf(Root(registry), "hosts", host.Id.Value)}/label"));
    }

    private static bool SetRoleSlot(Snapshot<ModelRegistry> registry, Random random)
    {
        var role = registry.Data.Roles.Keys.ElementAtOrDefault(random.Next(3)) is { Value.Length: > 0 } found ? found : new RoleName("coder");
        var model = Any(registry.Data.Models, random)?.Id;
        var slot = Slots[random.Next(Slots.Length)];
        if (!registry.TrySetRoleSlot(role, slot, model, out var changed))
        {
            PropertyException.Unless(ReferenceEquals(changed, registry), "a change that was refused is done");
            return false;
        }

        var isThere = Root(changed).TryGetMember("roles", out var roles) && roles.Value.TryGetMember(role.Value, out var entry) && entry.Value.TryGetMember(slot, out var filled) && filled.Value.TryGetText(out var id) && id == model?.Value;
        PropertyException.Unless(isThere || model is null, "the slot is not filled");

        // A role that is null, which is one without slots, becomes an object.
        var place = JsonPointer.Root.Append("roles").Append(role.Value);
        return OnlyThis(registry, changed, (place.TryFind(Root(registry), out var before) && before.Kind == JsonKind.Null ? place : place.Append(slot)).ToString());
    }

    /// <summary>After a removal every entry that names none of the ids that are gone is there as it was.</summary>
    private static bool Remove(Snapshot<ModelRegistry> before, Snapshot<ModelRegistry> after, string id)
    {
        MustBeJson(after);
        var gone = new[] { "hosts", "models" }.SelectMany(list => Ids(Root(before), list).Except(Ids(Root(after), list), StringComparer.Ordinal)).Append(id).ToHashSet(StringComparer.Ordinal);
        var left = Entries(Root(after)).Select(entry => entry.Raw).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in Entries(Root(before)))
        {
            PropertyException.Unless(left.Contains(entry.Raw) || Names(entry, gone), "an entry that has nothing to do with what was removed is no longer as it was");
        }

        PropertyException.Unless(before.Data.Hosts.Count + before.Data.Models.Count > after.Data.Hosts.Count + after.Data.Models.Count, "nothing is removed");
        return true;
    }

    private static bool OnlyThis(Snapshot<ModelRegistry> before, Snapshot<ModelRegistry> after, string pointer)
    {
        MustBeJson(after);
        Kept.AllBut(Root(before), Root(after), pointer);
        return true;
    }

    private static void MustBeJson(Snapshot<ModelRegistry> changed)
    {
        PropertyException.Unless(Rules.IsJson(changed.Content.ToArray()), "the changed registry is no JSON");
        PropertyException.Unless(changed.WhyReadOnly is null, "the changed registry can no longer be written");
    }

    private static JsonNode Root(Snapshot<ModelRegistry> registry) => JsonTree.Parse(Utf8Text.FromBytes(registry.Content.ToArray())).Root;

    private static IEnumerable<string> Ids(JsonNode root, string list)
    {
        foreach (var entry in root.TryGetMember(list, out var member) ? member.Value.Elements : default)
        {
            if (IdOf(entry) is { } id) yield return id;
        }
    }

    /// <summary>The entries of all lists of the root and of the providers, and the roles.</summary>
    private static IEnumerable<JsonNode> Entries(JsonNode node)
    {
        foreach (var member in node.Members)
        {
            foreach (var element in member.Value.Elements) yield return element;
            foreach (var inner in Entries(member.Value)) yield return inner;
            if (member.Value.Kind == JsonKind.Object && member.Name is not ("roles" or "providers" or "google" or "anthropic")) yield return member.Value;
        }
    }

    private static bool Names(JsonNode node, HashSet<string> ids)
    {
        if (node.TryGetText(out var text) && ids.Contains(text)) return true;
        foreach (var element in node.Elements)
        {
            if (Names(element, ids)) return true;
        }

        foreach (var member in node.Members)
        {
            if (Names(member.Value, ids)) return true;
        }

        return false;
    }

    private static int IndexOf(JsonNode root, string list, string id)
    {
        var index = 0;
        foreach (var element in root.TryGetMember(list, out var member) ? member.Value.Elements : default)
        {
            if (IdOf(element) == id) return index;
            index++;
        }

        return -1;
    }

    private static string? IdOf(JsonNode entry) => entry.TryGetMember("id", out var member) && member.Value.TryGetText(out var id) ? id : null;

    private static T? Any<T>(IReadOnlyList<T> list, Random random)
        where T : class => list.Count == 0 ? null : list[random.Next(list.Count)];
}
