using System.Globalization;
using System.Numerics;

namespace Cortex.RegistryKit.Language.Syntax;

/// <summary>A number exactly as JSON spells it, which a double often is not: <c>0.1</c>, <c>1e400</c>, <c>12345678910111213141516</c>.</summary>
/// <remarks>Its value is <c>digits × 10^exponent</c>, with neither a zero at the beginning nor one at the end; no digits are 0.</remarks>
public readonly struct JsonNumber : IEquatable<JsonNumber>, IComparable<JsonNumber>
{
    private readonly string? raw;
    private readonly string? digits;
    private readonly bool isNegative;
    private readonly long exponent;

    private JsonNumber(string raw, string digits, bool isNegative, long exponent)
    {
        this.raw = raw;
        this.digits = digits;
        this.isNegative = isNegative;
        this.exponent = exponent;
    }

    /// <summary>Whether it is 0.</summary>
    public bool IsZero => Digits.Length == 0;

    /// <summary>Whether it is a whole number, however it is spelled: <c>1.0</c> and <c>1e3</c> are.</summary>
    public bool IsInteger => exponent >= 0;

    /// <summary>Whether it is less than 0.</summary>
    public bool IsNegative => isNegative;

    private string Digits => digits ?? "";

    // How many digits stand before the decimal point.
    private long Magnitude => Digits.Length + exponent;

    /// <summary>Reads a number.</summary>
    /// <param name="raw">The number as JSON writes it.</param>
    public static JsonNumber Parse(string raw)
    {
        if (raw is null) throw new ArgumentNullException(nameof(raw));

        var mark = raw.IndexOfAny(['e', 'E']);
        var mantissa = mark < 0 ? raw : raw.Substring(0, mark);
        var isNegative = mantissa.StartsWith("-", StringComparison.Ordinal);
        if (isNegative) mantissa = mantissa.Substring(1);
        var point = mantissa.IndexOf('.');
        var all = point < 0 ? mantissa : mantissa.Remove(point, 1);
        var digits = all.TrimEnd('0');
        var exponent = (mark < 0 ? 0 : Exponent(raw, mark + 1)) + (all.Length - digits.Length) - (point < 0 ? 0 : mantissa.Length - point - 1);
        digits = digits.TrimStart('0');
        return digits.Length == 0 ? new JsonNumber(raw, "", isNegative: false, 0) : new JsonNumber(raw, digits, isNegative, exponent);
    }

    /// <summary>The nearest double; infinite where the number is out of range.</summary>
    public double ToDouble() => JsonText.TryParseNumber(raw ?? "0", out var value) ? value : 0;

    /// <summary>Whether this is a whole multiple of another number.</summary>
    /// <param name="divisor">The other number.</param>
    public bool IsMultipleOf(JsonNumber divisor)
    {
        if (IsZero) return true;

        // The last digit is no zero, so that nothing finer than a power of ten of its own divides the number.
        var scale = exponent - divisor.exponent;
        if (divisor.IsZero || scale < 0) return false;

        var modulus = BigInteger.Parse(divisor.Digits, NumberStyles.None, CultureInfo.InvariantCulture);
        var rest = BigInteger.Zero;
        foreach (var digit in Digits) rest = ((rest * 10) + (digit - '0')) % modulus;
        return (rest * BigInteger.ModPow(10, scale, modulus) % modulus).IsZero;
    }

    /// <inheritdoc/>
    public int CompareTo(JsonNumber other)
    {
        var sign = Sign(this);
        if (sign != Sign(other)) return sign.CompareTo(Sign(other));

        var size = Magnitude.CompareTo(other.Magnitude);
        return sign * (size != 0 ? size : string.CompareOrdinal(Digits, other.Digits));
    }

    /// <inheritdoc/>
    public bool Equals(JsonNumber other) => isNegative == other.isNegative && exponent == other.exponent && Digits == other.Digits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Digits) ^ exponent.GetHashCode();

    /// <summary>The number as it is spelled.</summary>
    public override string ToString() => raw ?? "0";

    /// <summary>Whether both are the same number.</summary>
    public static bool operator ==(JsonNumber left, JsonNumber right) => left.Equals(right);

    /// <summary>Whether they are different numbers.</summary>
    public static bool operator !=(JsonNumber left, JsonNumber right) => !left.Equals(right);

    /// <summary>Whether one is less than the other.</summary>
    public static bool operator <(JsonNumber left, JsonNumber right) => left.CompareTo(right) < 0;

    /// <summary>Whether one is greater than the other.</summary>
    public static bool operator >(JsonNumber left, JsonNumber right) => left.CompareTo(right) > 0;

    /// <summary>Whether one is less than the other, or the same.</summary>
    public static bool operator <=(JsonNumber left, JsonNumber right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one is greater than the other, or the same.</summary>
    public static bool operator >=(JsonNumber left, JsonNumber right) => left.CompareTo(right) >= 0;

    private static int Sign(JsonNumber number) => number.IsZero ? 0 : number.isNegative ? -1 : 1;

    // Nobody can write so many digits that an exponent beyond this would come back into range.
    private static long Exponent(string raw, int start)
    {
        const long Limit = long.MaxValue / 4;
        if (long.TryParse(raw.Substring(start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) return Math.Max(-Limit, Math.Min(Limit, value));
        return raw[start] == '-' ? -Limit : Limit;
    }
}
