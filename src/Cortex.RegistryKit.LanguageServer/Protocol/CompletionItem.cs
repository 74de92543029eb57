namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>A proposal.</summary>
/// <param name="Label">What is shown.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Detail">What is shown beside it.</param>
/// <param name="Documentation">What it means.</param>
/// <param name="SortText">Its place among the others.</param>
/// <param name="FilterText">What has to match what has been typed.</param>
/// <param name="InsertTextFormat">How it is put in.</param>
/// <param name="TextEdit">What it puts in the place of what has been typed.</param>
internal sealed record CompletionItem(string Label, CompletionItemKind Kind, string? Detail, MarkupContent? Documentation, string SortText, string FilterText, InsertTextFormat InsertTextFormat, TextEdit TextEdit);
