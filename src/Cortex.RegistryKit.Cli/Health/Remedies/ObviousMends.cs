using Cortex.RegistryKit.Cli.Mending;
using Cortex.RegistryKit.Cli.Registries;
using Cortex.RegistryKit.Language.Fixes;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Cli.Health.Remedies;

/// <summary>Makes those changes to a registry that are the one obvious mend of a finding.</summary>
internal sealed class ObviousMends : Remedy
{
    private readonly string path;
    private readonly Utf8Text text;
    private readonly CheckContext context;
    private readonly FixResult result;
    private readonly HashSet<(string Rule, string Pointer)> mended;

    /// <param name="path">The registry, as whoever asked would write it.</param>
    /// <param name="text">Its text, migrated where that is due.</param>
    /// <param name="context">What the rules are told.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public ObviousMends(string path, Utf8Text text, CheckContext context, CancellationToken cancellationToken)
    {
        this.path = path;
        this.text = text;
        this.context = context;
        result = Run(text, cancellationToken);
        mended = [.. result.Mended.Select(finding => Key(finding.Finding))];
    }

    public override bool ChangesRegistry => true;

    /// <summary>What it changes, as a unified difference without any secret.</summary>
    public string Diff => UnifiedDiff.Of(path, text, result.Text, ShippedSchema.Model);

    /// <summary>Whether a finding has a mend that nobody needs to look at first. In a home no key has to move.</summary>
    public static bool IsWanted(Finding finding) => finding.Fix is { NeedsLook: false, Variable: null };

    /// <summary>Whether it mends a finding of the text.</summary>
    public bool Mends(Finding finding) => IsWanted(finding) && mended.Contains(Key(finding));

    public override async Task<IReadOnlyList<MendedAilment>> ApplyAsync(HeldRegistry<ModelRegistry> registry, CancellationToken cancellationToken)
    {
        var now = await registry.MigrateAsync(cancellationToken).ConfigureAwait(false);
        if (!now.Exists || now.WhyReadOnly is not null) return [];

        // Entries that a migration made have other ids in the file than they had in memory.
        var fixes = Run(Utf8Text.FromBytes(now.Content.ToArray()), cancellationToken);
        if (fixes.Mended.Count > 0) await registry.WriteAsync(fixes.Text.Bytes, cancellationToken).ConfigureAwait(false);
        return [.. fixes.Mended.Select(finding => new MendedAilment($"{path}({finding.Text.PositionAt(finding.Finding.Span.Start)})", finding.Finding.Rule.Id, finding.Finding.Fix!.Title))];
    }

    private static (string Rule, string Pointer) Key(Finding finding) => (finding.Rule.Id, finding.Pointer);

    private FixResult Run(Utf8Text before, CancellationToken cancellationToken) => Fixer.Run(before, ShippedSchema.Model, context, IsWanted, cancellationToken);
}
