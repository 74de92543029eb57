using System.Text;

namespace Cortex.RegistryKit.Language.Schema.Formats;

/// <summary>Text of any script as letters, digits and hyphens (RFC 3492), without the prefix.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int Most = 26;
    private const int First = 0x80;

    /// <summary>The text that is meant, or null.</summary>
    public static string? Decode(string encoded)
    {
        var mark = encoded.LastIndexOf('-');
        var points = encoded.Substring(0, Math.Max(mark, 0)).Select(c => (int)c).ToList();
        var (point, bias, i) = (First, 72, 0);
        for (var at = mark < 0 ? 0 : mark + 1; at < encoded.Length;)
        {
            var before = i;
            long weight = 1;
            for (var k = Base; ; k += Base)
            {
                var digit = at < encoded.Length ? Digit(encoded[at++]) : -1;
                var next = i + (digit * weight);
                if (digit < 0 || next > int.MaxValue) return null;
                i = (int)next;
                var threshold = Threshold(k, bias);
                if (digit < threshold) break;
                weight *= Base - threshold;
                if (weight > int.MaxValue) return null;
            }

            bias = Adapt(i - before, points.Count + 1, before == 0);
            point += i / (points.Count + 1);
            i %= points.Count + 1;
            if (point is > 0x10FFFF or (>= 0xD800 and <= 0xDFFF)) return null;
            points.Insert(i++, point);
        }

        return string.Concat(points.Select(char.ConvertFromUtf32));
    }

    public static string Encode(string text)
    {
        var points = CodePoints.Of(text);
        var result = new StringBuilder();
        foreach (var basic in points.Where(point => point < First)) result.Append((char)basic);
        var (handled, basics) = (result.Length, result.Length);
        if (basics > 0) result.Append('-');
        var (current, bias, delta) = (First, 72, 0);
        while (handled < points.Count)
        {
            var next = points.Where(point => point >= current).Min();
            delta += (next - current) * (handled + 1);
            current = next;
            foreach (var point in points)
            {
                if (point < current) delta++;
                if (point != current) continue;
                Append(result, delta, bias);
                bias = Adapt(delta, handled + 1, handled == basics);
                delta = 0;
                handled++;
            }

            delta++;
            current++;
        }

        return result.ToString();
    }

    private static void Append(StringBuilder result, int delta, int bias)
    {
        for (var k = Base; ; k += Base)
        {
            var threshold = Threshold(k, bias);
            if (delta < threshold) break;
            result.Append(Letter(threshold + ((delta - threshold) % (Base - threshold))));
            delta = (delta - threshold) / (Base - threshold);
        }

        result.Append(Letter(delta));
    }

    private static int Threshold(int k, int bias) => Math.Max(1, Math.Min(Most, k - bias));

    private static int Adapt(int delta, int count, bool isFirst)
    {
        delta = isFirst ? delta / 700 : delta / 2;
        delta += delta / count;
        var k = 0;
        for (; delta > (Base - 1) * Most / 2; k += Base) delta /= Base - 1;
        return k + (Base * delta / (delta + 38));
    }

    private static char Letter(int digit) => (char)(digit < 26 ? 'a' + digit : '0' + digit - 26);

    private static int Digit(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a',
        >= 'A' and <= 'Z' => c - 'A',
        >= '0' and <= '9' => c - '0' + 26,
        _ => -1,
    };
}
