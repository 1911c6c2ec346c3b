using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace UpgradeAdvisor;

/// <summary>Shows the advice for a customer: a table, or a list where a table would not fit.</summary>
internal sealed class Report(IAnsiConsole console, Words words)
{
    /// <summary>The widest that a table is drawn; longer lines are hard to read.</summary>
    public const int WidestTable = 120;

    private const int NarrowestTable = 90;

    // As long as the longest error code, and given only where the targets' names have room beside it.
    private const int AnswerWidth = 38;

    // Footnotes are numbered as they are met.
    private readonly List<string> _notes = [];

    /// <summary>Writes everything about a customer.</summary>
    public void Write(ExampleCustomer customer, Market market, IReadOnlyList<Advice> advice)
    {
        console.WriteLine();
        WriteLine(Markup.FromInterpolated($"[bold]{Words.Visible(customer.Name)}[/] [grey]· market {Words.Visible(UpgradeCatalog.GetName(market))}[/]"));
        if (console.Profile.Width >= NarrowestTable)
        {
            WriteTable(advice);
        }
        else
        {
            WriteList(advice);
        }

        if (!customer.HasDelegatedAdminPrivileges)
        {
            WriteLine(new Markup("[yellow]This customer has not granted you delegated admin privileges.[/]"));
        }

        if (advice.SelectMany(item => item.Paths).Any(path => path.Verdict is { IsEligible: true, IsContested: true }))
        {
            WriteLine(new Markup("[yellow]Contested:[/] the page marks this upgrade and no footnote explains the mark. Ask before selling it."));
        }

        for (var i = 0; i < _notes.Count; i++)
        {
            WriteLine(Markup.FromInterpolated($"[bold]Note {i + 1}:[/] {_notes[i]}"));
        }
    }

    private void WriteTable(IReadOnlyList<Advice> advice)
    {
        var table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = true, UseSafeBorder = false };
        table.BorderColor(Color.Grey);
        table.AddColumn(new TableColumn("[bold]Subscription[/]"));
        table.AddColumn(new TableColumn("[bold]Upgrade to[/]"));
        if (console.Profile.Width >= WidestTable)
        {
            table.Width(WidestTable);
        }

        foreach (var item in advice)
        {
            var answers = new Grid()
                .AddColumn(new GridColumn().Width(2).NoWrap().Padding(0, 0, 0, 0))
                .AddColumn(new GridColumn().Padding(0, 0, 2, 0))
                .AddColumn(new GridColumn { Width = console.Profile.Width >= WidestTable ? AnswerWidth : null }.Padding(0, 0, 0, 0));
            answers.Expand = true;
            foreach (var (sign, targets, answer) in Answers(item))
            {
                answers.AddRow(sign, targets, answer);
            }

            table.AddRow(Heading(item.Subscription), answers);
        }

        console.Write(table);
    }

    private void WriteList(IReadOnlyList<Advice> advice)
    {
        foreach (var item in advice)
        {
            console.WriteLine();
            console.Write(Heading(item.Subscription));
            foreach (var (sign, targets, answer) in Answers(item))
            {
                console.Write(new Grid()
                    .AddColumn(new GridColumn().Width(2).NoWrap().Padding(0, 0, 0, 0))
                    .AddColumn(new GridColumn().Padding(0, 0, 0, 0))
                    .AddRow(sign, new Rows(targets, new Padder(answer, new Padding(2, 0, 0, 0)))));
            }
        }

        console.WriteLine();
    }

    private Rows Heading(Subscription<Offer> subscription) => new(
        Markup.FromInterpolated($"[bold]{words.Say(subscription)}[/]"),
        Markup.FromInterpolated($"[grey]{Words.Visible(subscription.Id ?? "no id")} ·[/] [{(subscription.Status == SubscriptionStatus.Active ? "grey" : "yellow")}]{Words.Say(subscription.Status)}[/]"));

    // What is possible, then what is refused; targets that are refused for the same reasons stand together.
    private IEnumerable<(IRenderable Sign, IRenderable Targets, IRenderable Answer)> Answers(Advice advice)
    {
        foreach (var (target, verdict) in advice.Paths.Where(path => path.Verdict.IsEligible))
        {
            yield return (
                new Markup(verdict.IsContested ? "[yellow]![/]" : "[green]✓[/]"),
                new Text(words.Say(target)),
                Yes(verdict));
        }

        foreach (var same in advice.Paths
            .Where(path => !path.Verdict.IsEligible)
            .GroupBy(path => string.Join('\n', path.Verdict.Reasons.Select(words.Say))))
        {
            yield return (
                new Markup("[red]✗[/]"),
                new Rows(same.Select(path => new Text(words.Say(path.Target)))),
                No(same.First().Verdict.Reasons, words.Say));
        }

        if (advice.Unlisted.Count > 0)
        {
            // Whatever else stands in their way, no page lists them; that reason stays when the others are gone.
            var targets = advice.Paths.Count == 0 ? "any other offer" : string.Join(", ", advice.Unlisted.Select(item => words.Say(item.Target)));
            yield return (
                new Markup("[red]✗[/]"),
                Markup.FromInterpolated($"[grey]{targets}[/]"),
                No(advice.Unlisted.Select(item => item.Verdict.Reasons[0]).DistinctBy(reason => reason.Code), advice.Paths.Count == 0 ? words.Say : Words.InShort));
        }
    }

    private Markup Yes(UpgradeEligibility<Offer> verdict)
    {
        var note = verdict.Note is null ? "" : $", see note {NumberOf(verdict.Note)}";
        return verdict.IsContested
            ? Markup.FromInterpolated($"[yellow]listed, but contested{note}[/]")
            : Markup.FromInterpolated($"[green]yes[/]{note}");
    }

    private static Rows No(IEnumerable<UpgradeReason<Offer>> reasons, Func<UpgradeReason<Offer>, string> say) => new(reasons.SelectMany(reason => (IRenderable[])
    [
        new Text(say(reason)),
        Markup.FromInterpolated($"[grey]{reason.Code}[/]"),
    ]));

    private int NumberOf(string note)
    {
        // The page's own mark at its beginning is left out: here it has a number of ours.
        var visible = Words.Visible(note).TrimStart('¹', '²', '³', ' ');
        if (!_notes.Contains(visible))
        {
            _notes.Add(visible);
        }

        return _notes.IndexOf(visible) + 1;
    }

    private void WriteLine(IRenderable line)
    {
        console.Write(line);
        console.WriteLine();
    }
}
