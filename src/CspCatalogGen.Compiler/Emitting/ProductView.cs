using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>A product and its identifier in the class <c>Products</c>.</summary>
internal sealed record ProductView(Product Product, string Identifier)
{
    /// <summary>The products by String ID.</summary>
    public static IReadOnlyList<ProductView> CreateAll(IEnumerable<Product> products)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal) { "Products", "Equals", "ReferenceEquals", "ToString", "GetHashCode", "GetType", "MemberwiseClone", "Finalize" };
        return products
            .OrderBy(product => product.StringId, StringComparer.Ordinal)
            .ThenBy(product => product.Id, StringComparer.Ordinal)
            .Select(product => new ProductView(product, UniqueIdentifier(product.StringId)))
            .ToList();

        string UniqueIdentifier(string stringId)
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
