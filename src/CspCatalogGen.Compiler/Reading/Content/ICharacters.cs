using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>What decoded characters are written into, each with its place.</summary>
internal interface ICharacters
{
    /// <summary>Appends a character that stands at <paramref name="span"/>, be it alone or with others.</summary>
    void Append(char c, SourceSpan span);

    /// <summary>Appends a part of <paramref name="text"/> that stands in the page as it is, from <paramref name="place"/> on.</summary>
    void Append(string text, int start, int length, int place);
}
