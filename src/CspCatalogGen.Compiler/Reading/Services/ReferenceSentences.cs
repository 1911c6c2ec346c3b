using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Conditions;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>Holds what stands around the tables of a reference against what is understood, and tells the rest at its place.</summary>
/// <param name="section">The section that the page is at.</param>
/// <param name="report">Is told what is not understood.</param>
internal sealed class ReferenceSentences(ReferenceSection section, ReportDiagnostic report)
{
    private const string ForbidsNothing = "because it does not forbid anything, and no English page proves it";
    private const string SpeaksOfProducts = "because it speaks of what products include, and no English page stands beside it";

    // What a page is divided into, under its title.
    private const int LevelOfSections = 2;

    private readonly List<(PageText Sentence, string Reason)> _foreign = [];
    private readonly List<(PageText Sentence, string Reason)> _foreignAtGroups = [];
    private readonly HashSet<PageText> _told = [];
    private readonly List<string> _together = [];

    // Sentences of which the next table, or the section's end, tells what they are about.
    private readonly List<PageText> _ofProducts = [];

    // The same in another language, until a table of products comes.
    private readonly List<PageText> _foreignOfProducts = [];

    // Whether a table of products stands in the section, at which level, and what heads its columns.
    private bool _hasProducts;
    private int _levelOfProducts;
    private List<string> _headingsOfProducts = [];

    /// <summary>Sentences in another language at a table of products or of foundation plans, which an English page proves, each with why it is told where none does.</summary>
    public IReadOnlyList<(PageText Sentence, string Reason)> Foreign => _foreign;

    /// <summary>The same at groups, which only an English page with groups proves.</summary>
    public IReadOnlyList<(PageText Sentence, string Reason)> ForeignAtGroups => _foreignAtGroups;

    /// <summary>The services of which a sentence says, in place of a group, that their plans go together.</summary>
    public IReadOnlyList<string> Together => _together;

    /// <summary>Whether a table of plans below the section's sentences is one of plans that exclude one another.</summary>
    public bool MayExclude(ReferenceTable table, ReferenceTableKind kind)
    {
        var isGroup = IsGroup(table, kind);
        if (isGroup)
        {
            _ofProducts.Clear();
        }

        return isGroup;
    }

    private bool IsGroup(ReferenceTable table, ReferenceTableKind kind)
    {
        if (FindTogether(table) is { } together)
        {
            report(CatalogDiagnostics.PlansGoTogether, together.Span, [together.Text]);
            return false;
        }

        var sentences = table.Caption is { } caption ? section.Paragraphs.Append(caption) : section.Paragraphs;
        var isApart = section.SaysApart || (table.Caption is { } words && section.StatementOf(words).IsApart);
        if (!section.IsOfService && section.Last is { } last && !section.StatementOf(last).IsApart && RestrictingWords.FindIn(last.Text, null) is { } restricting)
        {
            report(CatalogDiagnostics.ReferenceTableNotRead, table.Span, [$"the heading above it says '{restricting}'"]);
            return false;
        }

        var unknown = sentences.FirstOrDefault(sentence => !section.IsForeign(sentence) && section.StatementOf(sentence).Other is not null);
        if (!isApart && (kind == ReferenceTableKind.Exclusion ? !section.IsOfService || unknown is not null : SaysSomethingElse(sentences)))
        {
            report(CatalogDiagnostics.ReferenceTableNotRead, table.Span, ["nothing above it says that its plans cannot be assigned together"]);
            return false;
        }

        TellOthers(sentences, areAtGroup: true);
        foreach (var heading in section.Headings)
        {
            if (FindInHeading(heading) is { } word)
            {
                Tell(heading, word);
            }
        }

        if (section.FindUnforbidding() is { } unforbidding && !_foreignAtGroups.Exists(told => told.Sentence == unforbidding))
        {
            _foreignAtGroups.Add((unforbidding, ForbidsNothing));
        }

        return true;
    }

    // The column of groups tells of a bare table what it is; a sentence or a heading above may say that its plans need one another.
    private bool SaysSomethingElse(IEnumerable<PageText> sentences)
        => sentences.Any(sentence => !section.IsForeign(sentence))
            || (section is { Level: > 1, Last: { } heading } && !section.IsForeign(heading) && section.StatementOf(heading).Other is not null);

    // What a heading over a group says besides: that it is past, or of one place, or that it is a part of another.
    private string? FindInHeading(PageText heading)
    {
        if (section.IsForeign(heading))
        {
            return Signs.FindIn(heading.Text) ?? YearNumber.FindIn(heading.Text);
        }

        var statement = PlanSentences.Read(heading.Text);
        return (statement.IsApart ? statement.Other : RestrictingWords.FindIn(heading.Text, null)) ?? Places.FindIn(heading.Text) ?? FindContinued(heading.Text)
            ?? (heading == section.Last && section.IsOfService ? YearNumber.FindIn(heading.Text) : null);
    }

    /// <summary>Tells what the headings and sentences above a table of products take from it.</summary>
    public void TellAboveProducts(ReferenceTable table)
    {
        if (table.Caption is { } caption)
        {
            AddOfProducts(caption);
        }

        TellPending();
        if (section.Last is { } heading && (section.IsForeign(heading) ? FindInForeign(heading) : RestrictingWords.FindIn(heading.Text, null)) is { } restricting)
        {
            Tell(heading, restricting);
        }

        _hasProducts = true;
        _levelOfProducts = section.Level;
        _headingsOfProducts = table.Heading.Select(static cell => cell.Words.ToPageText().Text).ToList();
        TellForeign();
    }

