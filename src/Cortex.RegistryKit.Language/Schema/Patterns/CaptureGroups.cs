namespace Cortex.RegistryKit.Language.Schema.Patterns;

/// <summary>The groups of a pattern that can be referred to. .NET counts named ones after the others and JavaScript does not, so they are numbered here and lose their names.</summary>
internal sealed class CaptureGroups
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public CaptureGroups(string source)
    {
        var inClass = false;
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '\\') i++;
            else if (source[i] == '[') inClass = true;
            else if (source[i] == ']') inClass = false;
            else if (source[i] == '(' && !inClass) Add(source, i + 1);
        }
    }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a named group, or 0.</summary>
    public int Number(string? name) => name is not null && numbers.TryGetValue(name, out var number) ? number : 0;

    private void Add(string source, int at)
    {
        if (at < source.Length && source[at] == '?')
        {
            var isNamed = at + 2 < source.Length && source[at + 1] == '<' && source[at + 2] is not ('=' or '!');
            if (!isNamed) return;

            var end = source.IndexOf('>', at);
            var name = end < 0 ? "" : source.Substring(at + 2, end - at - 2);
            if (numbers.ContainsKey(name)) throw new ArgumentException("Two groups have the same name.");
            numbers.Add(name, Count + 1);
        }

        Count++;
    }
}
