using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>What is in a package: every file is named here, so that none gets in by chance.</summary>
public class PackageContentTests
{
    [Fact]
    public void The_generator_package_has_these_files_and_no_others() => FilesOf("CspCatalogGen").ShouldBe(
    [
        "CspCatalogGen.nuspec",
        "THIRD-PARTY-NOTICES.txt",
        "analyzers/dotnet/cs/CspCatalogGen.Analyzers.dll",
        "analyzers/dotnet/cs/CspCatalogGen.Analyzers.pdb",
        "analyzers/dotnet/cs/CspCatalogGen.AngleSharp.dll",
        "analyzers/dotnet/cs/CspCatalogGen.CodeFixes.dll",
        "analyzers/dotnet/cs/CspCatalogGen.CodeFixes.pdb",
        "analyzers/dotnet/cs/CspCatalogGen.Compiler.dll",
        "analyzers/dotnet/cs/CspCatalogGen.Compiler.pdb",
        "analyzers/dotnet/cs/CspCatalogGen.Generator.dll",
        "analyzers/dotnet/cs/CspCatalogGen.Generator.pdb",
        "analyzers/dotnet/cs/CspCatalogGen.Markdig.dll",
        "build/CspCatalogGen.props",
        "build/CspCatalogGen.targets",
        "buildTransitive/CspCatalogGen.props",
        "buildTransitive/CspCatalogGen.targets",
        "icon.png",
        "lib/netstandard2.0/_._",
        "tools/linux-x64/CspCatalogGen.Analyzers.dll",
        "tools/linux-x64/CspCatalogGen.Analyzers.pdb",
        "tools/linux-x64/CspCatalogGen.AngleSharp.dll",
        "tools/linux-x64/CspCatalogGen.CodeFixes.dll",
        "tools/linux-x64/CspCatalogGen.CodeFixes.pdb",
        "tools/linux-x64/CspCatalogGen.Compiler.dll",
        "tools/linux-x64/CspCatalogGen.Compiler.pdb",
        "tools/linux-x64/CspCatalogGen.Generator.dll",
        "tools/linux-x64/CspCatalogGen.Generator.pdb",
        "tools/linux-x64/CspCatalogGen.Markdig.dll",
    ]);

    [Fact]
    public void The_runtime_package_has_these_files_and_no_others() => FilesOf("CspCatalogGen.Runtime").ShouldBe(
    [
        "CspCatalogGen.Runtime.nuspec",
        "icon.png",
        "lib/net10.0/CspCatalogGen.Runtime.dll",
        "lib/net10.0/CspCatalogGen.Runtime.xml",
        "lib/net8.0/CspCatalogGen.Runtime.dll",
        "lib/net8.0/CspCatalogGen.Runtime.xml",
        "lib/netstandard2.0/CspCatalogGen.Runtime.dll",
        "lib/netstandard2.0/CspCatalogGen.Runtime.xml",
    ]);

    [Fact]
    public void The_catalog_package_has_these_files_and_no_others() => FilesOf("CspCatalogGen.Catalog").ShouldBe(
    [
        "CspCatalogGen.Catalog.nuspec",
        "icon.png",
        "lib/net10.0/CspCatalogGen.Catalog.dll",
        "lib/net10.0/CspCatalogGen.Catalog.xml",
        "lib/net8.0/CspCatalogGen.Catalog.dll",
        "lib/net8.0/CspCatalogGen.Catalog.xml",
        "lib/netstandard2.0/CspCatalogGen.Catalog.dll",
        "lib/netstandard2.0/CspCatalogGen.Catalog.xml",
    ]);

    /// <summary>The generator made it and is no part of it.</summary>
    [Fact]
    public void The_catalog_package_brings_the_runtime_and_spans_where_there_are_none()
        => Metadata("CspCatalogGen.Catalog").Descendants().Where(element => element.Name.LocalName == "dependency").Select(dependency => dependency.Attribute("id")!.Value)
            .ShouldBe(["CspCatalogGen.Runtime", "CspCatalogGen.Runtime", "CspCatalogGen.Runtime", "System.Memory"], ignoreOrder: true);

