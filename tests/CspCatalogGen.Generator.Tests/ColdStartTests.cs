using System;
using System.IO;
using System.Reflection;
using System.Runtime;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Generator.Tests;

/// <summary>
/// What a first build waits for: code that the runtime compiles before a catalog is there, counted in methods. The bound is
/// just above what it is today; where a change needs more, it says here what for.
/// </summary>
public class ColdStartTests
{
    [Fact]
    public void A_first_catalog_needs_few_methods_compiled()
    {
        // Compiles what the compiler and the framework need for any catalog.
        var files = CatalogProject.SampleFiles();
        new CatalogProject(files).Generate();
        var generator = (IIncrementalGenerator)Activator.CreateInstance(new LoadedApart().LoadFromAssemblyName(new AssemblyName("CspCatalogGen.Generator")).GetType(typeof(CatalogGenerator).FullName!)!)!;

        var before = JitInfo.GetCompiledMethodCount(currentThread: true);
        var result = new CatalogProject(generator, files).Generate();
        var compiled = JitInfo.GetCompiledMethodCount(currentThread: true) - before;

        result.GeneratedSources.ShouldNotBeEmpty();
        // The four conditions are grammars, which are made once. Passages of a page, translated footnotes and conditions that are
        // no list have readers of their own, and what only a translation says beside its table is looked for. References are asked
        // for exchanged columns, counted rows and plans of other services. What follows from a mistake is looked for in all that was told.
        compiled.ShouldBeInRange(1_000, 5_950);
    }

    /// <summary>The generator with its parsers once more, so that none of their code is compiled yet.</summary>
    private sealed class LoadedApart : AssemblyLoadContext
    {
        protected override Assembly? Load(AssemblyName name)
            => name.Name is "CspCatalogGen.Generator" or "CspCatalogGen.Compiler" or "Markdig" or "AngleSharp"
                ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, name.Name + ".dll"))
                : null;
    }
}
