using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>What a new compiler need not compile before the generator gives its first answer.</summary>
public class FirstRunTests
{
    // What only the command line uses.
    private const string Learning = "CspCatalogGen.Compiler.Learning";

    // CspCatalogGen.Compiler has tuples in lists again, since it reads blocks; they are to become classes.
    [Theory]
    [InlineData("CspCatalogGen.Generator")]
    public void Lists_and_queries_are_of_classes_because_generics_over_tuples_are_compiled_anew_in_every_process(string name)
    {
        _ = PackedFeed.Folder;
        var shipped = PackedFeed.Read(Repository.Package("CspCatalogGen"))[$"analyzers/dotnet/cs/{name}.dll"];
        using var assembly = AssemblyDefinition.ReadAssembly(new MemoryStream(shipped));

        OverTuples(assembly).ShouldBeEmpty();
    }

    [Fact]
    public void Steps_hold_classes_because_the_compilers_tables_of_steps_are_generic_too()
    {
        _ = PackedFeed.Folder;
        var shipped = PackedFeed.Read(Repository.Package("CspCatalogGen"))["analyzers/dotnet/cs/CspCatalogGen.Generator.dll"];
        using var assembly = AssemblyDefinition.ReadAssembly(new MemoryStream(shipped));

        var structures =
            from type in assembly.MainModule.GetTypes()
            from method in type.Methods
            where method.HasBody
            from instruction in method.Body.Instructions
            where instruction.Operand is GenericInstanceMethod { DeclaringType.Name: "IncrementalValueProviderExtensions" }
            from held in ((GenericInstanceMethod)instruction.Operand).GenericArguments
            where !IsShared(held)
            select $"{method.FullName} has a step of {held.FullName}";

        structures.ShouldBeEmpty();
    }

    // A class, two of them as the compiler combines them, or what it collects of any class.
    private static bool IsShared(TypeReference held)
        => !held.IsValueType || (held is GenericInstanceType { Name: "ValueTuple`2" or "ImmutableArray`1" } of && of.GenericArguments.All(argument => !argument.IsValueType)
            && (of.Name != "ImmutableArray`1" || of.GenericArguments[0].IsGenericParameter));

    private static IEnumerable<string> OverTuples(AssemblyDefinition assembly)
        => from type in assembly.MainModule.GetTypes()
           where !type.FullName.StartsWith(Learning, StringComparison.Ordinal)
           from method in type.Methods
           where method.HasBody
           from instruction in method.Body.Instructions
           where instruction.Operand is MethodReference called && IsOverTuple(called)
           select $"{method.FullName} calls {instruction.Operand}";

    private static bool IsOverTuple(MethodReference called)
        => called.DeclaringType.Namespace is "System.Linq" or "System.Collections.Generic"
            && Arguments(called).Any(argument => argument.FullName.StartsWith("System.ValueTuple`", StringComparison.Ordinal));

    private static IEnumerable<TypeReference> Arguments(MethodReference called)
        => (called is GenericInstanceMethod method ? method.GenericArguments : Enumerable.Empty<TypeReference>())
            .Concat(called.DeclaringType is GenericInstanceType type ? type.GenericArguments : []);
}
