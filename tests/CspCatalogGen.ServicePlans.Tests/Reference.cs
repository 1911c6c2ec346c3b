using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Reading.Services;

namespace CspCatalogGen.ServicePlans.Tests;

/// <summary>Licensing references small enough to see what is in them.</summary>
internal static class Reference
{
    public const string Path = "plans.md";
    public const string Mail = "MAIL (11111111-0000-0000-0000-000000000001)";
    public const string Files = "FILES (11111111-0000-0000-0000-000000000002)";
    public const string FriendlyMail = "Mail for all (11111111-0000-0000-0000-000000000001)";
    public const string FriendlyFiles = "Files for all (11111111-0000-0000-0000-000000000002)";
    public const string Basic = "22222222-0000-0000-0000-000000000001";
    public const string Large = "22222222-0000-0000-0000-000000000002";

    /// <summary>A page with these rows of products.</summary>
    public static string Page(params string[] rows) => string.Join('\n',
    [
        "# Products",
        "",
        "| Product name | String ID | GUID | Service plans included | Service plans included (friendly names) |",
        "| --- | --- | --- | --- | --- |",
        .. rows,
        "",
    ]);

    public static LinkResult Link(string page, string? names = null) => CatalogLinker.Link(
        [],
        names is null ? null : NamesDocumentReader.Read(new SourceDocument("offers.md", names)),
        [ServicePlanPageReader.Read(new SourceDocument(Path, page))]);

    /// <summary>What is said, as "id: the words it points at".</summary>
    public static List<string> Said(string page, LinkResult linked) =>
    [
        .. linked.Diagnostics.Select(diagnostic => $"{diagnostic.Descriptor.Id}: {page[diagnostic.Location!.Span.Start..diagnostic.Location.Span.End]}"),
    ];

    public static List<string> Said(string page) => Said(page, Link(page));
}
