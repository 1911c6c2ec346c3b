using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Facts.Vocabulary;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>
/// The roles that a page lists. Each is the name of a role and no word more, and so is what stands over them; whatever else
/// stands there may except, date or restrict it, so it is told and left out.
/// </summary>
/// <param name="isEnglish">Whether the page is in English.</param>
/// <param name="locale">The page's language, as far as it says it.</param>
internal sealed class RoleLists(bool isEnglish, string? locale)
{
    private readonly List<LocalizedText> _known = [];
    private readonly List<UnreadText> _unread = [];

    /// <summary>The roles, each once.</summary>
    public IReadOnlyList<LocalizedText> Known => _known;

    /// <summary>What is listed among them and is not known.</summary>
    public IReadOnlyList<UnreadText> Unread => _unread;

    /// <summary>Adds <paramref name="roles"/>, which stand under <paramref name="label"/>; it is English or <paramref name="isForeign"/>.</summary>
    public void Add(PageText label, bool isForeign, IEnumerable<LocalizedText> roles)
    {
        if (JudgeLabel(label.Text, isForeign) is { } finding)
        {
            _unread.Add(new UnreadText(label, finding, IsTable: false));
            if (finding != UnreadReader.Foreign)
            {
                return;
            }
        }

        foreach (var role in roles.Where(static role => role.Local.Text.Any(static c => !char.IsWhiteSpace(c))))
        {
            if (!Is(role))
            {
                _unread.Add(new UnreadText(role.Local, isEnglish || role.English is not null ? "stands among the roles and is none that is known" : FindTaken(role.Local.Text) ?? UnreadReader.Foreign, IsTable: false));
            }
            else if (!_known.Exists(one => one.Local.Text == role.Local.Text))
            {
                _known.Add(role);
            }
        }
    }

    /// <summary>Tells that a table lists roles, with the <paramref name="words"/> of its heading.</summary>
    public void AddTable(PageText words) => _unread.Add(new UnreadText(words, "heads a table of roles", IsTable: false));

    /// <summary>Whether <paramref name="words"/> are a role.</summary>
    public bool Is(LocalizedText words) => words.English is { } english ? RoleNames.Are(english.Text, mayBeTranslated: false) : RoleNames.Are(words.Local.Text, mayBeTranslated: !isEnglish);

    // "Kein Vertriebsbeauftragter", where the source has the role.
    private string? FindTaken(string words) => locale is not null && RestrictingWords.FindIn(words, locale) is { } word ? $"stands among the roles and says '{word}'" : null;

    private string? JudgeLabel(string label, bool isForeign)
        => isForeign ? RoleNames.AreHeadedBy(label, isEnglish: false) ? null : FindTaken(label) ?? UnreadReader.Foreign
            : RoleNames.FindOtherInLabel(label) is { } other ? $"stands over the roles and says '{other}'"
            : null;
}
