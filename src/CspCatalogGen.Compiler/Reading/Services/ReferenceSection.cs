using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>What stands around a table: the headings of its section and the paragraphs since the last heading or table.</summary>
internal sealed class ReferenceSection
{
    // The places of Microsoft's own pages, which stay English in every translation of them: of all groups, and of those of one service.
    private const string PlaceOfGroups = "service-plans-that-cannot-be-assigned-at-the-same-time";
    private const string PlaceOfService = "service-";

    // What Microsoft's pages call a service in the headings of its groups, in the languages seen and those of Office.
    private static readonly HashSet<string> WordsForService = new(
        new[]
        {
            "Service", "Services", "Dienst", "Servicio", "Servizio", "Serviço", "服务", "服務", "サービス", "서비스", "Служба", "Сервис", "Услуга", "Обслуживание", "Hizmet", "Usługa", "Služba", "Szolgáltatás",
            "Tjänst", "Tjeneste", "Palvelu", "Teenus", "Paslauga", "Pakalpojums", "Serviciu", "Serviciul", "Storitev", "Usluga", "Υπηρεσία", "Послуга", "Dịch vụ", "Layanan", "Perkhidmatan", "บริการ", "सेवा", "שירות", "الخدمة", "خدمة",
        }.Select(NameFolding.Fold),
        StringComparer.Ordinal);

    private readonly SortedDictionary<int, Heading> _headings = [];
    private readonly List<PageText> _paragraphs = [];
    private string? _place;
    private Heading? _title;

    private sealed record Heading(PageText Words, string? Place)
    {
        public bool IsAt(string place) => Place is not null && Place.StartsWith(place, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The page's language; <see langword="null"/> is English.</summary>
    public string? Locale { get; set; }

    /// <summary>Whether a group of plans that exclude one another was read in the section.</summary>
    public bool HasGroup { get; private set; }

    /// <summary>Whether the last table of the section is one of foundation plans.</summary>
    public bool HasFoundations { get; private set; }

    /// <summary>The service that the section is about: <c>Service: <i>Exchange Online</i></c> says Exchange Online.</summary>
    public PageText? Service
    {
        get
        {
            if (Last is not { } words)
            {
                return null;
            }

            var colon = words.Text.IndexOfAny([':', '：']);
            var service = colon < 0 ? words.Text : words.Text.Substring(colon + 1).Trim();
            return service.Length == 0 ? null : words with { Text = service };
        }
    }

    /// <summary>The headings above, each with those that it stands under before it.</summary>
    public IEnumerable<PageText> Headings => _headings.Values.Select(heading => heading.Words);

    /// <summary>The heading that is next above.</summary>
    public PageText? Last => _headings.Count == 0 ? null : _headings.Last().Value.Words;

    /// <summary>The level of <see cref="Last"/>; 0 above the first.</summary>
    public int Level => _headings.Count == 0 ? 0 : _headings.Last().Key;

    /// <summary>The paragraphs since the last heading or table.</summary>
    public IReadOnlyList<PageText> Paragraphs => _paragraphs;

    /// <summary>Whether a heading or a paragraph says that plans exclude one another.</summary>
    public bool SaysApart => IsAboutGroups || _paragraphs.Exists(paragraph => StatementOf(paragraph).IsApart);

    /// <summary>Whether a heading says so, or is at the place where Microsoft's pages do.</summary>
    public bool IsAboutGroups => _headings.Values.Any(heading => StatementOf(heading.Words).IsApart
        || heading.IsAt(PlaceOfService));

    /// <summary>Whether the section is headed as Microsoft's sections of one service are.</summary>
    public bool IsOfService => Last is { } words
        && words.Text.IndexOfAny([':', '：']) is > 0 and var colon
        && WordsForService.Contains(NameFolding.Fold(words.Text.Substring(0, colon)));

    /// <summary>The heading in another language than English that stands over groups, by its place or because it speaks of plans, and forbids nothing.</summary>
    public PageText? FindUnforbidding()
        => _headings.Values.FirstOrDefault(heading => heading != _title
            && IsForeign(heading.Words)
            && !StatementOf(heading.Words).IsApart
            && (heading.IsAt(PlaceOfGroups) || (!heading.IsAt(PlaceOfService) && TranslatedProductSentences.HoldsPart(heading.Words.Text))))?.Words;

    /// <summary>The sentence that says that plans go together, where one does.</summary>
    public PageText? FindTogether() => _headings.Values.Select(heading => heading.Words).Concat(_paragraphs).FirstOrDefault(sentence => StatementOf(sentence).IsTogether);

    /// <summary>What <paramref name="sentence"/> says of the plans of a group.</summary>
    public PlanStatement StatementOf(PageText sentence)
        => IsForeign(sentence) ? PlanSentences.ReadTranslation(sentence.Text, Locale) : PlanSentences.Read(sentence.Text);

    /// <summary>Whether <paramref name="sentence"/> is in another language than English.</summary>
    public bool IsForeign(PageText sentence)
        => (Locale is not null && !LocaleTag.IsEnglish(Locale) && PlanSentences.Read(sentence.Text).Other is not null) || sentence.Text.Any(c => c > '\u024F' && char.IsLetter(c));

    public void Enter(int level, PageText words, string? place)
    {
        foreach (var inner in _headings.Keys.Where(key => key >= level).ToList())
        {
            _headings.Remove(inner);
        }

        _headings[level] = new Heading(words, place ?? _place);
        _title ??= _headings[level];
        _place = null;
        HasGroup = HasFoundations = false;
        _paragraphs.Clear();
    }

    /// <summary>A paragraph; one of nothing but an anchor is the place of the heading below it.</summary>
    public void Add(PageText words, string? place)
    {
        if (words.Text.Length > 0)
        {
            _paragraphs.Add(words);
        }

        _place = place;
    }

    /// <summary>A table ends what was said of it.</summary>
    /// <param name="isGroup">Whether it was a group of plans.</param>
    /// <param name="isOfFoundations">Whether it was a table of foundation plans.</param>
    public void Leave(bool isGroup, bool isOfFoundations = false)
    {
        HasGroup |= isGroup;
        HasFoundations = isOfFoundations;
        _paragraphs.Clear();
    }
}
