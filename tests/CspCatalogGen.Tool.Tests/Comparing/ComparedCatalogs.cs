using System.IO;
using System.Text;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Tool.Comparing;
using CspCatalogGen.Tool.Output;
using CspCatalogGen.Tool.Output.Html;

namespace CspCatalogGen.Tool.Tests.Comparing;

/// <summary>Sides of a comparison without documents.</summary>
internal static class ComparedCatalogs
{
    public static ComparedCatalog Of(LinkResult result) => new("side", [], result);

    public static string Written(ComparedCatalog before, ComparedCatalog after, string format)
    {
        var changes = CatalogComparison.Compare(before, after);
        using var output = new MemoryStream();
        switch (format)
        {
            case "html":
                ChangesHtml.Write(before.Name, after.Name, changes, ChangeSeverities.Default, output);
                break;
            case "markdown":
                ChangesMarkdownWriter.Write(before.Name, after.Name, changes, after.NewWarnings(before), ChangeSeverities.Default, output);
                break;
            default:
                ChangesTextWriter.Write(before.Name, after.Name, changes, after.NewWarnings(before), ChangeSeverities.Default, output, colours: false);
                break;
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }
}
