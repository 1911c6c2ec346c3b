using System.Collections.Generic;
using System.Text;

namespace CspCatalogGen.Compiler.Text;

/// <summary>
/// What stays of a name when spelling noise is taken away: its letters, digits and combining marks, in lower case. It is
/// what a catalog does when it looks a name up, by the same code.
/// </summary>
public static class NameFolding
{
    /// <summary>Folds <paramref name="name"/>; two spellings of one name fold to the same text.</summary>
    public static string Fold(string name) => FoldedName.Fold(name);

    /// <summary>Folds <paramref name="text"/> and tells of each character that stays where it stood.</summary>
    public static string Fold(string text, out int[] origins)
    {
        var folded = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }

            folded.Append(FoldedName.Fold(text.Substring(start, i + 1 - start)));
            for (var place = start; places.Count < folded.Length; place++)
            {
                places.Add(place);
            }
        }

        origins = places.ToArray();
        return folded.ToString();
    }
}
