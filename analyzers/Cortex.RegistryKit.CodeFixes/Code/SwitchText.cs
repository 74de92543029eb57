using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Cortex.RegistryKit.CodeFixes.Code;

/// <summary>How a switch is laid out, so that new cases look like those that it has.</summary>
internal sealed class SwitchText
{
    private readonly SourceText text;
    private readonly SyntaxToken open;
    private readonly SyntaxToken close;
    private readonly IReadOnlyList<SyntaxNode> cases;
    private readonly SyntaxToken? comma;

    private SwitchText(SourceText text, SyntaxToken open, SyntaxToken close, IReadOnlyList<SyntaxNode> cases, bool isExpression, SyntaxToken? comma)
    {
        this.text = text;
        this.open = open;
        this.close = close;
        this.cases = cases;
        this.comma = comma;
        IsExpression = isExpression;
    }

    private bool IsExpression { get; }

    /// <summary>The layout of a switch; null where it is none, or its end is missing.</summary>
    public static SwitchText? Of(SyntaxNode owner, SourceText text) => owner switch
    {
        SwitchStatementSyntax { CloseBraceToken.IsMissing: false } statement => new SwitchText(text, statement.OpenBraceToken, statement.CloseBraceToken, [.. statement.Sections], false, null),
        SwitchExpressionSyntax { CloseBraceToken.IsMissing: false } expression => new SwitchText(text, expression.OpenBraceToken, expression.CloseBraceToken, [.. expression.Arms], true, expression.Arms.GetSeparators().Skip(expression.Arms.Count - 1).Select(token => (SyntaxToken?)token).FirstOrDefault()),
        _ => null,
    };

    /// <summary>Adds cases behind the last one.</summary>
    /// <param name="names">What they are for.</param>
    /// <param name="body">What becomes of them.</param>
    public IEnumerable<TextChange> Add(IReadOnlyList<string> names, string body)
    {
        if (IsExpression && cases.Count > 0 && comma is null) yield return new TextChange(new TextSpan(cases[cases.Count - 1].Span.End, 0), ",");

        var isOneLine = Line(open.SpanStart).LineNumber == Line(close.SpanStart).LineNumber;
        yield return isOneLine ? OneLine(names, body) : Lines(names, body);
    }

    private TextChange OneLine(IReadOnlyList<string> names, string body)
    {
        var isSpaced = text[close.SpanStart - 1] == ' ';
        var added = string.Join(" ", names.Select(name => Case(name, body, " ")));
        if (IsExpression) added = added.TrimEnd(',');
        return new TextChange(new TextSpan(close.SpanStart, 0), $"{(isSpaced ? "" : " ")}{added} ");
    }

    private TextChange Lines(IReadOnlyList<string> names, string body)
    {
        var line = Line(close.SpanStart);
        var eol = EndOfLine();
        var outer = Indent(line);
        var step = outer.Length > 0 && outer[0] == '\t' ? "\t" : "    ";
        var indent = cases.Count > 0 ? Indent(Line(cases[cases.Count - 1].SpanStart)) : outer + step;
        if (indent.Length > 0 && indent[0] == '\t') step = "\t";

        var added = new StringBuilder();
        foreach (var name in names) added.Append(indent).Append(Case(name, body, eol + indent + step)).Append(eol);
        return new TextChange(new TextSpan(line.Start, 0), added.ToString());
    }

    private string Case(string name, string body, string gap) => IsExpression ? $"{name} => {body}," : $"case {name}:{gap}{body};";

    private TextLine Line(int position) => text.Lines.GetLineFromPosition(position);

    private static string Indent(TextLine line)
    {
        var all = line.ToString();
        return all.Substring(0, all.Length - all.TrimStart().Length);
    }

    private string EndOfLine()
    {
        var line = Line(open.SpanStart);
        return line.End < line.EndIncludingLineBreak ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";
    }
}
