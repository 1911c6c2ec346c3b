using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>Reads what a page says before its table: what it applies to, and which roles may do what it describes.</summary>
/// <remarks>
/// Each is a label with its values: on the same line, under it as a list, a paragraph or a table. Where the label is in a
/// language of which it is not known, the order tells: "applies to" comes first, and only roles stand on one line.
/// </remarks>
internal sealed class PreambleReader
{
    // What heads a list in another language is a few words.
    private const int MaxForeignLabel = 40;

    private static readonly char[] Colons = [':', '：', ' '];

    private readonly bool _isEnglish;
    private readonly List<LabelledList> _lists = [];
    private readonly List<Remark> _withdrawn = [];
    private readonly RoleLists _roles;
    private List<LocalizedText> _appliesTo = [];
    private PageText? _appliesToLabel;
    private bool _isDeclared;
    private PreambleLabel? _label;

    // The label of the list right above: another kind of bullet makes two lists of one.
    private PreambleLabel? _continued;

    private PreambleReader(bool isEnglish, string? locale) => (_isEnglish, _roles) = (isEnglish, new RoleLists(isEnglish, locale));

    /// <summary>Reads <paramref name="preamble"/>, in English or in the language of <paramref name="locale"/>; where it <paramref name="isEnglish"/>, a label that is not known declares nothing.</summary>
    public static Preamble Read(IEnumerable<PageBlock> preamble, bool isEnglish, string? locale)
    {
        var reader = new PreambleReader(isEnglish, locale);
        foreach (var block in preamble)
        {
            reader.Read(block);
        }

        reader.TellLists();
        return new Preamble(reader._roles.Known, reader._appliesTo, reader._appliesToLabel, reader._isDeclared, reader._roles.Unread, reader._withdrawn);
    }

    private void Read(PageBlock block)
    {
        var continued = _continued;
        _continued = null;
        switch (block)
        {
            case PageList list when (_label ?? continued) is { } label && (label.IsAppliesTo || !list.IsOrdered):
                _lists.Add(new LabelledList(label, list.Items.Select(Words).OfType<LocalizedText>().ToList(), list.Words()));
                _label = null;
                _continued = label.IsAppliesTo || label.IsRoles ? label : null;
                break;
            case PageTable { Table: var table }:
                ReadTable(table);
                _label = null;
                break;
            case PageHeading heading:
                var words = heading.Content.Joined();
                var known = PreambleLabel.In(words, _isEnglish);
                if ((known.IsAppliesTo && NamesCloudBehind(words, known.Length)) || (known.IsRoles && PreambleValues.In(words).Count > 0))
                {
                    ReadProse(heading.Content);
                }

                _label = known.IsRoles || (known.IsAppliesTo && known.Length == PreambleLabel.WordsOf(words).TrimEnd(Colons).Length) ? known : null;
                break;
            case PageProse prose:
                ReadProse(prose.Content);
                break;
            case PageWithdrawn { Remark.Kind: RemarkKind.Comment }:
                _continued = continued;
                break;
            default:
                _label = null;
                break;
        }
    }

    private void ReadProse(CellContent content)
    {
        var lines = content.Lines();
        if (lines.Length > 1 && lines.Select(one => PreambleLabel.In(one, _isEnglish)).ToList() is var labels && labels.FindIndex(static one => one.IsRoles) is var at and >= 0)
        {
            // The label and its roles stand in lines of one paragraph.
            AddRoles(labels[at], [.. PreambleValues.RolesIn(lines[at], hasNoLabel: false), .. lines.Skip(at + 1).SelectMany(static one => PreambleValues.RolesIn(one, hasNoLabel: true))], content);
            _label = null;
            lines = lines.Take(at).ToArray();
            if (at == 0)
            {
                return;
            }
        }

        var line = lines.Length == content.Lines().Length ? content.Joined() : ContentLine.Join(lines);
        var label = PreambleLabel.In(line, _isEnglish);
        var values = PreambleValues.In(line);
        if (label.IsAppliesTo)
        {
            Withdraw(content);
        }

        if (label.IsAppliesTo && (values.Count > 0 || NamesCloudBehind(line, label.Length)))
        {
            var before = _isDeclared ? _appliesTo : [];
            _isDeclared = true;
            _appliesTo = !NamesCloudBehind(line, label.Length) ? [.. before, .. values]
                : before.Count > 0 ? [.. before, .. PreambleValues.CloudsBehind(line, label.Length)]
                : AreClouds(lines) ? [.. PreambleValues.CloudsBehind(lines[0], label.Length), .. lines.Skip(1).Select(static below => below.ToLocalizedText())]
                : PreambleValues.CloudsBehind(line, label.Length);
            _appliesTo = [.. _appliesTo.Take(before.Count), .. _appliesTo.Skip(before.Count).Select(words => CloudAnswers.WithBox(words, content))];
            _appliesToLabel = null;
        }
        else if (_label is { IsAppliesTo: true } above && NamesCloudBehind(line, 0))
        {
            Add(above, PreambleValues.CloudsBehind(line, 0));
        }
        else if (values.Count > 1 && !label.IsEnglish && values.Exists(CloudAnswers.NamesCloud))
        {
            _appliesTo = values;
        }
        else if (label.IsRoles)
        {
            AddRoles(label, PreambleValues.RolesIn(line, hasNoLabel: false), content);
        }
        else if (_label is { IsRoles: true } over && lines.SelectMany(static one => PreambleValues.RolesIn(one, hasNoLabel: true)).ToList() is var below && below.Exists(_roles.Is))
        {
            AddRoles(over, below, content);
        }
        else if (values.Count > 1 && (values.Exists(_roles.Is) || MayHeadRoles(label, values, content)))
        {
            AddRoles(label, values, content);
        }

        _label = label;
    }

