using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CspCatalogGen.Isolation;

/// <summary>
/// Rewrites the assemblies of one package: bundled libraries get names of our own, so that a stranger's copy of the same
/// library never stands in for ours, and every reference asks for no more than the oldest host has.
/// </summary>
/// <remarks>The same input gives the same bytes: module ids and symbol ids are hashes of the content.</remarks>
internal sealed class AssemblyIsolator(HostFloor floor, string prefix, IReadOnlyCollection<string> bundled)
{
    /// <summary>Writes each of <paramref name="files"/>, renamed and patched, to <paramref name="folder"/>.</summary>
    /// <exception cref="IsolationException">An assembly refers to what no host supplies and the package does not ship.</exception>
    public void Isolate(IReadOnlyCollection<string> files, string folder)
    {
        Directory.CreateDirectory(folder);
        var shipped = files.ToDictionary(file => Path.GetFileNameWithoutExtension(file), ShippedName, StringComparer.Ordinal);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            Isolate(file, shipped, folder);
        }
    }

    private void Isolate(string file, Dictionary<string, string> shipped, string folder)
    {
        var hasSymbols = File.Exists(Path.ChangeExtension(file, ".pdb"));
        using var assembly = AssemblyDefinition.ReadAssembly(file, new ReaderParameters
        {
            InMemory = true,
            ReadSymbols = hasSymbols,
            SymbolReaderProvider = hasSymbols ? new PortablePdbReaderProvider() : null,
        });

        if (shipped[assembly.Name.Name] is var name && name != assembly.Name.Name)
        {
            assembly.Name.Name = name;
            assembly.MainModule.Name = name + ".dll";
            // We cannot sign with the author's key.
            assembly.Name.HasPublicKey = false;
            assembly.Name.PublicKey = [];
            assembly.MainModule.Attributes &= ~ModuleAttributes.StrongNameSigned;
        }

        foreach (var reference in assembly.MainModule.AssemblyReferences)
        {
            if (shipped.TryGetValue(reference.Name, out var shippedName))
            {
                if (shippedName != reference.Name)
                {
                    reference.Name = shippedName;
                    reference.PublicKeyToken = [];
                }
            }
            else if (floor.VersionOf(reference.Name) is not { } supplied)
            {
                throw new IsolationException($"{assembly.Name.Name} refers to {reference.Name} {reference.Version}, which the oldest host does not supply and the package does not ship.");
            }
            else if (reference.Version > supplied)
            {
                reference.Version = supplied;
            }
        }

        assembly.Write(Path.Combine(folder, name + ".dll"), new WriterParameters
        {
            DeterministicMvid = true,
            Timestamp = 0,
            WriteSymbols = hasSymbols,
            SymbolWriterProvider = hasSymbols ? new NamedSymbolWriterProvider() : null,
        });
    }

    private string ShippedName(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return bundled.Contains(name) ? prefix + name : name;
    }
}
