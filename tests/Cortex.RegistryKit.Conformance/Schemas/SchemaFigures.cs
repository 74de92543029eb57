using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cortex.RegistryKit.Conformance.Schemas;

/// <summary>Counts answers, for a table that people read.</summary>
internal sealed class SchemaFigures
{
    private readonly SortedDictionary<string, int[]> rows = new(StringComparer.Ordinal);

    public void Add(string row, JsonArray answers)
    {
        if (!rows.TryGetValue(row, out var counts)) rows[row] = counts = new int[7];
        foreach (var answer in answers.Select(answer => answer!.AsObject()))
        {
            var (expected, span, emitted) = (answer["expected"]!, answer["span"]!, answer["emitted"]!);
            counts[0]++;
            counts[1] += JsonNode.DeepEquals(expected, span) ? 1 : 0;
            counts[2] += IsUnsupported(span) ? 1 : 0;
            counts[3] += JsonNode.DeepEquals(expected, emitted) ? 1 : 0;
            counts[4] += IsUnsupported(emitted) ? 1 : 0;
            counts[5] += !IsUnsupported(span) && JsonNode.DeepEquals(span, emitted) ? 1 : 0;
            counts[6] += answer["delegated"]!.GetValue<bool>() ? 1 : 0;
        }
    }

    public void Write(TextWriter output)
    {
        output.WriteLine("tests                              all   span: right  unsupported   emitted: right  unsupported   agree  delegated");
        foreach (var (row, counts) in rows) output.WriteLine(string.Format(CultureInfo.InvariantCulture, "{0,-31}{1,7}{2,14}{3,13}{4,17}{5,13}{6,8}{7,11}", [row, .. counts]));
    }

    private static bool IsUnsupported(JsonNode answer) => answer.GetValueKind() == JsonValueKind.String;
}