    private void AddRoles(PreambleLabel label, List<LocalizedText> roles, CellContent content)
    {
        if (roles.Count > 0)
        {
            Withdraw(content);
            _roles.Add(label.Words, !label.IsEnglish, roles);
        }
    }

    // In a language of which nothing is known, the order tells.
    private bool MayHeadRoles(PreambleLabel label, List<LocalizedText> items, CellContent content)
        => !label.IsEnglish && label.Words.Text.Length <= MaxForeignLabel && content.Links.Count == 0 && (_appliesTo.Count > 0 || items.Count > 2);

    private void ReadTable(RawTable table)
    {
        if (_label is { IsRoles: true } || table.Rows.Any(row => row.Cells.SelectMany(static cell => cell.Content.Lines()).Any(line => _roles.Is(line.ToLocalizedText()))))
        {
            _roles.AddTable(new PageText(string.Join(" | ", table.Heading.Concat(table.Rows).Take(1).SelectMany(static row => row.Cells).Select(static cell => cell.Content.Joined().Local.Words())), table.Span));
            return;
        }

        var heading = table.Heading.SelectMany(row => row.Cells).FirstOrDefault()?.Content.Joined();
        var label = _label is { IsAppliesTo: true } ? _label : heading is null ? null : PreambleLabel.In(heading, _isEnglish);
        if (label is { IsAppliesTo: true })
        {
            Add(label, CloudAnswers.In(table));
        }
    }

    private void Add(PreambleLabel label, IReadOnlyList<LocalizedText> values) => _lists.Add(new LabelledList(label, values, []));

    private void TellLists()
    {
        foreach (var (label, items, words) in _lists.Where(list => list.Items.Count > 0))
        {
            var roles = label.IsAppliesTo ? [] : words.Select(static one => CloudAnswers.WithBox(one.Content.Joined().ToLocalizedText(), one.Content)).ToList();
            if (roles.Exists(_roles.Is) || (roles.Count > 0 && HaveNoLinks(words) && (label.IsRoles || MayHeadRoles(label, roles, words[0].Content))))
            {
                Withdraw(words);
                _roles.Add(label.Words, !label.IsEnglish, roles);
            }
            else if (label.IsAppliesTo || (!label.IsEnglish && HaveNoLinks(words)))
            {
                Withdraw(words);
                // Of two such lists both hold.
                (_appliesTo, _appliesToLabel) = (_isDeclared && label.IsAppliesTo ? [.. _appliesTo, .. items] : items.ToList(), label.Words);
                _isDeclared |= label.IsAppliesTo;
            }
        }
    }

    // A list of links is one of pages.
    private static bool HaveNoLinks(IReadOnlyList<WordsBlock> items) => items.All(static item => item.Content.Links.Count == 0);

    // An item goes on in a list under it.
    private static LocalizedText? Words(PageListItem item)
    {
        if (item.Prose?.Content is not { } content)
        {
            return null;
        }

        var words = CloudAnswers.WithBox(content.Joined().ToLocalizedText(), content);
        var below = item.Blocks.OfType<PageList>().SelectMany(list => list.Items).Select(Words).OfType<LocalizedText>().Select(text => text.Local.Text);
        var text = string.Join(" ", below.Prepend(words.Local.Text));
        return text.Length == 0 ? null : words with { Local = words.Local with { Text = text } };
    }

    // A break may part two clouds or stand in the name of one.
    private static bool AreClouds(ContentLine[] lines)
        => lines.Length > 1 && lines.All(static line => line.Judged.Text().Words.Count(static word => word is "center" or "centre") == 1);

    private static bool NamesCloudBehind(ContentLine line, int length) => Clouds.In(EnglishText.Get(PreambleLabel.WordsOf(line).AsSpan(length))) != Cloud.None;

    private void Withdraw(IReadOnlyList<WordsBlock> words)
    {
        foreach (var one in words)
        {
            Withdraw(one.Content);
        }
    }

    private void Withdraw(CellContent content)
    {
        foreach (var remark in content.Remarks)
        {
            if (remark.Kind is RemarkKind.Struck or RemarkKind.Hidden)
            {
                _withdrawn.Add(remark);
            }
        }
    }

    private sealed record LabelledList(PreambleLabel Label, IReadOnlyList<LocalizedText> Items, IReadOnlyList<WordsBlock> Words);
}

/// <summary>What a page says before its table.</summary>
/// <param name="Roles">The roles that may do what it describes.</param>
/// <param name="AppliesTo">The clouds that it is for.</param>
/// <param name="AppliesToLabel">What heads their list, where they are one.</param>
/// <param name="IsDeclared">Whether they stand under a label that is known.</param>
/// <param name="Unread">What stands among the roles and is none.</param>
/// <param name="Withdrawn">What is struck out or hidden among them.</param>
internal sealed record Preamble(IReadOnlyList<LocalizedText> Roles, IReadOnlyList<LocalizedText> AppliesTo, PageText? AppliesToLabel, bool IsDeclared, IReadOnlyList<UnreadText> Unread, IReadOnlyList<Remark> Withdrawn);
