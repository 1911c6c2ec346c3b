using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>Reads what a page says before its table: what it applies to, and which roles may do what it describes.</summary>
internal static class PreambleReader
{
    /// <summary>
    /// Each is a short label with a list under it, or a label and its values on one line, separated by bars. Where the
    /// label is not English, the order tells: "applies to" comes first, and only roles stand on one line.
    /// </summary>
    public static Preamble Read(IEnumerable<PageBlock> preamble)
    {
        IReadOnlyList<LocalizedText> roles = [];
        IReadOnlyList<LocalizedText> appliesTo = [];
        PageText? appliesToLabel = null;
        ContentLine? label = null;
        var lists = new List<LabelledList>();
        foreach (var block in preamble)
        {
            if (block is PageList { IsOrdered: false } list && label is { } above)
            {
                var items = list.Items
                    .SelectMany(item => item.Blocks.OfType<PageProse>().Take(1))
                    .Select(item => item.Content.Joined().ToLocalizedText())
                    .ToList();
                lists.Add(new LabelledList(new PageText((above.English ?? above.Local).ToPageText().Text, above.Local.ToPageText().Span), items));
                label = null;
            }
            else if (block is PageProse prose)
            {
                var line = prose.Content.Joined();
                label = line;
                var parts = SplitAtBars(line);
                if (IsAppliesTo((line.English ?? line.Local).ToPageText().Text, parts))
                {
                    appliesTo = parts;
                }
                else if (parts.Count > 1)
                {
                    roles = parts;
                }
            }
            else
            {
                label = null;
            }
        }

        foreach (var (words, items) in lists)
        {
            var text = words.Text;
            var isRoles = text.IndexOf("role", StringComparison.OrdinalIgnoreCase) >= 0
                || (text.IndexOf("applies", StringComparison.OrdinalIgnoreCase) < 0 && (appliesTo.Count > 0 || items.Count > 2));
            if (isRoles)
            {
                roles = items;
            }
            else
            {
                appliesTo = items;
                appliesToLabel = words;
            }
        }

        return new Preamble(roles, appliesTo, appliesToLabel);
    }

    private static bool IsAppliesTo(string line, List<LocalizedText> parts)
        => parts.Count > 0
            && (line.StartsWith("applies to", StringComparison.OrdinalIgnoreCase) || (parts.Count > 1 && parts.Exists(part => Clouds.In((part.English ?? part.Local).Text) != Cloud.None)));

    private static List<LocalizedText> SplitAtBars(ContentLine line)
    {
        var local = Split(line.Local);
        var english = line.English is null ? null : Split(line.English);
        return local
            .Select((text, i) => new LocalizedText(text, english?.Count == local.Count ? english[i] : null))
            .ToList();
    }

    private static List<PageText> Split(PositionedText line)
    {
        var parts = new List<PageText>();
        var start = -1;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && start < 0 && line[i] is ':' or '：')
            {
                start = i + 1;
            }
            else if (start >= 0 && (i == line.Length || line[i] == '|'))
            {
                parts.Add(new PageText(line.Words(start, i), line.SpanOf(start, i)));
                start = i + 1;
            }
        }

        return parts;
    }

    private sealed record LabelledList(PageText Label, IReadOnlyList<LocalizedText> Items);
}

/// <summary>What a page says before its table.</summary>
/// <param name="Roles">The roles that may do what it describes.</param>
/// <param name="AppliesTo">The clouds that it is for.</param>
/// <param name="AppliesToLabel">What heads their list, where they are one.</param>
internal sealed record Preamble(IReadOnlyList<LocalizedText> Roles, IReadOnlyList<LocalizedText> AppliesTo, PageText? AppliesToLabel);
