using System;
using System.Collections.Generic;

namespace CspCatalogGen.Compiler.Facts;

/// <summary>
/// What published pages say behind the conditions: that the customer may have bought from somebody else, and has to cancel
/// there first. It restricts no upgrade of the table.
/// </summary>
internal static class ClosingSentence
{
    private static readonly HashSet<string> Words = new(
        ("it is possible in the latter last two cases case that customer customers may might have has purchased bought those these their the subscription subscriptions or service services from another partner reseller channel and "
         + "they won't will not can't cannot be canceled cancelled able to purchase buy them you unless until cancel canceling cancelling cancels existing current ones first").Split(' '),
        StringComparer.Ordinal);

    // The same in more words; these are harmless where it is somebody else's subscription.
    private static readonly HashSet<string> Elsewhere = new(
        "when if one fails fail although never sold such you probably it here there has before go goes through upgrade upgraded upgrading reseller's".Split(' '),
        StringComparer.Ordinal);

    /// <summary>Whether <paramref name="sentence"/> says that and nothing more.</summary>
    public static bool Is(EnglishText sentence)
        => sentence.Words.TrueForAll(static word => Words.Contains(word))
            || (sentence.Words.Exists(static word => word is "another" or "there") && sentence.Words.TrueForAll(static word => Words.Contains(word) || Elsewhere.Contains(word)));
}
