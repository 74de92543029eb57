using System.Diagnostics;
using Cortex.RegistryKit.Fuzz.Inputs;

namespace Cortex.RegistryKit.Fuzz.Running;

/// <summary>Leaves out of a text what its failure does not need: first halves, then ever smaller pieces, then single bytes.</summary>
internal static class Minimizer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>A smaller input that fails in the same way.</summary>
    /// <param name="input">An input that fails.</param>
    /// <param name="failsLikewise">Whether another fails in the same way.</param>
    public static FuzzInput Minimize(FuzzInput input, Func<FuzzInput, bool> failsLikewise)
    {
        var clock = Stopwatch.StartNew();
        for (var piece = Math.Max(1, input.Text.Length / 2); ; piece = Math.Max(1, piece / 2))
        {
            var length = input.Text.Length;
            for (var at = 0; at < input.Text.Length && clock.Elapsed < Patience;)
            {
                var shorter = input with { Text = [.. input.Text[..at], .. input.Text[Math.Min(input.Text.Length, at + piece)..]] };
                if (failsLikewise(shorter)) input = shorter;
                else at += piece;
            }

            // Without one byte another may have become needless.
            if (clock.Elapsed >= Patience || (piece == 1 && input.Text.Length == length)) return input;
        }
    }
}
