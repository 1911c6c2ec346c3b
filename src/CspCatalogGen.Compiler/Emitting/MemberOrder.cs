namespace CspCatalogGen.Compiler.Emitting;

/// <summary>
/// Where the current name of an offer stands among its former ones, so that .NET writes it: of the members with one number,
/// <c>Enum.ToString</c> takes whichever it meets.
/// </summary>
internal static class MemberOrder
{
    // So many members are looked through one by one, and the first is met. More are halved until one is met.
    private const int MaxInOrder = 32;

    /// <summary>How many of an offer's former names stand before its current one.</summary>
    /// <param name="start">How many members stand before the offer's; all of them are sorted by number.</param>
    /// <param name="length">How many members the offer has.</param>
    /// <param name="count">How many members there are.</param>
    public static int PlaceOfCurrent(int start, int length, int count)
    {
        if (count <= MaxInOrder)
        {
            return 0;
        }

        var (low, high) = (0, count - 1);
        while (true)
        {
            var middle = (low + high) / 2;
            if (middle < start)
            {
                low = middle + 1;
            }
            else if (middle >= start + length)
            {
                high = middle - 1;
            }
            else
            {
                return middle - start;
            }
        }
    }
}
