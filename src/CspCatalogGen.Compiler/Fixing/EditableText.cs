using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Fixing;

/// <summary>A document that may be edited.</summary>
/// <param name="Path">The document.</param>
/// <param name="Text">Its text.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record EditableText(string Path, string Text, LineMap Lines)
{
    public static EditableText From(string path, string text) => new(path, text, new LineMap(text));

    public SourceLocation Locate(int start, int end) => Lines.Locate(Path, SourceSpan.FromBounds(start, end));

    /// <summary>Where the line ends that <paramref name="at"/> stands in, before its line break.</summary>
    public int LineEnd(int at) => Text.IndexOfAny(['\r', '\n'], at) is >= 0 and var end ? end : Text.Length;

    /// <summary>Where the line begins that <paramref name="at"/> stands in.</summary>
    public int LineStart(int at) => at == 0 ? 0 : Text.LastIndexOfAny(['\r', '\n'], at - 1) + 1;

    /// <summary>The first place from <paramref name="at"/> on that is no blank of the same line.</summary>
    public int SkipBlanks(int at)
    {
        while (at < Text.Length && Text[at] is ' ' or '\t' or '\u00A0')
        {
            at++;
        }

        return at;
    }
}
