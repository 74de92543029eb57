namespace Cortex.RegistryKit.EndToEnd.Tests.EditorHelp;

/// <summary>What an editor says of a file.</summary>
/// <param name="Complaints">What it underlines, and why.</param>
/// <param name="Answers">For each question: the labels that it offers, or the texts that it shows.</param>
internal sealed record EditorAnswer(IReadOnlyList<(string Text, string Message)> Complaints, IReadOnlyList<IReadOnlyList<string>> Answers);
