using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Tool.Checking;
using CspCatalogGen.Tool.Compilation;
using CspCatalogGen.Tool.Inputs;
using CspCatalogGen.Tool.Output;
using CspCatalogGen.Tool.Reconciling;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Commands;

/// <summary><c>csp-catalog reconcile</c>: the documents held against what a service itself lists.</summary>
internal static class ReconcileCommand
{
    private const string None = "none";
    private const string Any = "any";
    private const int MaxProblems = 5;

    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console, DocumentCompilation compilation)
    {
        var command = new Command("reconcile", "Compare the documents with what Partner Center or a tenant lists.");
        var offers = File("--offers", "Partner Center's offers of one country (JSON): as its API gives them, or its PowerShell module prints them.");
        var matrix = File("--offer-matrix", "The offer matrix of new commerce (CSV).");
        var skus = File("--subscribed-skus", "What a tenant is subscribed to, as Microsoft Graph gives it (JSON).");
        var market = new Option<string>("--market")
        {
            Description = "The market whose upgrades are compared.",
            HelpName = "ID",
            DefaultValueFactory = _ => KnownMarkets.Global,
        };
        var failOn = new Option<string>("--fail-on")
        {
            Description = "Exit with status 1 where these are found: none, any (difference), or findings as JSON names them, with commas between.",
            HelpName = "none|any|FINDING,…",
            DefaultValueFactory = _ => None,
        };
        var inputs = new CompilationInputs(command, "table", "json", "markdown");
        Option<string?>[] sources = [offers, matrix, skus];
        foreach (var option in sources)
        {
            command.Add(option);
        }

        command.Add(market);
        command.Add(failOn);
        command.Validators.Add(given =>
        {
            // A mistyped option is told as that.
            var isMistyped = given.Children.OfType<ArgumentResult>().SelectMany(static paths => paths.Tokens).Any(static token => token.Value.StartsWith('-') && !Path.Exists(token.Value));
            if (!isMistyped && sources.Count(option => given.GetResult(option) is not null) != 1)
            {
                given.AddError("Give one of --offers, --offer-matrix and --subscribed-skus, and no more than one.");
            }
        });
        command.SetAction(parsed =>
        {
            var id = parsed.GetRequiredValue(market);
            var path = sources.Select(parsed.GetValue).OfType<string>().First();
            ResultFile.Protect(inputs.Output(parsed), [path]);
            var kinds = parsed.GetValue(offers) is not null ? OfferReconciliation.Kinds
                : parsed.GetValue(matrix) is not null ? MatrixReconciliation.Kinds
                : TenantReconciliation.Kinds;
            var fatal = FatalKinds(parsed.GetRequiredValue(failOn), kinds);

            // What can be refused is refused before the documents are read; the matrix is read for the catalog's products only.
            var dump = parsed.GetValue(offers) is { } offersPath ? OffersFile.Read(offersPath) : null;
            var tenant = parsed.GetValue(skus) is { } skusPath ? SubscribedSku.ReadAll(skusPath) : default;

            Report Compare(LinkResult result)
            {
                var catalog = result.Catalog;
                var markets = catalog.Markets.Select(known => known.Id).ToList();
                if (tenant.Skus is null && !markets.Contains(id, StringComparer.Ordinal))
                {
                    throw new UnusableInputException($"The documents have no market '{id}'{NearestWord.Tell(id, markets)}. Their markets are {string.Join(", ", markets)}.");
                }

                return dump is not null ? OfferReconciliation.Compare(catalog, dump.In(id, catalog), id)
                    : tenant.Skus is not null ? TenantReconciliation.Compare(catalog.Services, new UnreadProducts(result, () => new DocumentLines(inputs.Find(parsed).Documents, inputs.Names(parsed))), tenant.Skus, tenant.Problems)
                    : MatrixReconciliation.Compare(catalog, ReadMatrix(path, catalog, console), id);
            }

            Report? report = null;
            var status = inputs.Run(
                parsed,
                console,
                compilation,
                (result, output) =>
                {
                    report = Compare(result);
                    switch (inputs.Format(parsed))
                    {
                        case "json":
                            ReconciliationWriter.WriteJson(report, output);
                            break;
                        case "markdown":
                            ReconciliationWriter.WriteMarkdown(report, output);
                            break;
                        default:
                            ReconciliationWriter.WriteTable(report, output);
                            break;
                    }
                },
                result => RunSummary.WriteChecked(result, console));
            var problems = report?.Problems ?? [];
            foreach (var problem in problems.Take(MaxProblems))
            {
                console.Error.WriteLine("csp-catalog: " + VisibleText.Escape($"'{DocumentSearch.ForwardSlashes(path)}': {problem}"));
            }

            if (problems.Count > MaxProblems)
            {
                console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"csp-catalog: {problems.Count - MaxProblems} more are in the result."));
            }

            return status == ExitStatus.Success && report?.Entries.Any(entry => fatal.Contains(entry.Kind)) == true ? ExitStatus.ErrorsFound : status;
        });
        return command;
    }

    private static Option<string?> File(string name, string description) => new(name) { Description = description, HelpName = "FILE" };

    private static OfferMatrix ReadMatrix(string path, Catalog catalog, ToolConsole console)
    {
        using var progress = new ByteProgress(console);
        return OfferMatrix.Read(path, catalog, progress.Advance);
    }

    private static HashSet<FindingKind> FatalKinds(string words, IReadOnlyList<FindingKind> kinds)
    {
        if (words == None)
        {
            return [];
        }

        // What is empty, as a variable of a script that is not set, asks for nothing, and would never fail.
        var fatal = new HashSet<FindingKind>();
        foreach (var word in words.Split(',', StringSplitOptions.TrimEntries))
        {
            if (word == None)
            {
                throw new UnusableInputException($"--fail-on is '{None}' alone, or what a run is to fail on.");
            }

            var named = word == Any ? kinds.Where(kind => kind.IsDifference).ToList() : kinds.Where(kind => kind.Name == word).ToList();
            if (named.Count == 0)
            {
                throw new UnusableInputException($"--fail-on does not know '{word}'. It is none, any, or of: {string.Join(", ", kinds.Select(kind => kind.Name))}.");
            }

            fatal.UnionWith(named);
        }

        return fatal;
    }
}
