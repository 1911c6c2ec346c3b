using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Compilation;

namespace CspCatalogGen.Tool.LanguageServer;

/// <summary>A rename: the edits that make it, or why there is none.</summary>
internal sealed record RenameAnswer(IReadOnlyList<TextEdit> Edits, string? Refusal);

/// <summary>
/// Renames in every document one name of an offer; its names in other languages stay. What the documents would say
/// afterwards is compiled: a rename that changes more than names is refused.
/// </summary>
internal sealed class OfferRename(CatalogWorkspace workspace, Snapshot now)
{
    /// <summary>Gives the offer of <paramref name="renamed"/>, wherever it has that name, the name <paramref name="newName"/>.</summary>
    public RenameAnswer Rename(OfferMention renamed, string newName)
    {
        newName = newName.Trim();
        if (WhyUnusable(renamed, newName) is { } trouble)
        {
            return new RenameAnswer([], trouble);
        }

        var edits = now.Mentions.WithName(renamed).Select(place => new TextEdit(place.Location, newName)).ToList();
        if (IsCurrentName(renamed) && NameFolding.Fold(newName) != NameFolding.Fold(renamed.Name) && FormerNameCell.Add(now, renamed.Offer.Name) is { } former)
        {
            edits.Add(former);
        }

        var change = NameChange.Create(renamed, newName, IsCurrentName(renamed));
        return change.WhyMore(now.State.Result, workspace.CompileWith(now.State, edits).Result) is { } more
            ? new RenameAnswer([], $"'{renamed.Name}' cannot be renamed to '{newName}': {more}")
            : new RenameAnswer(edits, null);
    }

    private static bool IsCurrentName(OfferMention mention) => NameFolding.Fold(mention.Name) == NameFolding.Fold(mention.Offer.Name);

    private string? WhyUnusable(OfferMention renamed, string newName)
    {
        var fold = NameFolding.Fold(newName);
        return newName.Length == 0 ? "An offer has a name."
            : NameSafety.FindTrouble(newName, mustBeAscii: IsCurrentName(renamed)) is { } trouble ? $"'{newName}' cannot be the name of an offer: it holds {trouble}."
            : newName.Any(static c => c is '\r' or '\n' or >= '⁰' and <= '⁹' or '¹' or '²' or '³' or '*') ? $"'{newName}' cannot be the name of an offer: it holds the marker of a footnote."
            : newName.Contains("(until ", StringComparison.OrdinalIgnoreCase) ? $"'{newName}' cannot be the name of an offer: '(until' begins the last day of a former name."
            : now.State.Result.Catalog.Offers.FirstOrDefault(offer => offer.Id != renamed.Offer.Id
                && OfferPlaces.EnglishNames(offer).Concat(offer.Names.SelectMany(static names => names.Names)).Any(name => NameFolding.Fold(name) == fold)) is { } other
                ? $"'{newName}' is a name of another offer, '{other.Name}'."
            : null;
    }
}
