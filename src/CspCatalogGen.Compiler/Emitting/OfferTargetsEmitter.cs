using System.Globalization;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>The targets of an offer as something to loop over without allocating.</summary>
internal static class OfferTargetsEmitter
{
    public static EmittedSource Emit(CatalogView catalog)
    {
        var last = catalog.Offers.Count == 0 ? 0 : catalog.Offers[catalog.Offers.Count - 1].Number;
        var file = new SourceWriter(catalog.Namespace);
        file.Lines($$"""
            /// <summary>The documented targets of an offer in a market. A loop over them allocates nothing.</summary>
            [GeneratedCode]
            {{catalog.Accessibility}} readonly struct OfferTargets : global::System.Collections.Generic.IReadOnlyCollection<Offer>
            {
                private const int LastNumber = {{last.ToString(CultureInfo.InvariantCulture)}};

                private readonly Offer _offer;
                private readonly Market _market;

                internal OfferTargets(Offer offer, Market market)
                {
                    _offer = offer;
                    _market = market;
                }

                /// <summary>How many there are.</summary>
                public int Count
                {
                    get
                    {
                        int count = 0;
                        foreach (Offer _ in this)
                        {
                            count++;
                        }

                        return count;
                    }
                }

                /// <summary>Whether an offer is one of them.</summary>
                public bool Contains(Offer target) => UpgradeCatalog.IsUpgrade(_offer, target, _market);

                /// <summary>Goes through them by number.</summary>
                public Enumerator GetEnumerator() => new Enumerator(this);

                global::System.Collections.Generic.IEnumerator<Offer> global::System.Collections.Generic.IEnumerable<Offer>.GetEnumerator()
                    => GetEnumerator();

                global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

                /// <summary>Goes through the targets of an offer.</summary>
                public struct Enumerator : global::System.Collections.Generic.IEnumerator<Offer>
                {
                    private readonly OfferTargets _targets;
                    private int _number;

                    internal Enumerator(OfferTargets targets)
                    {
                        _targets = targets;
                        _number = 0;
                    }

                    /// <summary>The current target.</summary>
                    public readonly Offer Current => (Offer)_number;

                    readonly object global::System.Collections.IEnumerator.Current => Current;

                    /// <summary>Goes to the next target.</summary>
                    public bool MoveNext()
                    {
                        while (_number < LastNumber)
                        {
                            _number++;
                            if (_targets.Contains((Offer)_number))
                            {
                                return true;
                            }
                        }

                        return false;
                    }

                    /// <summary>Starts again.</summary>
                    public void Reset() => _number = 0;

                    /// <summary>Does nothing.</summary>
                    public readonly void Dispose()
                    {
                    }
                }
            }
            """);
        return file.ToSource("CspCatalog.OfferTargets.g.cs");
    }
}
