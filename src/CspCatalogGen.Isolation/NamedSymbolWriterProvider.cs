using System;
using System.IO;
using System.Linq;
using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CspCatalogGen.Isolation;

/// <summary>
/// Writes portable symbols, and into the assembly the name of their file. Cecil would write its path on this machine,
/// and an assembly packed in another folder would be another one.
/// </summary>
internal sealed class NamedSymbolWriterProvider : ISymbolWriterProvider
{
    private readonly PortablePdbWriterProvider _provider = new();

    public ISymbolWriter GetSymbolWriter(ModuleDefinition module, string fileName) => new Writer(_provider.GetSymbolWriter(module, fileName), module);

    public ISymbolWriter GetSymbolWriter(ModuleDefinition module, Stream symbolStream) => new Writer(_provider.GetSymbolWriter(module, symbolStream), module);

    private sealed class Writer(ISymbolWriter writer, ModuleDefinition module) : ISymbolWriter
    {
        // "RSDS", an id and an age stand before the path.
        private const int PathOffset = 4 + 16 + 4;

        public ISymbolReaderProvider GetReaderProvider() => writer.GetReaderProvider();

        public ImageDebugHeader GetDebugHeader() => new([.. writer.GetDebugHeader().Entries.Select(Named)]);

        public void Write(MethodDebugInformation info) => writer.Write(info);

        public void Write() => writer.Write();

        public void Write(ICustomDebugInformationProvider provider) => writer.Write(provider);

        public void Dispose() => writer.Dispose();

        private ImageDebugHeaderEntry Named(ImageDebugHeaderEntry entry)
        {
            if (entry.Directory.Type != ImageDebugType.CodeView)
            {
                return entry;
            }

            byte[] data = [.. entry.Data.AsSpan(0, PathOffset), .. Encoding.UTF8.GetBytes(Path.ChangeExtension(module.Name, ".pdb")), 0];
            var directory = entry.Directory;
            directory.SizeOfData = data.Length;
            return new ImageDebugHeaderEntry(directory, data);
        }
    }
}
