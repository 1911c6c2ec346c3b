using System;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Diagnostics;

/// <summary>A message says what is wrong, and then what to do.</summary>
public sealed class MessageTests
{
    /// <summary>Those that only tell: nothing is to be done, or the place and not the message says what.</summary>
    private static readonly string[] WithoutCure =
    [
        "CSP1004", "CSP1005", "CSP1020", "CSP1023", "CSP1024", "CSP1041", "CSP1042", "CSP1075", "CSP1079",
        "CSP2012", "CSP2013", "CSP2016", "CSP2017", "CSP2025", "CSP2044", "CSP2047", "CSP2071", "CSP2074", "CSP4003",
    ];

    [Fact]
    public void Every_other_has_a_cure()
        => typeof(CatalogDiagnostics).GetFields().Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>()
            .Where(descriptor => Of(descriptor).Cure.Length == 0)
            .Select(descriptor => descriptor.Id)
            .Order(StringComparer.Ordinal)
            .ShouldBe(WithoutCure);

    [Fact]
    public void The_two_parts_are_the_message()
    {
        var diagnostic = Of(CatalogDiagnostics.NotText);

        diagnostic.Problem.ShouldBe("This file is not UTF-8 text: <0>. It is not read.");
        diagnostic.Cure.ShouldBe("Save it as UTF-8.");
    }

    [Fact]
    public void A_cure_may_be_several_sentences()
        => Of(CatalogDiagnostics.PlanNotRead).Cure.ShouldEndWith(" What the product includes is not known until then.");

    [Fact]
    public void What_fills_a_hole_is_never_taken_for_a_cure()
        => Diagnostic.Create(CatalogDiagnostics.ConditionsNotRead, null, "Remove it. Write more").Cure.ShouldBeEmpty();

    private static Diagnostic Of(DiagnosticDescriptor descriptor)
        => Diagnostic.Create(descriptor, null, "<0>", "<1>", "<2>", "<3>", "<4>", "<5>");
}
