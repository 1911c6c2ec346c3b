using System;
using CspCatalogGen.Compiler.Linking.Names;

namespace CspCatalogGen.Compiler.Linking.Offers;

/// <summary>
/// What tells which offer a cell names, in the order in which it is believed. The first answer counts; a name that may be
/// several offers is no answer.
/// </summary>
internal static class OfferResolvers
{
    private static readonly Func<ResolvedCell, KnownName>[] InOrder =
    [
        EnglishBeside,
        OwnName,
        SamePlaceInGroup,
        SamePlaceInOlderRevision,
    ];

    public static string? Resolve(ResolvedCell cell)
    {
        foreach (var resolver in InOrder)
        {
            if (resolver(cell).Key is { } key)
            {
                return key;
            }
        }

        return null;
    }

    private static KnownName EnglishBeside(ResolvedCell cell)
        => cell.EnglishName is { Trouble: null } name ? name.Known : KnownName.Unknown;

    private static KnownName OwnName(ResolvedCell cell)
        => cell is { EnglishName: null, LocalName: { Trouble: null } name } ? name.Known : KnownName.Unknown;

    private static KnownName SamePlaceInGroup(ResolvedCell cell)
        => cell is { Unsafe: null, Mistake: null } ? cell.SamePlace : KnownName.Unknown;

    private static KnownName SamePlaceInOlderRevision(ResolvedCell cell)
        => cell is { Unsafe: null, Mistake: null } ? cell.OlderPlace : KnownName.Unknown;
}
