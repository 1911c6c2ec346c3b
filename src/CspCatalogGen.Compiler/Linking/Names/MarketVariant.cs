namespace CspCatalogGen.Compiler.Linking.Names;

/// <summary>An offer that is sold in one market only.</summary>
/// <param name="Base">The English name of the offer that it is a variant of.</param>
/// <param name="Market">The market.</param>
internal sealed record MarketVariant(string Base, string Market);
