using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Emitting;
using CspCatalogGen.Compiler.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Facts = CspCatalogGen.Compiler.Catalogs;

namespace CspCatalogGen.Benchmarks;

/// <summary>What the C# compiler takes for the code of 5,000 offers with 100,000 upgrades, against an enum of 5,000 members with a line of documentation each.</summary>
internal static class CompileTime
{
    private const int Offers = 5_000;
    private const int Targets = 20;
    private const int Rounds = 5;

    public static (double Generated, double Enum) Measure()
    {
        var generated = CatalogEmitter.Emit(LargeCatalog(Offers), "Shop").Select(source => source.Text).ToList();
        var members = Enumerable.Range(1, Offers).Select(n => FormattableString.Invariant($"/// <summary>Microsoft 365 Offer {n}.</summary>\nMicrosoft365Offer{n} = {n},\n"));
        List<string> plain = [$"namespace Shop {{ public enum Offer {{ {string.Concat(members)} }} }}"];

        // The best of each: what else the machine does only ever adds to a time.
        var times = Enumerable.Range(0, Rounds).Select(_ => (Generated: Compile(generated), Enum: Compile(plain))).ToList();
        return (times.Min(time => time.Generated), times.Min(time => time.Enum));
    }

    private static double Compile(IEnumerable<string> sources)
    {
        var begin = Stopwatch.GetTimestamp();
        var parsing = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
        var compilation = CSharpCompilation.Create(
            "Shop",
            sources.Select(source => CSharpSyntaxTree.ParseText(source, parsing)),
            [
                .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
            ],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        var result = compilation.Emit(Stream.Null, xmlDocumentationStream: Stream.Null);
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join("\n", result.Diagnostics.Take(5)));
        }

        return Stopwatch.GetElapsedTime(begin).TotalNanoseconds;
    }

    /// <summary>What it costs to make the code of <paramref name="offers"/> offers: the best time, and the characters of the code.</summary>
    public static (double Nanoseconds, double Characters) CostOfEmitting(int offers)
    {
        var catalog = LargeCatalog(offers);
        return Enumerable.Range(0, Rounds).Select(_ =>
        {
            var begin = Stopwatch.GetTimestamp();
            var characters = CatalogEmitter.Emit(catalog, "Shop").Sum(source => (double)source.Text.Length);
            return (Stopwatch.GetElapsedTime(begin).TotalNanoseconds, characters);
        }).Min();
    }

    private static Facts.Catalog LargeCatalog(int offers) => new(
        Enumerable.Range(1, offers).Select(n => new Facts.Offer(
            Id(n), n, FormattableString.Invariant($"Microsoft 365 Offer {n}"), null, null, EquatableArray<Facts.FormerName>.Empty, null, null, null,
            new[] { new Facts.LocaleNames("de-DE", new[] { FormattableString.Invariant($"Angebot {n}") }.ToEquatableArray()) }.ToEquatableArray(),
            EquatableArray<Facts.MarketNames>.Empty, EquatableArray<string>.Empty)).ToEquatableArray(),
        new[] { new Facts.Market("Global", 0, "Global", "global"), new Facts.Market("India", 1, "India", "global"), new Facts.Market("China", 2, "China", "21vianet") }.ToEquatableArray(),
        Enumerable.Range(1, offers)
            .SelectMany(from => Enumerable.Range(1, Targets).Select(k => new Facts.Upgrade(Id(from), Id(Target(from, k, offers)), "Global", Facts.UpgradeRule.Row, false, null)))
            .Distinct()
            .ToEquatableArray(),
        EquatableArray<Facts.Edition>.Empty);

    private static string Id(int number) => FormattableString.Invariant($"Microsoft365Offer{number}");

    private static int Target(int from, int k, int offers) => (int)((((long)from * 7919) + ((long)k * k * 104729)) % offers) + 1;
}