    [Fact]
    public void The_tool_package_has_these_files_and_no_others() => FilesOf("CspCatalogGen.Tool").ShouldBe(
    [
        "CspCatalogGen.Tool.nuspec",
        "THIRD-PARTY-NOTICES.txt",
        "icon.png",
        "libgit2.license.txt",
        "tools/net10.0/any/AngleSharp.dll",
        "tools/net10.0/any/CommunityToolkit.HighPerformance.dll",
        "tools/net10.0/any/CspCatalogGen.Compiler.dll",
        "tools/net10.0/any/CspCatalogGen.Compiler.pdb",
        "tools/net10.0/any/CsvHelper.dll",
        "tools/net10.0/any/DiffPlex.dll",
        "tools/net10.0/any/DotnetToolSettings.xml",
        "tools/net10.0/any/K4os.Compression.LZ4.dll",
        "tools/net10.0/any/LibGit2Sharp.dll",
        "tools/net10.0/any/Markdig.dll",
        "tools/net10.0/any/MessagePack.Annotations.dll",
        "tools/net10.0/any/MessagePack.dll",
        "tools/net10.0/any/Microsoft.IO.RecyclableMemoryStream.dll",
        "tools/net10.0/any/Microsoft.NET.StringTools.dll",
        "tools/net10.0/any/Microsoft.VisualStudio.Threading.dll",
        "tools/net10.0/any/Microsoft.VisualStudio.Validation.dll",
        "tools/net10.0/any/Nerdbank.MessagePack.dll",
        "tools/net10.0/any/Nerdbank.Streams.dll",
        "tools/net10.0/any/Newtonsoft.Json.dll",
        "tools/net10.0/any/Parquet.dll",
        "tools/net10.0/any/PolyType.dll",
        "tools/net10.0/any/Snappier.dll",
        "tools/net10.0/any/Spectre.Console.Ansi.dll",
        "tools/net10.0/any/Spectre.Console.dll",
        "tools/net10.0/any/StreamJsonRpc.dll",
        "tools/net10.0/any/System.CommandLine.dll",
        "tools/net10.0/any/ZstdSharp.dll",
        "tools/net10.0/any/csp-catalog.deps.json",
        "tools/net10.0/any/csp-catalog.dll",
        "tools/net10.0/any/csp-catalog.pdb",
        "tools/net10.0/any/csp-catalog.runtimeconfig.json",
        "tools/net10.0/any/runtimes/linux-arm/native/libgit2-5853918.so",
        "tools/net10.0/any/runtimes/linux-arm64/native/libgit2-5853918.so",
        "tools/net10.0/any/runtimes/linux-musl-arm/native/libgit2-5853918.so",
        "tools/net10.0/any/runtimes/linux-musl-arm64/native/libgit2-5853918.so",
        "tools/net10.0/any/runtimes/linux-musl-x64/native/libgit2-5853918.so",
        "tools/net10.0/any/runtimes/linux-ppc64le/native/libgit2-5853918.so",
        "tools/net10.0/any/runtimes/linux-x64/native/libgit2-5853918.so",
        "tools/net10.0/any/runtimes/osx-arm64/native/libgit2-5853918.dylib",
        "tools/net10.0/any/runtimes/osx-x64/native/libgit2-5853918.dylib",
        "tools/net10.0/any/runtimes/win-arm64/native/git2-5853918.dll",
        "tools/net10.0/any/runtimes/win-x64/native/git2-5853918.dll",
        "tools/net10.0/any/runtimes/win-x86/native/git2-5853918.dll",
    ]);

    [Theory]
    [InlineData("CspCatalogGen")]
    [InlineData("CspCatalogGen.Catalog")]
    [InlineData("CspCatalogGen.Runtime")]
    [InlineData("CspCatalogGen.Tool")]
    public void Every_package_says_whose_it_is(string id)
    {
        var metadata = Metadata(id);
        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;

        Value("id").ShouldBe(id);
        Value("version").ShouldBe(Repository.Version);
        Value("license").ShouldBe("MIT");
        Value("icon").ShouldBe("icon.png");
        Value("projectUrl").ShouldNotBeEmpty();
        Value("description").ShouldEndWith(".");
        Value("tags").ShouldNotBeEmpty();
        metadata.Elements().Single(element => element.Name.LocalName == "repository").Attribute("url").ShouldNotBeNull();
        if (File.Exists(Path.Combine(Repository.Root, "README.md")))
        {
            Value("readme").ShouldBe("README.md");
        }
    }

    [Theory]
    [InlineData("CspCatalogGen")]
    [InlineData("CspCatalogGen.Catalog")]
    [InlineData("CspCatalogGen.Runtime")]
    [InlineData("CspCatalogGen.Tool")]
    public void The_links_of_its_readme_lead_out_of_the_package(string id)
    {
        _ = PackedFeed.Folder;
        using var package = System.IO.Compression.ZipFile.OpenRead(Repository.Package(id));
        using var reader = new StreamReader(package.GetEntry("README.md").ShouldNotBeNull().Open());
        var links = System.Text.RegularExpressions.Regex.Matches(reader.ReadToEnd(), @"\]\(([^)]*)\)").Select(match => match.Groups[1].Value).ToList();

        links.Count.ShouldBeGreaterThan(10);
        links.ShouldAllBe(link => link.StartsWith("https://", StringComparison.Ordinal));
    }

    [Fact]
    public void The_generator_package_brings_the_runtime_and_nothing_else()
    {
        var dependencies = Metadata("CspCatalogGen").Descendants().Where(element => element.Name.LocalName == "dependency").ToList();

        dependencies.Select(dependency => (dependency.Attribute("id")!.Value, dependency.Attribute("version")!.Value))
            .ShouldBe([("CspCatalogGen.Runtime", Repository.Version)]);
    }

    [Fact]
    public void The_runtime_depends_on_nothing()
        => Metadata("CspCatalogGen.Runtime").Descendants().Where(element => element.Name.LocalName == "dependency").ShouldBeEmpty();