    /// <summary>Tells what the headings, the caption and the sentences above a table of foundation plans take from it.</summary>
    public void TellAboveFoundations(ReferenceTable table)
    {
        _ofProducts.Clear();
        foreach (var heading in section.Headings)
        {
            if ((section.IsForeign(heading) ? FindInForeign(heading) : FoundationSentences.FindInHeading(heading.Text)) is { } word)
            {
                Tell(heading, word);
            }
        }

        TellOfFoundations(table.Caption is { } caption ? section.Paragraphs.Append(caption) : section.Paragraphs);
    }

    private void TellOfFoundations(IEnumerable<PageText> sentences)
    {
        foreach (var sentence in sentences)
        {
            if ((section.IsForeign(sentence) ? FindInForeign(sentence) : FoundationSentences.FindOther(sentence.Text)) is { } word)
            {
                Tell(sentence, word);
            }
            else if (section.IsForeign(sentence))
            {
                _foreign.Add((sentence, SpeaksOfProducts));
            }
        }
    }

    private string? FindInForeign(PageText words) => RestrictingWords.FindIn(words.Text, section.Locale) ?? Sayings.OfferEnds.FindInOther(words.Text);

    /// <summary>Takes up <paramref name="sentence"/>, which may take something from the products where it is not about groups.</summary>
    public void AddOfProducts(PageText sentence)
    {
        if (!IsAtGroups)
        {
            _ofProducts.Add(sentence);
        }
    }

    private void TellPending()
    {
        foreach (var sentence in _ofProducts)
        {
            // Of a page with upgrades besides.
            if (UpgradeConditions.Parse(EnglishText.Get(sentence.Text)) is not null)
            {
                continue;
            }

            var isForeign = section.IsForeign(sentence);
            if (isForeign)
            {
                _foreignOfProducts.Add(sentence);
            }

            if ((isForeign ? ProductSentences.FindRestricting(sentence.Text, section.Locale) : ProductSentences.FindRestricting(sentence.Text)) is { } restricting)
            {
                Tell(sentence, restricting);
            }
        }

        _ofProducts.Clear();
    }

    private void TellForeign()
    {
        _foreign.AddRange(_foreignOfProducts.Where(sentence => !_told.Contains(sentence) && TranslatedProductSentences.Speak(sentence.Text, IsColumn)).Select(static sentence => (sentence, SpeaksOfProducts)));
        _foreignOfProducts.Clear();
    }

    private bool IsColumn(string words) => ReferenceHeadings.Find(words) != ReferenceColumn.Unknown || _headingsOfProducts.Exists(heading => TranslatedProductSentences.AreAlike(heading, words));

    /// <summary>The section ends, and a heading of <paramref name="level"/> begins the next one: what stands below its last table belongs to that.</summary>
    public void Settle(int level)
    {
        if (section.HasFoundations)
        {
            _ofProducts.Clear();
            TellOfFoundations(section.Paragraphs);
        }

        TellPending();
        if (_hasProducts)
        {
            // "### Notes" goes on with the table; other sections tell other things.
            _hasProducts = level > Math.Max(_levelOfProducts, LevelOfSections);
            TellForeign();
        }
        else if (_headingsOfProducts.Count > 0)
        {
            // What takes something back is told there, too.
            _foreignOfProducts.RemoveAll(sentence => FindInForeign(sentence) is null);
            TellForeign();
        }

        if (!IsAtGroups)
        {
            return;
        }

        var conflict = section.Paragraphs.FirstOrDefault(sentence => section.StatementOf(sentence).IsApart);
        if (conflict is not null && level <= section.Level)
        {
            report(CatalogDiagnostics.ConflictNotRead, conflict.Span, [conflict.Text]);
            return;
        }

        if (section.Paragraphs.FirstOrDefault(sentence => section.StatementOf(sentence).IsTogether) is { } together)
        {
            if (section.HasGroup)
            {
                Tell(together, "together");
            }
            else if (FindOtherService(together) is { } other)
            {
                Tell(together, other);
            }
            else if (section.IsOfService && section.Service is { } service)
            {
                _together.Add(service.Text);
            }
        }

        TellOthers(section.Paragraphs, section.HasGroup);
    }

    private bool IsAtGroups => section.IsAboutGroups || section.IsOfService || section.HasGroup;

    // A group that was cut in two excludes less than the whole one.
    private static string? FindContinued(string heading)
        => EnglishWords.In(heading).FirstOrDefault(word => word is "continued" or "cont" or "cont'd");

    private string? FindOtherService(PageText sentence)
        => section is { IsOfService: true, Service: { } service } && !section.IsForeign(sentence) ? KnownServices.FindOther(sentence.Text, service.Text) : null;

    private PageText? FindTogether(ReferenceTable table)
        => table.Caption is { } caption && section.StatementOf(caption).IsTogether ? caption : section.FindTogether();

    private void TellOthers(IEnumerable<PageText> sentences, bool areAtGroup)
    {
        foreach (var sentence in sentences)
        {
            var statement = !areAtGroup && !section.IsOfService && !section.IsForeign(sentence) ? PlanSentences.ReadIntroduction(sentence.Text) : section.StatementOf(sentence);
            if (statement.IsTogether || (statement.Other ?? FindOtherService(sentence)) is not { } other)
            {
                continue;
            }

            if (!section.IsForeign(sentence))
            {
                Tell(sentence, other);
            }
            else if (areAtGroup)
            {
                // Where no group stands, what does not forbid has nothing to take back.
                _foreignAtGroups.Add((sentence, statement.IsApart ? $"because of '{other}', and no English page proves it" : ForbidsNothing));
            }
        }
    }

    private void Tell(PageText sentence, string word)
    {
        if (_told.Add(sentence))
        {
            report(CatalogDiagnostics.ReferenceSentenceNotUnderstood, sentence.Span, [sentence.Text, $"because of '{word}'"]);
        }
    }
}
