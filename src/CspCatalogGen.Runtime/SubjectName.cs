using System;

namespace CspCatalogGen;

/// <summary>What a subscription is called in a sentence: by its offer, or where that says nothing, by what is known of it.</summary>
internal readonly record struct SubjectName<TOffer>
    where TOffer : struct, Enum
{
    private readonly TOffer _offer;
    private readonly string? _key;
    private readonly string? _text;

    private SubjectName(TOffer offer, string? key, string? text)
    {
        _offer = offer;
        _key = key;
        _text = text;
    }

    /// <summary>By its offer.</summary>
    public static SubjectName<TOffer> FromOffer(TOffer offer) => new(offer, null, null);

    /// <summary>By a name that documents give in English only.</summary>
    public static SubjectName<TOffer> FromName(string name) => new(default, null, name);

    /// <summary>By an id, in words that have a sentence of their own.</summary>
    public static SubjectName<TOffer> FromId(string key, string id) => new(default, key, id);

    /// <summary>The name.</summary>
    public string Say(Func<TOffer, string> nameOf, Func<string, string> wordsOf)
    {
        var text = _text;
        return _key is not null ? UpgradeSentences.Fill(wordsOf(_key), placeholder => placeholder == "id" ? text : null)
            : text ?? nameOf(_offer);
    }
}
