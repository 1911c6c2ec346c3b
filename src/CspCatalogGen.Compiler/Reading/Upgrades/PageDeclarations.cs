using System.Collections.Generic;
using CspCatalogGen.Compiler.Reading.Blocks;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>What a page says of itself.</summary>
/// <param name="Title">The title in its front matter.</param>
/// <param name="Heading">Its first heading.</param>
/// <param name="Summaries">The summaries in its front matter.</param>
/// <param name="AppliesTo">What it applies to.</param>
/// <param name="Matter">All of its front matter.</param>
internal sealed record PageDeclarations(PageText? Title, PageHeading? Heading, IReadOnlyList<PageText> Summaries, IReadOnlyList<LocalizedText> AppliesTo, FrontMatterScalars Matter);
