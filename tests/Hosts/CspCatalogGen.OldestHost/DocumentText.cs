using System.IO;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CspCatalogGen.OldestHost;

/// <summary>An additional file.</summary>
internal sealed class DocumentText(string path) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(File.ReadAllText(path));

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