    [Theory]
    [InlineData("CspCatalogGen")]
    [InlineData("CspCatalogGen.Tool")]
    public void The_licenses_of_what_is_bundled_are_in_it(string id)
    {
        _ = PackedFeed.Folder;
        var notices = Encoding.UTF8.GetString(PackedFeed.Read(Repository.Package(id))["THIRD-PARTY-NOTICES.txt"]);

        notices.ShouldContain("Alexandre Mutel");
        notices.ShouldContain("Redistributions in binary form must reproduce the above copyright notice");
        notices.ShouldContain("AngleSharp");
        notices.ShouldContain("Permission is hereby granted, free of charge");
    }

    /// <summary>Every assembly of others in the tool's package is named there, or the one that it is a part of.</summary>
    [Fact]
    public void The_notices_name_whatever_the_tool_brings()
    {
        var notices = Encoding.UTF8.GetString(PackedFeed.Read(Repository.Package("CspCatalogGen.Tool"))["THIRD-PARTY-NOTICES.txt"]).Replace(".Net", "", StringComparison.Ordinal);
        var others = FilesOf("CspCatalogGen.Tool")
            .Where(file => file.EndsWith(".dll", StringComparison.Ordinal) && !file.Contains("/runtimes/", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => !name.StartsWith("CspCatalogGen", StringComparison.Ordinal) && name != "csp-catalog");

        others.Where(name => !notices.Contains(name, StringComparison.Ordinal) && !notices.Contains(Path.ChangeExtension(name, null), StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("CspCatalogGen", "analyzers/dotnet/cs/CspCatalogGen.Analyzers.pdb", "analyzers/dotnet/cs/CspCatalogGen.CodeFixes.pdb", "analyzers/dotnet/cs/CspCatalogGen.Compiler.pdb", "analyzers/dotnet/cs/CspCatalogGen.Generator.pdb", "tools/linux-x64/CspCatalogGen.Analyzers.pdb", "tools/linux-x64/CspCatalogGen.CodeFixes.pdb", "tools/linux-x64/CspCatalogGen.Compiler.pdb", "tools/linux-x64/CspCatalogGen.Generator.pdb")]
    [InlineData("CspCatalogGen.Catalog", "lib/net10.0/CspCatalogGen.Catalog.pdb", "lib/net8.0/CspCatalogGen.Catalog.pdb", "lib/netstandard2.0/CspCatalogGen.Catalog.pdb")]
    [InlineData("CspCatalogGen.Runtime", "lib/net10.0/CspCatalogGen.Runtime.pdb", "lib/net8.0/CspCatalogGen.Runtime.pdb", "lib/netstandard2.0/CspCatalogGen.Runtime.pdb")]
    [InlineData("CspCatalogGen.Tool", "tools/net10.0/any/CspCatalogGen.Compiler.pdb", "tools/net10.0/any/csp-catalog.pdb")]
    public void Symbols_are_packed_beside_it(string id, params string[] symbols)
    {
        _ = PackedFeed.Folder;

        PackedFeed.Read(Repository.Package(id, "snupkg")).Keys.Where(name => !name.EndsWith(".nuspec", StringComparison.Ordinal)).ShouldBe(symbols);
    }

    /// <summary>Rewriting an assembly rewrites its symbols; each names the other by an id.</summary>
    [Theory]
    [InlineData("CspCatalogGen.Analyzers")]
    [InlineData("CspCatalogGen.CodeFixes")]
    [InlineData("CspCatalogGen.Compiler")]
    [InlineData("CspCatalogGen.Generator")]
    public void Symbols_are_those_of_the_assembly(string name)
    {
        var files = PackedFeed.ReadGenerator();

        using var assembly = AssemblyDefinition.ReadAssembly(new MemoryStream(files[$"analyzers/dotnet/cs/{name}.dll"]), new ReaderParameters
        {
            ReadSymbols = true,
            SymbolReaderProvider = new PortablePdbReaderProvider(),
            SymbolStream = new MemoryStream(files[$"analyzers/dotnet/cs/{name}.pdb"]),
        });

        // Packed as a release is, they name no folder of this machine but "/_/", "/_1/" and so on, one for each source root.
        var sources = assembly.MainModule.GetTypes().SelectMany(type => type.Methods)
            .SelectMany(method => method.DebugInformation.SequencePoints)
            .Select(point => point.Document.Url)
            .Distinct()
            .ToList();
        sources.ShouldNotBeEmpty();
        sources.ShouldAllBe(source => source.StartsWith("/_", StringComparison.Ordinal));
    }

    private static string[] FilesOf(string id)
    {
        _ = PackedFeed.Folder;
        // The README is there as soon as the repository has one.
        return [.. PackedFeed.Read(Repository.Package(id)).Keys.Where(name => name != "README.md")];
    }

    private static XElement Metadata(string id)
    {
        _ = PackedFeed.Folder;
        var nuspec = Encoding.UTF8.GetString(PackedFeed.Read(Repository.Package(id))[id + ".nuspec"]).TrimStart('\uFEFF');
        return XDocument.Parse(nuspec).Root!.Elements().Single();
    }
}
