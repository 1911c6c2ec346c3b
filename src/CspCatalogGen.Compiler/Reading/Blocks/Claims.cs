using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Reading.Blocks;

/// <summary>Which blocks of a page are claimed so far. Nobody changes them: what the next reader claims makes new ones.</summary>
internal sealed class Claims
{
    private readonly HashSet<PageBlock> _blocks;

    private Claims(IEnumerable<PageBlock> blocks) => _blocks = [.. blocks];

    public static Claims None { get; } = new([]);

    /// <summary>These and <paramref name="blocks"/>.</summary>
    public Claims With(IReadOnlyCollection<PageBlock> blocks) => blocks.Count == 0 ? this : new Claims(_blocks.Concat(blocks));

    /// <summary>Whether <paramref name="block"/> is claimed.</summary>
    public bool Hold(PageBlock block) => _blocks.Contains(block);

    /// <summary>What of <paramref name="blocks"/> nobody has claimed.</summary>
    public IEnumerable<PageBlock> LeftOf(IEnumerable<PageBlock> blocks) => blocks.Where(block => !_blocks.Contains(block));
}
