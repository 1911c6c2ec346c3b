using CspCatalogGen.CompilerServices;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tests;

public unsafe class FoldedNameTests
{
    [Theory]
    [InlineData("Microsoft 365 Business Basic", "microsoft365businessbasic")]
    [InlineData("MICROSOFT\u00A0365  business-basic ;", "microsoft365businessbasic")]
    [InlineData("Ｏｆｆｉｃｅ　３６５", "office365")]
    [InlineData("Office 365 商務版（印度）", "office365商務版印度")]
    [InlineData("Größe É", "größeé")]
    [InlineData("สำหรับธุรกิจ", "สำหรับธุรกิจ")]
    [InlineData("व्यवसाय", "व्यवसाय")]
    [InlineData("a😀b", "a😀b")]
    [InlineData("a\uD83Db\uDE00", "ab")]
    [InlineData("A¹", "a")]
    [InlineData(" –—-.,", "")]
    [InlineData("", "")]
    public void A_name_folds_to_its_letters_digits_and_marks(string name, string folded)
        => FoldedName.Fold(name).ShouldBe(folded);

    [Fact]
    public void Of_ascii_letters_and_digits_count_and_nothing_else()
    {
        for (var c = '\0'; c < '\u0080'; c++)
        {
            FoldedName.Fold(c.ToString()).ShouldBe(char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c).ToString() : "");
        }
    }

    [Fact]
    public void Folding_twice_changes_nothing()
    {
        for (var c = '\0'; c < '\uFFFF'; c++)
        {
            var once = FoldedName.Fold(c.ToString());
            FoldedName.Fold(once).ShouldBe(once);
        }
    }

    [Fact]
    public void A_name_that_does_not_fit_is_none()
    {
        fixed (char* name = "abc😀")
        {
            var folded = stackalloc char[5];
            FoldedName.Write(name, 5, folded, 5).ShouldBe(5);
            FoldedName.Write(name, 5, folded, 4).ShouldBe(-1);
            FoldedName.Write(name, 5, folded, 3).ShouldBe(-1);
            FoldedName.Write(name, 5, folded, 2).ShouldBe(-1);
        }
    }

    // Generated tables hold these numbers: they are the same for good.
    [Theory]
    [InlineData("", HashOfNothing)]
    [InlineData("office365businesspremium", HashOfPremium)]
    public void The_hash_is_the_same_everywhere(string folded, uint hash) => FoldedName.Hash(folded).ShouldBe(hash);

    private const uint HashOfNothing = 0;
    private const uint HashOfPremium = 165603373;

    [Fact]
    public void Nothing_is_found_in_an_empty_table_and_by_an_endless_name()
    {
        var name = new string('a', 10_000).ToCharArray();

        NameTable.Find(ref name[0], name.Length, "\0\0\0\0\0\0\0\0", "", "").ShouldBe(0);
        NameTable.Find(ref name[0], 0, "\0\0\0\0\0\0\0\0", "", "").ShouldBe(0);
        NameTable.Find(ref name[0], 3, "\0\0\0\0\0\0\0\0", "", "").ShouldBe(0);
    }
}
