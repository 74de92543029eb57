using System.ComponentModel;
using System.Text;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Emitted;

/// <summary>What a schema says of numbers, exactly as it is spelled there.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NumberLimits
{
    private readonly NumberLimit minimum;
    private readonly NumberLimit maximum;
    private readonly NumberLimit exclusiveMinimum;
    private readonly NumberLimit exclusiveMaximum;
    private readonly NumberLimit multipleOf;

    /// <summary>The least number allowed, as JSON spells it.</summary>
    public string Minimum { init => minimum = new(value); }

    /// <summary>The greatest number allowed, as JSON spells it.</summary>
    public string Maximum { init => maximum = new(value); }

    /// <summary>The number that a number must be greater than, as JSON spells it.</summary>
    public string ExclusiveMinimum { init => exclusiveMinimum = new(value); }

    /// <summary>The number that a number must be less than, as JSON spells it.</summary>
    public string ExclusiveMaximum { init => exclusiveMaximum = new(value); }

    /// <summary>The number that a number must be a multiple of, as JSON spells it.</summary>
    public string MultipleOf { init => multipleOf = new(value); }

    internal bool Allow(ReadOnlySpan<byte> spelling)
    {
        if (ExactNumbers.TryGetDecimal(spelling, out var plain) && IsPlain) return Allow(plain);

        var number = JsonNumber.Parse(Encoding.ASCII.GetString(spelling));
        return !(number < minimum.Exact || number > maximum.Exact || number <= exclusiveMinimum.Exact || number >= exclusiveMaximum.Exact)
            && (multipleOf.Exact is not JsonNumber divisor || number.IsMultipleOf(divisor));
    }

    private bool IsPlain => minimum.IsPlain && maximum.IsPlain && exclusiveMinimum.IsPlain && exclusiveMaximum.IsPlain && multipleOf.IsPlain;

    private bool Allow(decimal number) =>
        !(number < minimum.Plain || number > maximum.Plain || number <= exclusiveMinimum.Plain || number >= exclusiveMaximum.Plain)
        && (multipleOf.Plain is not decimal divisor || number % divisor == 0);

    private readonly struct NumberLimit
    {
        public NumberLimit(string spelling)
        {
            Exact = JsonNumber.Parse(spelling);
            if (ExactNumbers.TryGetDecimal(Encoding.ASCII.GetBytes(spelling), out var plain)) Plain = plain;
        }

        public JsonNumber? Exact { get; }

        public decimal? Plain { get; }

        public bool IsPlain => Exact is null || Plain is not null;
    }
}
