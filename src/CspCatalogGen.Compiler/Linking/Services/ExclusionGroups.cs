using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Services;

namespace CspCatalogGen.Compiler.Linking.Services;

/// <summary>A group of plans that cannot be assigned at the same time, as the page that is followed has it.</summary>
internal sealed record LinkedGroup(ServicePlanPage Page, string Name, string? Service, SortedSet<string> Plans, List<PlanText> Texts);

/// <summary>The groups of all pages, each once.</summary>
internal sealed class ExclusionGroups(ServicePlanNames plans, Action<Diagnostic> report)
{
    private readonly List<LinkedGroup> _groups = [];
    private readonly List<ServicePlanPage> _seen = [];

    /// <summary>The groups, in the order of the pages that are followed.</summary>
    public IReadOnlyList<LinkedGroup> All => _groups;

    /// <summary>Adds the groups of <paramref name="page"/>, whose identifiers <paramref name="translated"/> compares where it is a translation.</summary>
    public void Add(ServicePlanPage page, TranslatedReference? translated)
    {
        _seen.Add(page);
        var grouped = _groups.SelectMany(known => known.Texts.Select(text => new GroupedPlan(known.Page, text))).ToList();
        foreach (var group in page.Exclusions.Where(group => !IsTakenBack(page, group)))
        {
            var texts = group.Plans.Where(plan => VisibleName.IsUsable(page, plan.Name, report)).ToList();
            var ids = new SortedSet<string>(texts.Select(plan => translated?.FindIdInGroup(plan, grouped) ?? plan.Id.Text), StringComparer.Ordinal);

            // A user's own page may repeat a group of the full reference.
            if (texts.Count > 0 && !_groups.Exists(known => known.Plans.SetEquals(ids)) && !IsSuperseded(page, group, texts, ids))
            {
                TellAdded(page, translated, group, texts, ids);
                texts.ForEach(plan => plans.Add(page, plan));
                _groups.Add(new LinkedGroup(page, NameOf(page, group), group.Service?.Text, ids, texts));
            }
        }
    }

    /// <summary>Lets a group hold the plans that are meant by GUIDs in which a digit differs, so that no conflict is missed.</summary>
    public void AddMeant()
    {
        foreach (var (damaged, meant) in plans.FindDamaged())
        {
            _groups.Where(group => group.Plans.Contains(damaged)).ToList().ForEach(group => group.Plans.Add(meant));
        }
    }

    // A translation may be of a day on which there was such a group.
    private void TellAdded(ServicePlanPage page, TranslatedReference? translated, ExclusionText group, List<PlanText> texts, SortedSet<string> ids)
    {
        if (translated is not null && texts.Count > 1 && _groups.Find(known => known.Page != page) is { } followed && !_groups.Exists(known => known.Page != page && AreAlike(known, group, ids)))
        {
            report(Diagnostic.Create(CatalogDiagnostics.GroupOfTranslation, page.Locate(texts[0].Name.Span), followed.Page.Path));
        }
    }

    // A newer page says of the service that all its plans go together now.
    private bool IsTakenBack(ServicePlanPage page, ExclusionText group)
    {
        if (group.Service is not { } service
            || _seen.Find(newer => string.CompareOrdinal(page.FrontMatter.Date, newer.FrontMatter.Date) < 0 && newer.Together.Contains(service.Text, StringComparer.OrdinalIgnoreCase)) is not { } followed)
        {
            return false;
        }

        report(Diagnostic.Create(CatalogDiagnostics.GroupTakenBack, page.Locate(group.Plans[0].Name.Span), service.Text, followed.Path));
        return true;
    }

    // Of more than half of the same plans, or of one service and some of them.
    private static bool AreAlike(LinkedGroup known, ExclusionText group, SortedSet<string> ids)
        => known.Plans.Count(ids.Contains) is > 0 and var same
            && (same * 2 > Math.Min(known.Plans.Count, ids.Count) || (group.Service is { } service && service.Text.Equals(known.Service, StringComparison.OrdinalIgnoreCase)));

    // A group of another page that is like it; the page of the newer day comes first.
    private bool IsSuperseded(ServicePlanPage page, ExclusionText group, List<PlanText> texts, SortedSet<string> ids)
    {
        // A group of one plan was told.
        if (ids.Count < 2 || _groups.Find(known => known.Page != page && AreAlike(known, group, ids)) is not { } other)
        {
            return false;
        }

        // A page that says no day is not the older one.
        var isOlder = page.FrontMatter.Date is not null && string.CompareOrdinal(page.FrontMatter.Date, other.Page.FrontMatter.Date) < 0;
        var location = other.Page.Locate(other.Texts[0].Name.Span);
        report(Diagnostic.Create(
            CatalogDiagnostics.GroupsDiffer,
            page.Locate(texts[0].Name.Span),
            other.Name,
            NamesOfGuids.LineOf(location),
            location.Path,
            isOlder ? "The page of the newer day is followed" : "Both count, so no conflict is missed")
            .Beside(location, "the other group"));
        return isOlder;
    }

    // Its service, and a number where that has several.
    private string NameOf(ServicePlanPage page, ExclusionText group)
    {
        var service = group.Service is { } words && VisibleName.IsUsable(page, words, report) ? words.Text : null;
        var sameService = page.Exclusions.Where(other => string.Equals(other.Service?.Text, group.Service?.Text, StringComparison.OrdinalIgnoreCase)).ToList();
        var number = group.Group ?? (service is null || sameService.Count > 1 ? (sameService.IndexOf(group) + 1).ToString(CultureInfo.InvariantCulture) : null);
        return number is null ? service! : service is null ? $"group {number}" : $"{service}, group {number}";
    }
}
