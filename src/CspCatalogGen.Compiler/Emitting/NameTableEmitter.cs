using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>Every name of every offer in every locale, to look up: the runtime's <c>NameTable</c> as two string literals.</summary>
internal static class NameTableEmitter
{
    // As in the runtime's NameTable, which says what they mean.
    private const int Ambiguous = 0xFFFF;
    private const int LongestName = 256;

    // Up to here each name has a line of its own, for who reviews it; compilers dislike longer chains of '+'.
    private const int MostLines = 512;

    public static EmittedSource Emit(CatalogView catalog)
    {
        var names = FoldedNames(catalog);
        var file = new SourceWriter(catalog.Namespace, "System", "System.Runtime.InteropServices");
        file.Line($"{catalog.Accessibility} static partial class UpgradeCatalog");
        file.Open();
        file.Lines("""
            /// <summary>
            /// Finds an offer by any of its names: in any language, current or former, in any letter case, with any white
            /// space and punctuation.
            /// </summary>
            /// <param name="name">The name.</param>
            /// <param name="offer">The offer.</param>
            /// <returns>Whether it is the name of exactly one offer.</returns>
            public static bool TryParseOffer(ReadOnlySpan<char> name, out Offer offer)
            {
                offer = (Offer)global::CspCatalogGen.CompilerServices.NameTable.Find(
                    ref MemoryMarshal.GetReference(name), name.Length, NameSlots, FoldedNames);
                return offer != 0;
            }

            /// <inheritdoc cref="TryParseOffer(ReadOnlySpan{char}, out Offer)"/>
            public static bool TryParseOffer(string? name, out Offer offer) => TryParseOffer(name.AsSpan(), out offer);

            """);

        var slots = Slots(names);
        if (names.Count <= MostLines)
        {
            WriteLines(file, catalog, names, slots);
        }
        else
        {
            file.Line("private const string FoldedNames =");
            file.Line("    " + CSharpText.Literal(string.Concat(names.Select(name => name.Folded))) + ";");
            file.Line();
            file.Line("private const string NameSlots =");
            file.Line("    " + CSharpText.NumbersLiteral(slots.SelectMany(Characters)) + ";");
        }

        return file.ToSource("CspCatalog.UpgradeCatalog.NameTable.g.cs");
    }

    private static void WriteLines(SourceWriter file, CatalogView catalog, List<FoldedName> names, FoldedName?[] slots)
    {
        var offers = catalog.Offers.ToDictionary(offer => offer.Number, offer => offer.Identifier);
        file.Line("// The names without white space, punctuation and letter case.");
        file.Line("private const string FoldedNames =");
        WriteConcatenation(file, names.Select(name => new Literal(
            CSharpText.Literal(name.Folded),
            name.Number == Ambiguous ? "of more than one offer" : offers[name.Number])));
        file.Line();
        file.Lines("""
            // A hash table of them: the offer's number, where the name starts (low, high) and how long it is. A name of more
            // than one offer has the number FFFF and is never found.
            private const string NameSlots =
            """);
        WriteConcatenation(file, slots.Select(slot => new Literal(CSharpText.NumbersLiteral(Characters(slot)), slot?.Folded ?? "")));
    }

    private static void WriteConcatenation(SourceWriter file, IEnumerable<Literal> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
        {
            file.Line("    \"\";");
            return;
        }

        for (var i = 0; i < all.Count; i++)
        {
            var comment = all[i].Comment.Length == 0 ? "" : $" // {CSharpText.Comment(all[i].Comment)}";
            file.Line($"    {all[i].Text}{(i == all.Count - 1 ? ";" : " +")}{comment}");
        }
    }

    private static List<FoldedName> FoldedNames(CatalogView catalog)
    {
        var numbers = new Dictionary<string, int>(System.StringComparer.Ordinal);
        foreach (var offer in catalog.Offers)
        {
            Add(offer.Offer.Name, offer.Number);
            foreach (var former in offer.Offer.FormerNames)
            {
                Add(former.Name, offer.Number);
            }

            foreach (var name in offer.Offer.Names.SelectMany(names => names.Names))
            {
                Add(name, offer.Number);
            }

            foreach (var inMarket in offer.Offer.MarketNames)
            {
                Add(inMarket.Name, offer.Number);
                foreach (var name in inMarket.Names.SelectMany(names => names.Names))
                {
                    Add(name, offer.Number);
                }
            }
        }

        var names = new List<FoldedName>(numbers.Count);
        var start = 0;
        foreach (var folded in numbers.Keys.OrderBy(folded => folded, System.StringComparer.Ordinal))
        {
            names.Add(new FoldedName(folded, numbers[folded], start));
            start += folded.Length;
        }

        return names;

        void Add(string name, int number)
        {
            var folded = CspCatalogGen.FoldedName.Of(name);
            if (folded.Length is > 0 and <= LongestName)
            {
                numbers[folded] = numbers.TryGetValue(folded, out var other) && other != number ? Ambiguous : number;
            }
        }
    }

    private static FoldedName?[] Slots(List<FoldedName> names)
    {
        // At most half full, so that a search ends soon.
        var count = 2;
        while (count < names.Count * 2)
        {
            count *= 2;
        }

        var slots = new FoldedName?[count];
        foreach (var name in names)
        {
            var slot = (int)(CspCatalogGen.FoldedName.Hash(name.Folded) & (uint)(count - 1));
            while (slots[slot] is not null)
            {
                slot = (slot + 1) & (count - 1);
            }

            slots[slot] = name;
        }

        return slots;
    }

    private static char[] Characters(FoldedName? slot) => slot is null
        ? ['\0', '\0', '\0', '\0']
        : [(char)slot.Number, (char)(slot.Start & 0xFFFF), (char)(slot.Start >> 16), (char)slot.Folded.Length];

    private sealed record Literal(string Text, string Comment);

    private sealed record FoldedName(string Folded, int Number, int Start);
}
