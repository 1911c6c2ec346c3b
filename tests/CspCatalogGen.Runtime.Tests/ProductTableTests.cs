using System;
using CspCatalogGen.CompilerServices;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tests;

public class ProductTableTests
{
    private static readonly Guid Known = new("04030201-0605-0807-090a-0b0c0d0e0f10");

    // One product in the second of two slots: its row is 3, from 1.
    private const string Slots = "\0\0\0\0\0\0\0\0\0" + "\u0003\u0201\u0403\u0605\u0807\u0A09\u0C0B\u0E0D\u100F";

    [Fact]
    public void A_product_is_found_by_every_digit_of_its_GUID()
    {
        ProductTable.Find(Known, Slots).ShouldBe(2);
        var bytes = Known.ToByteArray();
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 2;
            ProductTable.Find(new Guid(bytes), Slots).ShouldBe(-1);
            bytes[i] ^= 2;
        }

        ProductTable.Find(Guid.Empty, Slots).ShouldBe(-1);
        ProductTable.Find(Known, "").ShouldBe(-1);
    }

    [Fact]
    public void A_word_is_four_characters_and_nothing_beyond_the_end()
    {
        ProductTable.Word("\u0001\u0002\u0003\u8004\u0005", 0).ShouldBe(0x8004_0003_0002_0001);
        ProductTable.Word("\u0001\u0002\u0003\u8004\u0005", 1).ShouldBe(0UL);
        ProductTable.Word("\u0001\u0002\u0003\u8004\u0005", -1).ShouldBe(0UL);
        ProductTable.Word("", 0).ShouldBe(0UL);
    }
}
