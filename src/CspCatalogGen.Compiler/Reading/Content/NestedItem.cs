using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>An item of a list in an item, whose words are not among the content's.</summary>
/// <param name="Tag">The place of its tag.</param>
/// <param name="Words">Its words.</param>
internal sealed record NestedItem(SourceSpan Tag, PositionedText Words);
