using System.Text;
using Cortex.RegistryKit.Fuzz.Inputs;
using Cortex.RegistryKit.Language.Migrations;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Tests.Migrations;
using Cortex.RegistryKit.Language.Text;
using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Fuzz.Targets;

/// <summary>Migrations of registries of version 1, and of the files before them.</summary>
internal sealed class MigrationTarget() : FuzzTarget(
    "migration",
    "A migration gives a registry of the present version or says why not, the same each time, and one of its own results is not migrated again. A file that may be saved keeps its members, known or not, where they were and as they were spelled, but for the version and what of the providers was absent or an empty list.")
{
    private static readonly string[] Filled = ["/providers/anthropic", "/providers/google", "/providers/google/accounts"];

    public override bool Try(FuzzInput input)
    {
        var random = input.Random;
        var other = random.Next(2) == 0 ? Encoding.UTF8.GetString(input.Text) : SeedTexts.OlderFiles[random.Next(SeedTexts.OlderFiles.Length)];
        var name = random.Next(2) == 0 ? "auth.json" : "local_llm.json";
        Folder Sources() => new((name, other), (name == "auth.json" ? "local_llm.json" : "auth.json", random.Next(4) == 0 ? null : "{}"));

        var tree = JsonTree.Parse(Utf8Text.FromBytes(input.Text));
        var inPlace = Folder.V2.InPlace(tree, Sources(), isForSaving: true);
        var made = Folder.V2.FromOtherFiles(Sources(), isForSaving: true);
        if (inPlace is { WhyNotSaved: null }) KnownAndUnknownMustStay(tree, inPlace);
        foreach (var migration in new[] { inPlace, made }) MustBePresent(migration);

        var sources = Sources();
        PropertyException.Unless(Same(Folder.V2.InPlace(tree, sources, isForSaving: false), Folder.V2.InPlace(tree, sources, isForSaving: false)), "the same file is migrated in two ways");
        return inPlace is not null || made is not null;
    }

    private static void MustBePresent(Migration? migration)
    {
        if (migration is null) return;

        PropertyException.Unless(migration.Content is not null || migration.WhyNotSaved is { Length: > 0 }, "there is no result, and nothing says why");
        if (migration.Content is not { } content) return;

        PropertyException.Unless(Rules.IsJson(content), "the result is no JSON");
        var tree = JsonTree.Parse(Utf8Text.FromBytes(content));
        PropertyException.Unless(Folder.V2.InPlace(tree, new Folder(), isForSaving: true) is null, "the result is migrated again");
        PropertyException.Unless(Snapshots.Of(content) is { IsReadable: true, DeclaredVersion: 2 }, "the result is not of the present version");
    }

    private static void KnownAndUnknownMustStay(JsonTree before, Migration migration) =>
        Kept.AllBut(before.Root, JsonTree.Parse(Utf8Text.FromBytes(migration.Content!)).Root, ["/version", .. Filled.Where(place => MayBeFilled(before.Root, place))]);

    private static bool MayBeFilled(JsonNode root, string place)
    {
        PropertyException.Unless(JsonPointer.TryParse(place, out var pointer), "the place is no pointer");
        return !pointer.TryFind(root, out var node) || (node.Kind == JsonKind.Array && !node.Elements.MoveNext());
    }

    private static bool Same(Migration? one, Migration? other) => one?.WhyNotSaved == other?.WhyNotSaved && one?.Content.AsSpan().SequenceEqual(other?.Content) != false;
}
