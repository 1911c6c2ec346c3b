using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>The oldest host loads everything that is shipped to it.</summary>
public class HostFloorTests
{
    private const string Compiler = "analyzers/dotnet/cs/CspCatalogGen.Compiler.dll";

    [Fact]
    public void No_shipped_assembly_asks_for_more_than_the_oldest_host_has() => ShippedAssemblies.Problems(Shipped()).ShouldBeEmpty();

    [Theory]
    [InlineData("analyzers/dotnet/cs")]
    [InlineData("tools/linux-x64")]
    public void A_reference_that_is_raised_is_found(string folder)
    {
        var files = Shipped();
        files[$"{folder}/CspCatalogGen.Compiler.dll"] = Edited(files[Compiler], assembly
            => assembly.MainModule.AssemblyReferences.Single(reference => reference.Name == "System.Memory").Version = new Version(4, 0, 2, 0));

        ShippedAssemblies.Problems(files).ShouldBe(["CspCatalogGen.Compiler refers to System.Memory 4.0.2.0; the oldest host has 4.0.1.2"]);
    }

    [Fact]
    public void A_reference_to_a_strangers_assembly_is_found()
    {
        var files = Shipped();
        files[Compiler] = Edited(files[Compiler], assembly
            => assembly.MainModule.AssemblyReferences.Single(reference => reference.Name == "CspCatalogGen.Markdig").Name = "Markdig");

        ShippedAssemblies.Problems(files).ShouldContain(problem => problem.StartsWith("CspCatalogGen.Compiler refers to Markdig ", StringComparison.Ordinal));
    }

    [Fact]
    public void An_assembly_of_another_name_is_found()
    {
        var files = Shipped();
        files["analyzers/dotnet/cs/System.Memory.dll"] = Edited(files[Compiler], assembly => assembly.Name.Name = "System.Memory");

        ShippedAssemblies.Problems(files).ShouldContain("analyzers/dotnet/cs/System.Memory.dll holds System.Memory, which is no name of ours");
    }

    [Theory]
    [InlineData("CspCatalogGen.Compiler", "System.Memory")]
    [InlineData("CspCatalogGen.Analyzers", "Microsoft.CodeAnalysis.CSharp")]
    [InlineData("CspCatalogGen.CodeFixes", "Microsoft.CodeAnalysis.Workspaces")]
    public void A_member_that_an_older_host_has_not_is_found(string name, string supplier)
    {
        var files = Shipped();
        var shipped = $"analyzers/dotnet/cs/{name}.dll";
        files[shipped] = Edited(files[shipped], assembly
            => assembly.MainModule.GetTypeReferences().First(type => type.Scope.Name == supplier).Name = "NotThere`1");

        ShippedAssemblies.Problems(files).ShouldContain(problem => problem.Contains("NotThere", StringComparison.Ordinal));
    }

    /// <summary>A compiler has no workspaces, and no parsers of ours to spare for code that reads symbols.</summary>
    [Theory]
    [InlineData("CspCatalogGen.Generator")]
    [InlineData("CspCatalogGen.Compiler")]
    [InlineData("CspCatalogGen.Analyzers")]
    public void A_compiler_is_not_asked_for_workspaces(string name)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(new MemoryStream(Shipped()[$"analyzers/dotnet/cs/{name}.dll"]));
        var references = assembly.MainModule.AssemblyReferences.Select(reference => reference.Name).ToList();

        references.ShouldNotContain(reference => reference.EndsWith("Workspaces", StringComparison.Ordinal));
        if (name == "CspCatalogGen.Analyzers")
        {
            references.ShouldNotContain(reference => reference.StartsWith("CspCatalogGen.", StringComparison.Ordinal));
        }
    }

    /// <summary>The list that packing lowers references by is what the compiler of that age was built with.</summary>
    [Fact]
    public void The_list_of_the_hosts_assemblies_is_true()
    {
        var listed = File.ReadLines(Path.Combine(Repository.Root, "src/CspCatalogGen.Isolation/host-floor.txt"))
            .Where(line => line.Length > 0 && line[0] != '#');

        listed.ShouldBe(ShippedAssemblies.Host.Values
            .Where(assembly => assembly.Name.Name == "netstandard" || !IsPartOfNetStandard(assembly))
            .Select(assembly => $"{assembly.Name.Name} {assembly.Name.Version}")
            .Order(StringComparer.OrdinalIgnoreCase));
    }

    // NETStandard.Library has a facade of the older names for each part of netstandard.dll.
    private static bool IsPartOfNetStandard(AssemblyDefinition assembly)
        => assembly.MainModule.FileName.Contains("netstandard.library", StringComparison.OrdinalIgnoreCase);

    private static SortedDictionary<string, byte[]> Shipped() => PackedFeed.ReadGenerator();

    private static byte[] Edited(byte[] assembly, Action<AssemblyDefinition> edit)
    {
        using var definition = AssemblyDefinition.ReadAssembly(new MemoryStream(assembly));
        edit(definition);
        var edited = new MemoryStream();
        definition.Write(edited);
        return edited.ToArray();
    }
}
