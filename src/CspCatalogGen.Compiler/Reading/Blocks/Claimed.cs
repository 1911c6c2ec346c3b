using System.Collections.Generic;

namespace CspCatalogGen.Compiler.Reading.Blocks;

/// <summary>What a reader understood, and the blocks that it has thereby given account of.</summary>
/// <typeparam name="T">What it read.</typeparam>
/// <param name="Values">What it read, in the page's order.</param>
/// <param name="Blocks">The blocks that it claims.</param>
internal sealed record Claimed<T>(IReadOnlyList<T> Values, IReadOnlyList<PageBlock> Blocks);
