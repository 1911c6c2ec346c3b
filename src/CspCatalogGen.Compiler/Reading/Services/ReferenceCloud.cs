using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Words;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>The cloud that a licensing reference declares: in its title or its first heading. What it names elsewhere is told.</summary>
/// <param name="isGiven">Whether the caller said which one it is, so that the page need not.</param>
/// <param name="report">Is told where the page names another one.</param>
internal sealed class ReferenceCloud(bool isGiven, ReportDiagnostic report)
{
    private bool _hasHeading;
    private Cloud[] _declared = [];

    /// <summary>The page's title.</summary>
    public string? Title
    {
        get;
        set
        {
            field = value;
            _declared = value is not null && Clouds.In(value) is var cloud && cloud != Cloud.None ? [cloud] : [];
        }
    }

    /// <summary>The title, where it names a cloud. What a page mentions elsewhere declares nothing.</summary>
    public string? Declared => _declared.Length > 0 ? Title : null;

    /// <summary>Reads a heading, of which the first is as good as a title.</summary>
    public void ReadHeading(PageText heading)
    {
        if (_hasHeading)
        {
            Read(heading);
            return;
        }

        _hasHeading = true;
        Title = Declared ?? heading.Text;
    }

    /// <summary>Tells where <paramref name="words"/> name a cloud, or the country that has one, and the title does not.</summary>
    public void Read(PageText words)
    {
        if (!isGiven && Clouds.FindOther(EnglishText.Get(words.Text), _declared) != Cloud.None)
        {
            report(CatalogDiagnostics.CloudBelowTitle, words.Span, [words.Text]);
        }
    }
}
