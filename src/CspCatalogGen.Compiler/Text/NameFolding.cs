using System.Text;

namespace CspCatalogGen.Compiler.Text;

/// <summary>What stays of a name when spelling noise is taken away: its letters, digits and combining marks, in lower case.</summary>
public static class NameFolding
{
    /// <summary>Folds <paramref name="name"/>; two spellings of one name fold to the same text.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (TryFold(c, out var f))
            {
                folded.Append(f);
            }
        }

        return folded.ToString();
    }

    /// <summary>Folds one UTF-16 unit; false where it is noise: white space, punctuation, a control character.</summary>
    public static bool TryFold(char c, out char folded)
    {
        folded = c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
        if (folded < 128)
        {
            if (folded is >= 'A' and <= 'Z')
            {
                folded = (char)(folded | 0x20);
                return true;
            }

            return folded is (>= 'a' and <= 'z') or (>= '0' and <= '9');
        }

        if (char.IsLetter(folded) || char.IsDigit(folded))
        {
            folded = char.ToLowerInvariant(folded);
            return true;
        }

        return char.IsSurrogate(folded)
            || char.GetUnicodeCategory(folded) is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;
    }
}
