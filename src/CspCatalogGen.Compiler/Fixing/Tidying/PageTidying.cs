using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading;

namespace CspCatalogGen.Compiler.Fixing.Tidying;

/// <summary>Finds what is read as it is meant and could still be written better. Mending it changes no upgrade.</summary>
internal static class PageTidying
{
    public static IEnumerable<Diagnostic> Find(UpgradePage page, string text, Catalog catalog)
    {
        if (page.Table is not { } table)
        {
            return [];
        }

        var editable = new EditableText(page.Path, text, page.Lines);
        return NoBreakSpaces.Find(page, editable)
            .Concat(JoinedNames.Find(page, editable, catalog))
            .Concat(OddBullets.Find(table, editable))
            .Concat(HeadingCells.Find(table, editable));
    }

    /// <summary>The names of the table, in the page's own language and in English.</summary>
    public static IEnumerable<MarkedText> Names(UpgradePage page)
        => page.Table!.Rows
            .SelectMany(row => row.Targets.Prepend(row.Offer))
            .SelectMany(name => new[] { name.Local, name.English })
            .OfType<MarkedText>();
}
