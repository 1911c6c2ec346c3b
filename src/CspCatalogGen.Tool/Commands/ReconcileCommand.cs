using System.CommandLine;
using System.Linq;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Tool.Compilation;
using CspCatalogGen.Tool.Inputs;
using CspCatalogGen.Tool.Output;
using CspCatalogGen.Tool.Reconciling;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Commands;

/// <summary><c>csp-catalog reconcile</c>: the documents held against what Partner Center lists.</summary>
internal static class ReconcileCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console, DocumentCompilation compilation)
    {
        var command = new Command("reconcile", "Compare the documented upgrades with a dump of Partner Center's offers.");
        var offers = new Option<string>("--offers")
        {
            Description = "Partner Center's offers of one country, as its API gives them (JSON).",
            HelpName = "FILE",
            Required = true,
        };
        var market = new Option<string>("--market")
        {
            Description = "The market whose upgrades are compared.",
            HelpName = "ID",
            DefaultValueFactory = _ => KnownMarkets.Global,
        };
        var inputs = new CompilationInputs(command, "table", "json");
        command.Add(offers);
        command.Add(market);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(offers);
            ResultFile.Protect(inputs.Output(parsed), [path]);
            var dump = OffersDump.Read(path);
            var id = parsed.GetRequiredValue(market);
            return inputs.Run(
                parsed,
                console,
                compilation,
                (result, output) =>
                {
                    if (!result.Catalog.Markets.Any(known => known.Id == id))
                    {
                        throw new UnusableInputException($"The documents have no market '{id}'.");
                    }

                    var reconciliation = Reconciliation.Of(result.Catalog, dump, id);
                    if (inputs.Format(parsed) == "json")
                    {
                        ReconciliationWriter.WriteJson(reconciliation, output);
                    }
                    else
                    {
                        ReconciliationWriter.WriteTables(reconciliation, output);
                    }
                },
                result => RunSummary.WriteChecked(result, console));
        });
        return command;
    }
}
