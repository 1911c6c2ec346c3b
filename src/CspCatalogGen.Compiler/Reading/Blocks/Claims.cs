using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Reading.Blocks;

/// <summary>Which blocks of a page are claimed so far. Nobody changes them: what the next reader claims makes new ones.</summary>
internal sealed class Claims
{
    private readonly Claims? _before;
    private readonly HashSet<PageBlock> _blocks;

    private Claims(Claims? before, IEnumerable<PageBlock> blocks) => (_before, _blocks) = (before, [.. blocks]);

    public static Claims None { get; } = new(null, []);

    /// <summary>These and <paramref name="blocks"/>.</summary>
    public Claims With(IReadOnlyCollection<PageBlock> blocks) => blocks.Count == 0 ? this : new Claims(this, blocks);

    /// <summary>Whether <paramref name="block"/> is claimed.</summary>
    public bool Hold(PageBlock block) => _blocks.Contains(block) || _before?.Hold(block) == true;

    /// <summary>What of <paramref name="blocks"/> nobody has claimed.</summary>
    public IEnumerable<PageBlock> LeftOf(IEnumerable<PageBlock> blocks) => blocks.Where(block => !Hold(block));
}
