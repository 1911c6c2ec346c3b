using System;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace CspCatalogGen.Tool.Initializing;

/// <summary>The project that compiles the pages.</summary>
internal static class CatalogProject
{
    /// <summary>Its name, which the namespace of the generated code has as well.</summary>
    public const string FileName = "Catalog.csproj";

    // What MSBuild would take for a pattern, a list or a reference.
    private const string Special = "%*?@$();'";

    /// <summary>The version of the packages that belong to this tool.</summary>
    public static string Version { get; } = typeof(CatalogProject).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>
    /// The project for the pages in the folder <paramref name="pages"/> and the names document <paramref name="names"/>, both as
    /// paths from the project.
    /// </summary>
    public static string Create(string pages, string names) => new XElement(
        "Project",
        new XAttribute("Sdk", "Microsoft.NET.Sdk"),
        new XElement(
            "PropertyGroup",
            new XElement("TargetFramework", FormattableString.Invariant($"net{Environment.Version.Major}.0")),
            new XElement("Nullable", "enable")),
        new XElement("ItemGroup", new XElement("PackageReference", new XAttribute("Include", "CspCatalogGen"), new XAttribute("Version", Version))),
        Items(pages, names)) + "\n";

    /// <summary>The part of it that names the documents.</summary>
    public static XElement Items(string pages, string names)
    {
        var documents = new XElement("CspCatalogDocument", new XAttribute("Include", (pages.Length == 0 ? "" : Escape(pages) + "/") + "**/*.md"));
        if (pages.Length == 0)
        {
            documents.Add(new XAttribute("Exclude", "$(DefaultItemExcludes)"));
        }

        return new XElement("ItemGroup", documents, new XElement("CspCatalogNames", new XAttribute("Include", Escape(names))));
    }

    private static string Escape(string path)
        => path.Aggregate(new StringBuilder(), (escaped, c) => Special.Contains(c, StringComparison.Ordinal) ? escaped.Append(FormattableString.Invariant($"%{(int)c:X2}")) : escaped.Append(c)).ToString();
}
