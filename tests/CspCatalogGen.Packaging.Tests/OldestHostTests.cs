using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>The oldest host runs what is shipped, and says the same as the compiler of today.</summary>
public class OldestHostTests
{
    [Fact]
    public void It_generates_and_reports_what_the_compiler_of_today_does()
    {
        // Code with something for the analyzers to say, in the newest language that the oldest host has; and nothing
        // is silenced that the generator says of the documents.
        var consumer = new Consumer("Plain").WithPages().WithFile("Pricing.cs", """
            namespace Plain;

            internal static class Pricing
            {
                public static bool CanUpgrade()
                    => UpgradeCatalog.IsUpgrade(Offer.Microsoft365BusinessStandard, Offer.Office365EnterpriseE1, Market.Global);
            }
            """);
        var today = CompilerRun.Of(consumer, "today", "-p:LangVersion=12.0", "-p:NoWarn=");
        var said = today.Build.MustSucceed().Lines.Where(line => line.Contains(" CSP", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal).ToList();
        said.ShouldContain(line => line.Contains("warning CSP2003: ", StringComparison.Ordinal));
        said.ShouldContain(line => line.Contains("warning CSP3001: ", StringComparison.Ordinal));
        var responseFile = consumer.PathOf("today.rsp");
        // The host speaks one language, and no configuration of its own.
        File.WriteAllLines(responseFile, today.Arguments.Where(argument => argument is not ("/noconfig" or "/preferreduilang:en")));

        // On that .NET the precompiled ones are IL like the others.
        string[] folders = [.. new[] { PackedFeed.Portable, PackedFeed.ForThisHost }.Distinct()];
        foreach (var folder in folders)
        {
            var generated = consumer.PathOf($"obj/oldest-{folder.Replace('/', '-')}");

            var run = OldestHost.Compile(responseFile, Path.Combine(Repository.Artifacts, "consumer-packages/cspcataloggen", Repository.Version, folder), generated).MustSucceed();

            run.Lines[0].ShouldMatch(@"^Roslyn 4\.8\.0\.0 on \.NET 8\.0\.");
            IReadOnlyList<string> saidThere = [.. run.Lines.Skip(1).Order(StringComparer.Ordinal)];
            saidThere.Count.ShouldBe(said.Count, run.Output);
            // MSBuild and the compiler of today put an address and the project behind the sentence.
            saidThere.Zip(said).ShouldAllBe(pair => pair.Second.StartsWith(pair.First, StringComparison.Ordinal));
            CompilerRun.FilesOf(generated).ShouldBe(today.Generated, folder);
        }
    }
}
