using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>Every name of every offer in every locale, to look up: the runtime's <c>NameTable</c> as two string literals.</summary>
internal static class NameTableEmitter
{
    // As in the runtime's NameTable, which says what they mean.
    private const int Ambiguous = 0xFFFF;
    private const int MaxNameLength = 256;

    // Up to here each name has a line of its own, for who reviews it; compilers dislike longer chains of '+'.
    private const int MaxLines = 512;
    private const int SlotsPerLine = 8;

    // The starts are a literal by number. Where few offers have large numbers it would be mostly empty.
    private const int MaxNumbersPerName = 16;

    public static EmittedSource Emit(CatalogView catalog)
    {
        var names = FoldedNames(catalog);
        var file = new SourceWriter(catalog.Namespace);
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
            [GeneratedCode]
            public static bool TryParseOffer(global::System.ReadOnlySpan<char> name, out Offer offer)
            {
                offer = (Offer)global::CspCatalogGen.CompilerServices.NameTable.Find(
                    ref global::System.Runtime.InteropServices.MemoryMarshal.GetReference(name), name.Length, NameSlots, NameStarts, FoldedNames);
                return offer != 0;
            }

            /// <inheritdoc cref="TryParseOffer(global::System.ReadOnlySpan{char}, out Offer)"/>
            [GeneratedCode]
            public static bool TryParseOffer(string? name, out Offer offer)
                => TryParseOffer(global::System.MemoryExtensions.AsSpan(name), out offer);

            """);

        WriteNames(file, catalog, names);
        file.Line();
        file.Lines($"""
            // Where the names of each offer start, by its number; those of more than one offer come first.
            private const string NameStarts =
                {CSharpText.NumbersLiteral(Starts(names))};

            // A hash table of them: the offer's number, the place among its names (low, high) and how long it is. A name of
            // more than one offer has the number FFFF and is never found.
            private const string NameSlots =
            """);
        WriteSlots(file, Slots(names));
        return file.ToSource("CspCatalog.UpgradeCatalog.NameTable.g.cs");
    }

    private static void WriteNames(SourceWriter file, CatalogView catalog, List<FoldedName> names)
    {
        file.Line("// The names without white space, punctuation and letter case.");
        file.Line("private const string FoldedNames =");
        if (names.Count > MaxLines)
        {
            file.Raw($"    {CSharpText.LinesLiteral(names.Select(name => name.Folded).ToList()) ?? CSharpText.Literal(string.Join("\n", names.Select(name => name.Folded)))};");
            return;
        }

        var offers = catalog.Offers.ToDictionary(offer => offer.Number, offer => offer.Identifier);
        WriteConcatenation(file, names.Select(name => new Literal(
            CSharpText.Literal(name.Folded),
            name.Number == Ambiguous ? "of more than one offer" : offers[name.Number])));
    }

    private static void WriteSlots(SourceWriter file, FoldedName?[] slots)
    {
        // No line has a name: which place a name has says nothing to a reader.
        var perLine = slots.Length / SlotsPerLine <= MaxLines ? SlotsPerLine : slots.Length;
        WriteConcatenation(file, slots
            .Select((slot, place) => new { slot, place })
            .GroupBy(entry => entry.place / perLine)
            .Select(line => new Literal(CSharpText.NumbersLiteral(line.SelectMany(entry => Characters(entry.slot))), "")));
    }

    // The end has a line of its own, so that a literal more is one line more.
    private static void WriteConcatenation(SourceWriter file, IEnumerable<Literal> lines)
    {
        foreach (var (text, comment) in lines)
        {
            file.Line($"    {text} +{(comment.Length == 0 ? "" : $" // {CSharpText.Comment(comment)}")}");
        }

        file.Line("    \"\";");
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

        // By offer, so that a name more is one line more and moves the names of no other offer.
        var isSparse = catalog.Offers.Count > 0 && catalog.Offers[catalog.Offers.Count - 1].Number > numbers.Count * MaxNumbersPerName;
        // Many names stand in one literal, with an end of line between them.
        var between = numbers.Count > MaxLines ? 1 : 0;
        var names = new List<FoldedName>(numbers.Count);
        var end = 0;
        foreach (var offer in numbers.GroupBy(name => name.Value == Ambiguous ? 0 : name.Value, name => name.Key).OrderBy(offer => offer.Key))
        {
            var start = isSparse ? 0 : end;
            foreach (var folded in offer.OrderBy(folded => folded, System.StringComparer.Ordinal))
            {
                names.Add(new FoldedName(folded, offer.Key == 0 ? Ambiguous : offer.Key, start, end - start));
                end += folded.Length + between;
            }
        }

        return names;

        void Add(string name, int number)
        {
            var folded = CspCatalogGen.FoldedName.Fold(name);
            if (folded.Length is > 0 and <= MaxNameLength)
            {
                numbers[folded] = numbers.TryGetValue(folded, out var other) && other != number ? Ambiguous : number;
            }
        }
    }

    private static char[] Starts(List<FoldedName> names)
    {
        var starts = new char[names.Where(name => name.Start > 0).Select(name => (name.Number + 1) * 2).DefaultIfEmpty(0).Max()];
        foreach (var name in names.Where(name => name.Start > 0))
        {
            starts[name.Number * 2] = (char)(name.Start & 0xFFFF);
            starts[(name.Number * 2) + 1] = (char)(name.Start >> 16);
        }

        return starts;
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
        : [(char)slot.Number, (char)(slot.Place & 0xFFFF), (char)(slot.Place >> 16), (char)slot.Folded.Length];

    private sealed record Literal(string Text, string Comment);

    /// <summary>A folded name: where the names of its offer start, and its place among them.</summary>
    private sealed record FoldedName(string Folded, int Number, int Start, int Place);
}
