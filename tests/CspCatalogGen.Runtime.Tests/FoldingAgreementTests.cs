using System;
using System.Linq;
using System.Text;
using CspCatalogGen.Compiler.Text;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tests;

/// <summary>
/// The compiler folds and hashes the names that it writes into a catalog, the runtime those that are looked up: one
/// file, but eight characters at once in the one and one by one in the other.
/// </summary>
public class FoldingAgreementTests
{
    private static readonly string[] Alphabets =
    [
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ",
        "aZ09 -.,;@[`{/:\0\u001F\u007F",
        "Office 365\u00A0",
        "商務標準版业务한국어 365\u00A0E",
        "\u4DFF\u4E00\u9FFF\uA000\uABFF\uAC00\uD7A3\uD7A4a ",
        "Ｏｆｆｉｃｅ　３６５（）！～A",
        "ÀÉÎõßÿ\u0080\u009F\u00A1\u00AA¹²³ªº\u00AD 1a",
        "สำหรับธุรกิจव्यवसायビジネスKİı\u212A",
        "😀𝐀a \uD83D\uDE00\uD83D\uDC00",
    ];

    [Fact]
    public void On_every_length_and_alphabet_both_fold_alike()
    {
        var random = new Random(20210119);
        foreach (var alphabet in Alphabets)
        {
            for (var length = 0; length < 70; length++)
            {
                for (var repeat = 0; repeat < 20; repeat++)
                {
                    Check(new string([.. Enumerable.Range(0, length).Select(_ => alphabet[random.Next(alphabet.Length)])]));
                }
            }
        }
    }

    [Fact]
    public void Every_character_folds_alike_at_every_place()
    {
        for (var c = '\0'; c < '\uFFFF'; c++)
        {
            Check(c.ToString());
            Check(new string('a', c % 8) + c + new string(' ', 7 - (c % 8)) + "12345678");
        }
    }

    [Fact]
    public void Folding_tells_where_each_character_stood()
    {
        const string Text = "A¹ 😀-Ｂ";

        NameFolding.Fold(Text, out var origins).ShouldBe("a😀b");
        origins.ShouldBe([0, 3, 4, 6]);
    }

    private static void Check(string name)
    {
        var folded = FoldedName.Fold(name);
        if (folded != Simply(name) || folded != NameFolding.Fold(name) || FoldedName.Hash(folded) != CompilerHash(folded))
        {
            Assert.Fail("Not alike: " + string.Join(' ', name.Select(c => $"{(int)c:X4}")));
        }
    }

    // The rule as a person would write it.
    private static string Simply(string name)
    {
        var folded = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (char.IsHighSurrogate(c) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]))
            {
                folded.Append(c).Append(name[++i]);
                continue;
            }

            c = c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c;
            if (char.IsLetter(c) || char.IsDigit(c)
                || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    private static readonly Func<string, uint> CompilerHash = typeof(NameFolding).Assembly
        .GetType("CspCatalogGen.FoldedName", throwOnError: true)!
        .GetMethod("Hash", [typeof(string)])!
        .CreateDelegate<Func<string, uint>>();
}
