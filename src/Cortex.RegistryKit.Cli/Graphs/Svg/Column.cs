namespace Cortex.RegistryKit.Cli.Graphs.Svg;

/// <summary>A column of boxes, from top to bottom.</summary>
internal sealed class Column
{
    public List<Box> Boxes { get; } = [];

    /// <summary>What stands above it.</summary>
    public string Heading { get; init; } = "";

    /// <summary>Its left edge, in pixels.</summary>
    public double Left { get; set; }

    /// <summary>Its width, in pixels.</summary>
    public double Width => Boxes.OfType<Card>().Select(card => card.Width).DefaultIfEmpty(0).Max();

    public double Right => Left + Width;

    /// <summary>
    /// Puts each box as near as can be to where it would like to be, without changing the order: the sum of the squared distances is the
    /// least. (Boxes that touch move as one; this is isotonic regression by pooling neighbours.)
    /// </summary>
    /// <param name="wishes">For each box the upper edge that it would like; null where it has no wish.</param>
    public void Place(Func<Box, double?> wishes)
    {
        var groups = new List<(double Sum, int Count)>();
        var offset = 0.0;
        foreach (var box in Boxes)
        {
            var before = groups.Count == 0 ? 0 : groups[^1].Sum / groups[^1].Count;
            var group = (Sum: wishes(box) is double wish ? wish - offset : before, Count: 1);
            while (groups.Count > 0 && groups[^1].Sum / groups[^1].Count >= group.Sum / group.Count)
            {
                group = (group.Sum + groups[^1].Sum, group.Count + groups[^1].Count);
                groups.RemoveAt(groups.Count - 1);
            }

            groups.Add(group);
            offset += box.Height + box.Gap;
        }

        offset = 0;
        var tops = groups.SelectMany(group => Enumerable.Repeat(group.Sum / group.Count, group.Count)).GetEnumerator();
        foreach (var box in Boxes)
        {
            tops.MoveNext();
            box.Top = tops.Current + offset;
            offset += box.Height + box.Gap;
        }
    }
}
