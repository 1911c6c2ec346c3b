using AngleSharp.Dom;
using AngleSharp.Html;

namespace CspCatalogGen.Compiler.Reading.Html;

/// <summary>
/// The characters behind <c>&amp;nbsp;</c> and the like (the HTML standard, section 13.5). AngleSharp builds its table of over two thousand names before it
/// reads a first tag; pages use a handful of them, so the table waits for a page that needs it.
/// </summary>
internal sealed class CharacterReferences : IEntityProvider
{
    public static readonly CharacterReferences Instance = new();

    private CharacterReferences()
    {
    }

    /// <inheritdoc/>
    public string? GetSymbol(string name) => name switch
    {
        "nbsp;" => "\u00A0",
        "amp;" => "&",
        "lt;" => "<",
        "gt;" => ">",
        "quot;" => "\"",
        _ => HtmlEntityProvider.Resolver.GetSymbol(name),
    };
}
