using System;
using System.Collections.Generic;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Vocabulary;

/// <summary>Of the words that take something back, in any language, those that only negate: what they negate, the words beside them say.</summary>
internal static class Negations
{
    // A text with more of them is no sentence.
    private const int MaxWords = 16;

    private static readonly HashSet<string> Words = new(
        ("not no none instead rather nicht kein keine keinen keiner keines keinem ne n ni pas non aucun aucune ningún ninguna ninguno nenhum nenhuma nessun nessuna nessuno não nem niet geen inte ej inga ingen inget icke ikke ikkje intet ei mikään nie żadna žádné není nelze nejsou nemohou nemůže nemůžou nemôže nemôžu nedá nije nisu ni niso nu nici mitte ega nevar nav nėra negali negalima nincs nincsenek belum chưa ez ezin ezinezkoa ekki no yok olmaz yükseltilemez edilemez yapılamaz tak няма нема немає όχι μην μη не нет нельзя ні δεν καμία değil tidak bukan không नहीं "
        + "לא ולא אסור אין אינו אינה אינם לא ללא لا ولا ليس وليس وليست ليست لم لن غير ไม่ 不 非 未 无法 無法 没有 沒有 ない ません 不可 できな 않 안됩 안된 없 불가 못").Split(' '),
        StringComparer.Ordinal);

    /// <summary>The first word of <paramref name="text"/>, in <paramref name="language"/>, that takes something back otherwise than by negating, or <see langword="null"/>.</summary>
    /// <param name="text">The words.</param>
    /// <param name="language">Their language.</param>
    /// <param name="negated">Where the negations of <paramref name="text"/> end, when there is no such word.</param>
    public static string? FindOther(string text, string language, List<int> negated)
    {
        var left = ComposedText.Compose(text);
        for (var i = 0; i < MaxWords && RestrictingWords.FindIn(left, language) is { } found; i++)
        {
            if (Array.Find(found.Split('\''), Words.Contains) is not { } word)
            {
                return found;
            }

            var at = IndexOf(word, left);
            if (at < 0)
            {
                break;
            }

            negated.Add(at + word.Length);
            left = left.Substring(0, at) + new string(' ', word.Length) + left.Substring(at + word.Length);
        }

        negated.Sort();
        return null;
    }

    // "Business" holds no "ne"; a language that writes no blanks has its words anywhere.
    private static int IndexOf(string word, string text)
    {
        var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        while (at >= 0 && char.IsLetter(word[0]) && word[0] < '\u0590' && (IsLetterAt(text, at - 1) || IsLetterAt(text, at + word.Length)))
        {
            at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase);
        }

        return at;
    }

    private static bool IsLetterAt(string text, int at) => at >= 0 && at < text.Length && char.IsLetter(text[at]);
}
