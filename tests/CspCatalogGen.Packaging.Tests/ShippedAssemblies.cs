using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>Reads the metadata of what a compiler loads from the package, and says what an old host would not have.</summary>
internal static class ShippedAssemblies
{
    /// <summary>The oldest host: each assembly that it has, by name, as the package manager resolved them.</summary>
    public static IReadOnlyDictionary<string, AssemblyDefinition> Host { get; } = ReadHost();

    /// <summary>What is wrong with the assemblies of a package, one sentence each. A compiler loads those of one folder.</summary>
    public static IReadOnlyList<string> Problems(IReadOnlyDictionary<string, byte[]> files) => [.. files
        .Where(file => file.Key.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
        .GroupBy(file => PackedFeed.FolderOf(file.Key), (_, ofFolder) => ofFolder.ToDictionary())
        .SelectMany(ProblemsOfFolder)];

    private static List<string> ProblemsOfFolder(Dictionary<string, byte[]> files)
    {
        var problems = new List<string>();
        var assemblies = files
            .Select(file => (Path: file.Key, Assembly: AssemblyDefinition.ReadAssembly(new MemoryStream(file.Value), new ReaderParameters { AssemblyResolver = new Resolver(files) })))
            .ToList();
        var shipped = assemblies.ToDictionary(item => item.Assembly.Name.Name, item => item.Assembly.Name, StringComparer.Ordinal);

        foreach (var (path, assembly) in assemblies)
        {
            var name = assembly.Name.Name;
            if (!name.StartsWith("CspCatalogGen.", StringComparison.Ordinal) || Path.GetFileNameWithoutExtension(path) != name)
            {
                problems.Add($"{path} holds {name}, which is no name of ours");
            }

            foreach (var reference in assembly.MainModule.AssemblyReferences)
            {
                if (shipped.TryGetValue(reference.Name, out var ours))
                {
                    if (reference.Version != ours.Version)
                    {
                        problems.Add($"{name} refers to {reference.Name} {reference.Version}, and {ours.Version} is shipped");
                    }
                }
                else if (!Host.TryGetValue(reference.Name, out var host))
                {
                    problems.Add($"{name} refers to {reference.Name} {reference.Version}, which the oldest host has not");
                }
                else if (reference.Version > host.Name.Version)
                {
                    problems.Add($"{name} refers to {reference.Name} {reference.Version}; the oldest host has {host.Name.Version}");
                }
            }

            // A reference that was lowered must still find every type and every member.
            foreach (var type in assembly.MainModule.GetTypeReferences())
            {
                if (Found(type) is false)
                {
                    problems.Add($"{name} uses {type.FullName} of {type.Scope.Name}, which is not there in the oldest host");
                }
            }

            foreach (var member in assembly.MainModule.GetMemberReferences())
            {
                if (Found(member) is false)
                {
                    problems.Add($"{name} uses {member.FullName}, which is not there in the oldest host");
                }
            }
        }

        return problems;
    }

    private static bool Found(MemberReference member)
    {
        try
        {
            return member switch
            {
                // The members of arrays are the runtime's own.
                { DeclaringType: ArrayType } => true,
                TypeReference type => type.Resolve() is not null,
                MethodReference method => method.Resolve() is not null,
                FieldReference field => field.Resolve() is not null,
                _ => true,
            };
        }
        catch (AssemblyResolutionException)
        {
            // Said already, of the reference itself.
            return true;
        }
    }

    private static Dictionary<string, AssemblyDefinition> ReadHost()
    {
        var files = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "host-assemblies.txt"));
        var resolver = new Resolver(new Dictionary<string, byte[]>());
        return files.Select(file => AssemblyDefinition.ReadAssembly(file, new ReaderParameters { AssemblyResolver = resolver })).ToDictionary(assembly => assembly.Name.Name, StringComparer.Ordinal);
    }

    /// <summary>Finds an assembly in the package first, then in the host.</summary>
    private sealed class Resolver(IReadOnlyDictionary<string, byte[]> files) : IAssemblyResolver
    {
        private readonly Dictionary<string, AssemblyDefinition> _read = new(StringComparer.Ordinal);

        public AssemblyDefinition Resolve(AssemblyNameReference name) => Resolve(name, new ReaderParameters());

        public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters)
        {
            if (_read.TryGetValue(name.Name, out var read))
            {
                return read;
            }

            var file = files.Keys.FirstOrDefault(file => file.EndsWith($"/{name.Name}.dll", StringComparison.Ordinal));
            return file is not null
                ? _read[name.Name] = AssemblyDefinition.ReadAssembly(new MemoryStream(files[file]), new ReaderParameters { AssemblyResolver = this })
                : Host.TryGetValue(name.Name, out var host) ? host : throw new AssemblyResolutionException(name);
        }

        public void Dispose()
        {
        }
    }
}
