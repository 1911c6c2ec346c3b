using System.Linq;
using CspCatalogGen.Compiler.Emitting;
using Shouldly;
using Xunit;
using static CspCatalogGen.Generator.Tests.OfficeCatalog;

namespace CspCatalogGen.Generator.Tests;

/// <summary>How much code an offer more makes: what a compiler has to read at each build. The bound is just above what it is today.</summary>
public class GeneratedSizeTests
{
    private const int Few = 100;
    private const int Many = 200;
    private const int Targets = 4;

    [Fact]
    public void An_offer_with_its_upgrades_is_little_code()
        => ((SizeOf(Many) - SizeOf(Few)) / (Many - Few)).ShouldBeLessThan(1_500);

    private static int SizeOf(int offers) => CatalogEmitter.Emit(Large(offers, Targets), "Shop").Sum(source => source.Text.Length);
}
