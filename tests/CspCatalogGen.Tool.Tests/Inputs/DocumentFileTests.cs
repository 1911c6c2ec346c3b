using System;
using System.IO;
using System.Linq;
using System.Text;
using CspCatalogGen.Tool.Inputs;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Inputs;

public sealed class DocumentFileTests : IDisposable
{
    private const string Text = "升級 upgradesubscription\r\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Text_is_decoded_by_its_byte_order_mark_or_as_UTF_8()
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true) })
        {
            var path = _folder.Write("a.md", [.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]);

            DocumentFile.Read(path, path, scanFirst: true).ShouldBe(new FileReading(FileContent.Text, Text));
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_reach_the_reader()
    {
        var path = _folder.Write("a.md", [(byte)'a', 0xFF, 0xC3, (byte)'b', 0]);

        DocumentFile.Read(path, path, scanFirst: false).ShouldBe(new FileReading(FileContent.Text, "a\uFFFD\uFFFDb\0"));
    }

    [Fact]
    public void A_file_without_the_anchor_is_not_decoded()
    {
        var path = _folder.Write("a.md", "# Another page");
        DocumentFile.Read(path, path, scanFirst: true).ShouldBe(new FileReading(FileContent.NoAnchor));

        path = _folder.Write("b.md", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("# Another page")]);
        DocumentFile.Read(path, path, scanFirst: true).Content.ShouldBe(FileContent.NoAnchor);
    }

    [Theory]
    [InlineData("---\nms.openlocfilehash: 3d5c\r\n---\n", "3d5c")]
    [InlineData("---\nms.openlocfilehash: \"3d5c\"\n---", "3d5c")]
    [InlineData("---\nms.openlocfilehash:\n---", null)]
    [InlineData("---\ntitle: x\n---", null)]
    public void A_file_without_the_anchor_still_says_what_it_translates(string text, string? revision)
    {
        var path = _folder.Write("a.md", text);

        var read = DocumentFile.Read(path, path, scanFirst: true);
        read.Content.ShouldBe(FileContent.NoAnchor);
        read.SourceRevision.ShouldBe(revision);
    }

    [Fact]
    public void A_file_larger_than_the_first_buffer_is_read_whole()
    {
        var whole = string.Concat(Enumerable.Repeat("0123456789 ", 300_000)) + Text;
        var path = _folder.Write("a.md", whole);

        DocumentFile.Read(path, path, scanFirst: true).ShouldBe(new FileReading(FileContent.Text, whole));
    }

    [Fact]
    public void A_file_beyond_the_limit_is_scanned_in_parts_and_never_held()
    {
        var path = _folder.Of("a.md");
        using (var file = File.Create(path))
        {
            file.SetLength(DocumentFile.MaxBytes + 1);
        }

        DocumentFile.Read(path, path, scanFirst: true).Content.ShouldBe(FileContent.NoAnchor);
        DocumentFile.Read(path, path, scanFirst: false).Content.ShouldBe(FileContent.TooLarge);

        using (var file = File.OpenWrite(path))
        {
            // Across the border of two parts.
            file.Position = (5 * 1024 * 1024) - 7;
            file.Write("upgradesubscription"u8);
        }

        DocumentFile.Read(path, path, scanFirst: true).Content.ShouldBe(FileContent.TooLarge);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_by_its_printed_path()
    {
        var path = _folder.Write("a.md");
        using var locked = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Should.Throw<UnusableInputException>(() => DocumentFile.Read(path, "docs/a.md", scanFirst: false))
            .Message.ShouldStartWith("'docs/a.md' cannot be read");
    }
}
