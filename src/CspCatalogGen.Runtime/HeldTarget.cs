namespace CspCatalogGen;

/// <summary>What a customer has of one target.</summary>
/// <param name="First">Where the first subscription to it that the customer still has stands; -1 where there is none.</param>
/// <param name="Now">How many subscriptions to it the customer still has.</param>
/// <param name="Ever">How many the customer ever had.</param>
internal readonly record struct HeldTarget(int First, int Now, int Ever)
{
    public bool IsOwned => Now > 0;

    public bool IsLimitReached(OfferTerms terms)
        => terms.LimitUnit != OfferLimitUnit.None && terms.Limit > 0 && (terms.LimitUnit == OfferLimitUnit.Lifetime ? Ever : Now) >= terms.Limit;
}
