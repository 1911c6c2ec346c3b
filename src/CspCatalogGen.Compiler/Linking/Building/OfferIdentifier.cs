using System.Text;

namespace CspCatalogGen.Compiler.Linking.Building;

/// <summary>Makes identifiers for code from names.</summary>
internal static class OfferIdentifier
{
    /// <summary><c>Microsoft 365 Apps for business</c> becomes <c>Microsoft365AppsForBusiness</c>.</summary>
    public static string From(string name)
    {
        var id = new StringBuilder(name.Length);
        var startsWord = true;
        foreach (var c in name)
        {
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
            {
                id.Append(startsWord && c is >= 'a' and <= 'z' ? (char)(c & ~0x20) : c);
                startsWord = false;
            }
            else
            {
                startsWord = c is not ('\'' or '’');
            }
        }

        return id.Length == 0 || id[0] is >= '0' and <= '9' ? "Offer" + id : id.ToString();
    }
}
