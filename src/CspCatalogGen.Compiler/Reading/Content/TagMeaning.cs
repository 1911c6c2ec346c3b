using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>What a tag means to the words around it: it ends their line, raises them, makes them bold, links them.</summary>
internal static class TagMeaning
{
    /// <summary>Writes what the start tag <paramref name="tag"/> means.</summary>
    public static void Start(ContentTag tag, SourceSpan span, ContentWriter content)
    {
        foreach (var label in tag.Labels)
        {
            content.AddTooltip(label, span);
        }

        if (tag.Condition is { } condition)
        {
            content.Add(new Remark(RemarkKind.Attribute, condition, span));
        }

        content.StartSign(tag.Name, tag.Sign, span);
        if (SetsOff(tag.Name) || (MaySetOff(tag.Name) && (content.IsSetOff || HidingStyle.SetsOff(tag.Attribute("style")))))
        {
            content.StartSetOff(span.Start);
        }

        switch (tag.Name)
        {
            case "ul" or "ol":
                content.StartList();
                content.Break();
                break;
            case "li":
                content.StartItem(span, HidingStyle.SetsOff(tag.Attribute("style")));
                break;
            case "dd" or "blockquote":
                content.Break();
                content.Indent();
                break;
            case "br" or "hr":
            case var block when IsBlock(block):
                content.Break();
                break;
            case "span":
                content.EnterSpan(tag.IsEnglish);
                break;
            case "b" or "strong":
                content.StartBold();
                break;
            case "sup":
                content.Raise();
                break;
            case "a":
                content.StartLink(tag.Attribute("href"), span);
                break;
            case "img":
                content.Add(new Remark(RemarkKind.Picture, tag.Attribute("alt") ?? "", span));
                break;
            case "input":
                content.Add(new Remark(RemarkKind.Picture, tag.Attribute("checked") is null ? Remark.EmptyBox : "a ticked box", span));
                break;
            case { Length: > 0 } name when !ContentTag.IsKnown(name):
                content.Add(new Remark(RemarkKind.UnknownTag, name, span));
                break;
        }
    }

    /// <summary>Writes what the end tag of <paramref name="name"/> means.</summary>
    public static void End(string name, SourceSpan span, ContentWriter content)
    {
        content.EndSign(name);
        if (SetsOff(name) || MaySetOff(name))
        {
            content.EndSetOff(span.End);
        }

        switch (name)
        {
            case "ul" or "ol":
                content.EndList();
                content.Break();
                break;
            case "li":
                content.EndItem(span.End);
                break;
            case "dd" or "blockquote":
                content.Break();
                content.EndIndented();
                break;
            case "br":
            case var block when IsBlock(block):
                // Browsers break the line at </br> too (the HTML standard, "in body": an end tag whose name is br).
                content.Break();
                break;
            case "span":
                content.LeaveSpan();
                break;
            case "b" or "strong":
                content.EndBold();
                break;
            case "sup":
                content.EndRaised();
                break;
            case "a":
                content.EndLink(span.End);
                break;
        }
    }

    // By its style; one inside such an element counts with it, so that its end is not taken for the other's.
    private static bool MaySetOff(string name) => name is "span" or "div" or "p";

    private static bool SetsOff(string name) => name is "b" or "strong" or "i" or "em" or "u" or "ins" or "mark" or "font" or "big" or "small";

    private static bool IsBlock(string name) => name is "p" or "div" or "dt" or "pre" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
        or "details" or "summary" or "section" or "article" or "center" or "figure" or "figcaption" or "dl";
}
