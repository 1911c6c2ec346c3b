using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Reading;

namespace CspCatalogGen.Corpus;

/// <summary>Documents such as stand beside the upgrade pages in every repository: tables, offers and anchors, and none of it ours.</summary>
internal static class ForeignDocuments
{
    private static readonly string[] Bodies =
    [
        "# Invoices\n\n| Column | Meaning |\n| --- | --- |\n| SubscriptionId | The subscription |\n",
        "# Offers\n\n| Offer | Possible upgrades |\n| --- | --- |\n| Office 365 Business | Office 365 Enterprise E3 |\n",
        "# New commerce\n\n## Upgrades <a id=\"upgradesubscriptionnewcommerce\"></a>\n\n| Offer | Possible upgrades |\n| --- | --- |\n| Microsoft 365 E3 | Microsoft 365 E5 |\n",
        "# How to link\n\nWrite `<a id=\"upgradesubscription\"></a>` above the table.\n\n```html\n<a id=\"upgradesubscription\"></a>\n<table></table>\n```\n",
        "# See also\n\n[Upgrades](add-licenses.md#upgradesubscription)\n\n<table><tr><td>Office 365 ProPlus<td>\n",
        "# Plans\n\n<table>\n<tr><td>Office 365 Enterprise E1</td><td><ul><li>Office 365 Enterprise E3</li></ul></td></tr>\n</table>\n",
        "",
    ];

    public static IEnumerable<SourceDocument> All()
        => Enumerable.Range(0, 350).Select(i => new SourceDocument(
            "articles/page-" + i.ToString("D3", CultureInfo.InvariantCulture) + ".md",
            Bodies[i % Bodies.Length] is { Length: > 0 } body
                ? $"---\nms.contentlocale: de-DE\nms.openlocfilehash: {i:x40}\n---\n{body}"
                : "---\ntitle: Nothing yet\n---\n"));
}
