using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>Some hosts get the generator with native code beside the IL; what it generates is the same.</summary>
public class PrecompiledTests
{
    private static readonly string[] Names =
    [
        "CspCatalogGen.Analyzers.dll",
        "CspCatalogGen.AngleSharp.dll",
        "CspCatalogGen.CodeFixes.dll",
        "CspCatalogGen.Compiler.dll",
        "CspCatalogGen.Generator.dll",
        "CspCatalogGen.Markdig.dll",
    ];

    /// <summary>One that was left as IL would be no error anywhere, only slow. No compiler runs code fixes.</summary>
    [Fact]
    public void What_a_compiler_runs_holds_native_code()
    {
        var files = PackedFeed.ReadGenerator();
        string[] Native(string folder) => [.. Names.Where(name => HasNativeCode(files[$"{folder}/{name}"]))];

        Native(PackedFeed.Portable).ShouldBeEmpty();
        PackedFeed.Precompiled.ShouldNotBeEmpty();
        foreach (var folder in PackedFeed.Precompiled)
        {
            Native(folder).ShouldBe(Names.Where(name => name != "CspCatalogGen.CodeFixes.dll"), folder);
        }
    }

    [Fact]
    public void It_is_the_native_code_of_the_same_assemblies()
    {
        var files = PackedFeed.ReadGenerator();
        Guid[] Modules(string folder) => [.. Names.Select(name => ModuleId(files[$"{folder}/{name}"]))];

        foreach (var folder in PackedFeed.Precompiled)
        {
            Modules(folder).ShouldBe(Modules(PackedFeed.Portable), folder);
        }
    }

    [Fact]
    public void A_compiler_on_this_host_gets_them_and_generates_the_same()
    {
        var consumer = RestoredConsumers.Of().WithPages();

        var precompiled = CompilerRun.Of(consumer, "precompiled");
        var portable = CompilerRun.Of(consumer, "portable", "-p:CspCatalogPrecompiled=false");

        precompiled.Ours.ShouldBe(Names.Select(name => $"{PackedFeed.ForThisHost}/{name}"));
        portable.Ours.ShouldBe(Names.Select(name => $"{PackedFeed.Portable}/{name}"));
        precompiled.Build.MustSucceed().Problems.ShouldBeEmpty();
        portable.Build.MustSucceed().Problems.ShouldBeEmpty();
        portable.Generated.ShouldNotBeEmpty();
        precompiled.Generated.ShouldBe(portable.Generated);
    }

    /// <summary>An image is for one system and one processor; elsewhere it would not load.</summary>
    [Theory]
    [InlineData("linux-musl-x64")]
    [InlineData("linux-arm64")]
    public void A_compiler_on_another_host_gets_the_portable_ones(string host)
        => AskedFor(RestoredConsumers.Of(), "net10.0", "-p:NETCoreSdkRuntimeIdentifier=" + host).ShouldBe(PackedFeed.Portable);

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net10.0")]
    public void An_editor_gets_them_for_each_framework_of_a_project(string framework)
        => AskedFor(RestoredConsumers.Of(), framework).ShouldBe(PackedFeed.ForThisHost);

    /// <summary>The folder that the compiler would get our assemblies from, as an editor asks: nothing is compiled.</summary>
    private static string AskedFor(Consumer consumer, string framework, params IEnumerable<string> more)
        => CompilerRun.AskedFor(consumer.WithPages(), ["-p:TargetFramework=" + framework, .. more]).Select(PackedFeed.FolderOf).Distinct().Single();

    private static bool HasNativeCode(byte[] assembly)
    {
        using var image = new PEReader(new MemoryStream(assembly));
        return image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    private static Guid ModuleId(byte[] assembly)
    {
        using var image = new PEReader(new MemoryStream(assembly));
        var metadata = image.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
