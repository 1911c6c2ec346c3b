using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>Round brackets, those of East Asian type included.</summary>
internal static class Brackets
{
    public static bool IsOpen(char c) => c is '(' or '（';

    public static bool IsClose(char c) => c is ')' or '）';

    /// <summary>Whether each bracket in a part of <paramref name="line"/> has its other half there.</summary>
    public static bool ArePaired(PositionedText line, int start, int end)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            depth += IsOpen(line[i]) ? 1 : IsClose(line[i]) ? -1 : 0;
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }
}
