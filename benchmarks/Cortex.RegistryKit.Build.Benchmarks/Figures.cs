namespace Cortex.RegistryKit.Build.Benchmarks;

/// <summary>The same thing measured again and again, in milliseconds.</summary>
internal sealed class Figures
{
    private readonly List<double> values = [];

    /// <summary>How often it was measured.</summary>
    public int Count => values.Count;

    public double Median => Sorted[values.Count / 2];

    public double Least => Sorted[0];

    public double Most => Sorted[^1];

    private List<double> Sorted => [.. values.Order()];

    public void Add(double milliseconds) => values.Add(milliseconds);

    /// <summary>By how much this was more, round by round: what disturbs the machine for a while disturbs both.</summary>
    public Figures Beyond(Figures other)
    {
        var difference = new Figures();
        foreach (var (own, others) in values.Zip(other.values)) difference.Add(own - others);
        return difference;
    }

    /// <summary>Median, least and most.</summary>
    public string Text(string format = "F0") => $"{Of(Median, format)} ({Of(Least, format)} to {Of(Most, format)})";

    private static string Of(double value, string format) => value.ToString(format, System.Globalization.CultureInfo.InvariantCulture);
}
