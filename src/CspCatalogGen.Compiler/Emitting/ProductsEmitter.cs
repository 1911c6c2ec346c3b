using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>The products by String ID, so that what a customer holds beside the catalog's offers can be named in code.</summary>
internal static class ProductsEmitter
{
    public static EmittedSource Emit(CatalogView catalog, ServiceTables tables)
    {
        var plans = catalog.Services.Plans.ToDictionary(plan => plan.Id, StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal) { "Products", "Equals", "ReferenceEquals", "ToString", "GetHashCode", "GetType", "MemberwiseClone", "Finalize" };
        var file = new SourceWriter(catalog.Namespace);
        file.Lines($$"""
            /// <summary>
            /// The GUIDs of the products in the licensing reference, by String ID. A product GUID is no offer GUID.
            /// </summary>
            [GeneratedCode]
            {{catalog.Accessibility}} static class Products
            """);
        file.Open();
        var products = tables.Products.OrderBy(product => product.StringId, StringComparer.Ordinal).ThenBy(product => product.Id, StringComparer.Ordinal).ToList();
        for (var i = 0; i < products.Count; i++)
        {
            var product = products[i];
            if (i > 0)
            {
                file.Line();
            }

            file.Line($"/// <summary>{CSharpText.Xml(product.Name)}.</summary>");
            file.Line(product.IsWhole
                ? $"/// <remarks>Includes {string.Join(", ", product.Plans.Select(plan => CSharpText.Xml(plans[plan].StringId)))}.</remarks>"
                : "/// <remarks>The documents do not say clearly what it includes.</remarks>");
            file.Line($"public static global::System.Guid {Identifier(product.StringId)} => new global::System.Guid({CSharpText.Literal(product.Id)});");
        }

        return file.ToSource("CspCatalog.Products.g.cs");

        string Identifier(string stringId)
        {
            var identifier = CSharpText.Identifier(stringId);
            var unique = identifier;
            for (var count = 2; !taken.Add(unique); count++)
            {
                unique = $"{identifier}_{count.ToString(CultureInfo.InvariantCulture)}";
            }

            return unique;
        }
    }
}
