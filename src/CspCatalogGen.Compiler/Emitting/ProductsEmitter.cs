using System;
using System.Linq;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>The products by String ID, so that what a customer holds beside the catalog's offers can be named in code.</summary>
internal static class ProductsEmitter
{
    public static EmittedSource Emit(CatalogView catalog)
    {
        var plans = catalog.Services.Plans.ToDictionary(plan => plan.Id, StringComparer.Ordinal);
        var file = new SourceWriter(catalog.Namespace);
        file.Lines($$"""
            /// <summary>
            /// The GUIDs of the products in the licensing reference, by String ID. A product GUID is no offer GUID.
            /// </summary>
            [GeneratedCode]
            {{catalog.Accessibility}} static class Products
            """);
        file.Open();
        for (var i = 0; i < catalog.Products.Count; i++)
        {
            var product = catalog.Products[i].Product;
            if (i > 0)
            {
                file.Line();
            }

            file.Line($"/// <summary>{CSharpText.Xml(product.Name)}.</summary>");
            file.Line(product.IsWhole
                ? $"/// <remarks>Includes {string.Join(", ", product.Plans.Select(plan => CSharpText.Xml(plans[plan].StringId)))}.</remarks>"
                : "/// <remarks>The documents do not say clearly what it includes.</remarks>");
            file.Line($"public static global::System.Guid {catalog.Products[i].Identifier} => new global::System.Guid({CSharpText.Literal(product.Id)});");
        }

        return file.ToSource("CspCatalog.Products.g.cs");
    }
}
