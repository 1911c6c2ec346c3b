using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>The names of the products in the languages of the licensing references.</summary>
internal static class ProductNamesEmitter
{
    // Compilers take a time that grows with the square of a switch's cases.
    private const int PartBits = 6;

    public static EmittedSource Emit(CatalogView catalog, ServiceTables tables)
    {
        // Most names are the same in every language.
        var locales = tables.Products
            .SelectMany((product, row) => product.Names
                .Where(names => names.Names.Count > 0 && names.Names[0] != product.Name)
                .Select(names => new LocalName(names.Locale, row, names.Names[0])))
            .GroupBy(name => name.Locale, StringComparer.OrdinalIgnoreCase)
            .OrderBy(names => names.Key, StringComparer.Ordinal)
            .ToList();
        var file = new SourceWriter(catalog.Namespace, catalog.HasOverloadPriority);
        file.Line($"{catalog.Accessibility} static partial class UpgradeCatalog");
        file.Open();
        file.Lines("""
            /// <summary>
            /// A product's name in the language of a culture, else in the nearest one that has a name, else in English;
            /// <see langword="null"/> where no document has the product.
            /// </summary>
            /// <exception cref="global::System.ArgumentNullException"><paramref name="culture"/> is <see langword="null"/>.</exception>
            [GeneratedCode]
            [PreferredOverload]
            public static string? GetProductName(global::System.Guid productId, global::System.Globalization.CultureInfo culture)
            {
                if (culture is null)
                {
                    throw new global::System.ArgumentNullException(nameof(culture));
                }

                return GetProductName(productId, culture.Name);
            }

            /// <summary>
            /// A product's name in a locale such as <c>ja-JP</c>, else in the nearest language that has one, else in English;
            /// <see langword="null"/> where no document has the product.
            /// </summary>
            /// <exception cref="global::System.ArgumentNullException"><paramref name="locale"/> is <see langword="null"/>.</exception>
            [GeneratedCode]
            public static string? GetProductName(global::System.Guid productId, string locale)
            {
                if (locale is null)
                {
                    throw new global::System.ArgumentNullException(nameof(locale));
                }

            """);
        file.Indent();
        if (locales.Count == 0)
        {
            file.Line("return GetProductName(productId);");
            file.Outdent();
            file.Line("}");
            return file.ToSource("CspCatalog.UpgradeCatalog.ProductNames.g.cs");
        }

        file.Lines("""
            int row = global::CspCatalogGen.CompilerServices.ProductTable.Find(productId, ProductSlots);
            string? name = null;
            int distance = global::CspCatalogGen.CompilerServices.LocaleFallback.None;
            """);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var methods = locales.Select(names => new { names.Key, Names = names.ToList(), Method = CSharpText.Unique("ProductNameIn" + Identifier(names.Key), taken) }).ToList();
        foreach (var locale in methods)
        {
            file.Line($"Take({locale.Method}(row), locale, {CSharpText.Literal(locale.Key)}, ref name, ref distance);");
        }

        file.Line("return name ?? ProductName(row);");
        file.Outdent();
        file.Line("}");
        foreach (var locale in methods)
        {
            file.Line();
            file.Line($"// {CSharpText.Comment(locale.Key)}");
            file.Line($"private static string? {locale.Method}(int row)");
            file.Open();
            WriteRows(file, locale.Names);
            file.Close();
        }

        return file.ToSource("CspCatalog.UpgradeCatalog.ProductNames.g.cs");
    }

    private sealed record LocalName(string Locale, int Row, string Name);

    private static void WriteRows(SourceWriter file, IEnumerable<LocalName> names)
    {
        file.Line($"switch (row >> {Number(PartBits)})");
        file.Open();
        foreach (var part in names.GroupBy(name => name.Row >> PartBits))
        {
            file.Line($"case {Number(part.Key)}:");
            file.Indent();
            file.Line("switch (row)");
            file.Open();
            foreach (var name in part)
            {
                file.Line($"case {Number(name.Row)}: return {CSharpText.Literal(name.Name)};");
            }

            file.Line("default: return null;");
            file.Close();
            file.Outdent();
            file.Line();
        }

        file.Line("default: return null;");
        file.Close();
    }

    // ja-JP: JaJp.
    private static string Identifier(string locale) => string.Concat(locale
        .Split('-')
        .Where(part => part.Length > 0)
        .Select(part => part.Substring(0, 1).ToUpperInvariant() + part.Substring(1).ToLowerInvariant()));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
