using System.Globalization;

namespace Cortex.RegistryKit.Language.Rules.Code;

/// <summary>When a need is met, and how it is said that one is not: in the compiler and at run time alike.</summary>
public static class NeedReason
{
    /// <summary>Whether a registry does not say how large a number is.</summary>
    /// <param name="actual">The number; null where there is none.</param>
    public static bool IsUnknown(double? actual) => actual is null or <= 0;

    /// <summary>Whether a number is large enough.</summary>
    /// <param name="needed">The least number.</param>
    /// <param name="actual">The number; null, 0 or less: unknown.</param>
    public static bool IsEnough(double needed, double? actual) => needed <= 0 || (actual > 0 && actual >= needed);

    /// <summary>Says that a number is too small, or unknown.</summary>
    /// <param name="property">The property's name in JSON.</param>
    /// <param name="needed">The least number.</param>
    /// <param name="actual">The number; null, 0 or less: unknown.</param>
    public static string TooLittle(string property, double needed, double? actual) =>
        $"its {property} is {(IsUnknown(actual) ? "unknown" : Number(actual!.Value))}, and at least {Number(needed)} is needed";

    /// <summary>Says that a list lacks a text.</summary>
    /// <param name="property">The property's name in JSON.</param>
    /// <param name="text">The text.</param>
    public static string Without(string property, string text) => $"its {property} are without '{text}', which is needed";

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
