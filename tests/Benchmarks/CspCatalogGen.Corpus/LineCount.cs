namespace CspCatalogGen.Corpus;

/// <summary>How many warnings and errors one edit gave.</summary>
internal sealed class LineCount
{
    /// <summary>Edits that gave none.</summary>
    public int None { get; private set; }

    /// <summary>Edits that gave one.</summary>
    public int One { get; private set; }

    /// <summary>Edits that gave more.</summary>
    public int More { get; private set; }

    /// <summary>The most that one edit gave, and the mutant's number.</summary>
    public (int Lines, int Mutant) Most { get; private set; }

    public void Add(int lines, int mutant)
    {
        None += lines == 0 ? 1 : 0;
        One += lines == 1 ? 1 : 0;
        More += lines > 1 ? 1 : 0;
        Most = lines > Most.Lines ? (lines, mutant) : Most;
    }
}
