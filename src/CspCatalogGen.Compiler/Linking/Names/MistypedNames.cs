using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Names;

/// <summary>
/// Which known English name one with a slip of the pen, or one cut short, may be. By the length of their folds, as a name
/// with a slip in it is about as long as the one that was meant.
/// </summary>
internal sealed class MistypedNames
{
    private readonly ILookup<int, KnownSpelling> _byLength;
    private readonly List<string> _offers;
    private readonly Func<string, string> _spell;
    private readonly Func<string, string> _offerOf;

    private MistypedNames(ILookup<int, KnownSpelling> byLength, List<string> offers, Func<string, string> spell, Func<string, string> offerOf)
    {
        _byLength = byLength;
        _offers = offers;
        _spell = spell;
        _offerOf = offerOf;
    }

    /// <summary>
    /// The folds of <paramref name="offers"/>' names and of those they had, <paramref name="former"/>. <paramref name="spell"/>
    /// writes one as pages do, <paramref name="offerOf"/> writes the name that its offer has now.
    /// </summary>
    public static MistypedNames From(IEnumerable<string> offers, IEnumerable<string> former, Func<string, string> spell, Func<string, string> offerOf)
    {
        var current = offers.ToList();
        return new MistypedNames(
            current.Concat(former).Distinct(StringComparer.Ordinal).Select(fold => new KnownSpelling(fold, PlanTokens.Read(spell(fold)))).ToLookup(static known => known.Fold.Length),
            current.Select(spell).Distinct(StringComparer.Ordinal).OrderBy(static known => known, StringComparer.Ordinal).ToList(),
            spell,
            offerOf);
    }

    /// <summary>The known name that <paramref name="name"/> is but for a slip of the pen; another plan is another offer.</summary>
    public string? Find(string name) => FindAll(name).FirstOrDefault() is { } fold ? _spell(fold) : null;

    /// <summary>The known name of which <paramref name="name"/> is only the end: "E1", "Business Basic".</summary>
    public string? FindByTail(string name) => WithTail(name).FirstOrDefault();

    /// <summary>
    /// Whether <paramref name="name"/> is <paramref name="known"/> but for a slip of the pen, or its end, and as much of no other
    /// name. A word more is no slip: "no Office 365 Enterprise E5".
    /// </summary>
    public bool CanOnlyMean(string name, string known)
        => FindAll(name) is { Count: > 0 } mistyped
            ? mistyped.Select(_offerOf).Distinct(StringComparer.Ordinal).Count() == 1
                && (_offerOf(mistyped[0]) == known || _spell(mistyped[0]) == known)
                && CountWords(name) <= CountWords(_spell(mistyped[0]))
            : WithTail(name).ToList() is { Count: 1 } only && only[0] == known;

    private static int CountWords(string name) => name.Count(static c => c == ' ');

    private List<string> FindAll(string name)
    {
        if (WithDigit(name) is { } fold && _byLength[fold.Length].Any(known => known.Fold == fold))
        {
            return [fold];
        }

        var plan = PlanTokens.Read(name);
        var length = NameFolding.Fold(name).Length;
        return NearestName.FindMistyped(
                name,
                Enumerable.Range(length - NearestName.MaxSlips, (2 * NearestName.MaxSlips) + 1)
                    .SelectMany(near => _byLength[near])
                    .Where(known => known.Tokens == plan)
                    .Select(known => new FoldOfOffer(known.Fold, known.Fold)))
            .ToList();
    }

    // "EI" and "El" are E1 to the eye.
    private static string? WithDigit(string name)
        => name.Length > 3 && name[name.Length - 1] is 'I' or 'l' or '|' && name[name.Length - 3] == ' ' && OfferPlans.Letters.Contains(char.ToLowerInvariant(name[name.Length - 2]) + "1")
            ? NameFolding.Fold(name.Substring(0, name.Length - 1) + "1")
            : null;

    private IEnumerable<string> WithTail(string name)
        => _offers.Where(known => known.Length > name.Length && known.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase));

    private sealed record KnownSpelling(string Fold, string Tokens);
}
