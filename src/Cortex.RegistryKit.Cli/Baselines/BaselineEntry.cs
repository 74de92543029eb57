namespace Cortex.RegistryKit.Cli.Baselines;

/// <summary>A finding as a baseline has it: whatever line it stands in.</summary>
/// <param name="Path">The file, relative to the baseline's folder, with <c>/</c> between its parts.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Message">The message without the lines that it names.</param>
internal sealed record BaselineEntry(string Path, string Rule, string Message) : IComparable<BaselineEntry>
{
    public int CompareTo(BaselineEntry? other) =>
        other is null ? 1 : Compare(Path, other.Path) is not 0 and var path ? path : Compare(Rule, other.Rule) is not 0 and var rule ? rule : Compare(Message, other.Message);

    private static int Compare(string left, string right) => string.CompareOrdinal(left, right);
}
