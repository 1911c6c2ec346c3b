using System.IO;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CspCatalogGen.Tool.Output.Html;

/// <summary>Makes HTML as a tree, so that no word of a stranger can become markup.</summary>
internal static class Html
{
    /// <summary>An element. Strings in <paramref name="content"/> become text in which everything shows.</summary>
    public static XElement Element(string name, params object?[] content)
    {
        var element = new XElement(name);
        foreach (var part in content)
        {
            element.Add(part is string text ? VisibleText.Escape(text) : part);
        }

        return element;
    }

    /// <summary>An attribute, its value visible as well.</summary>
    public static XAttribute Attribute(string name, string value) => new(name, VisibleText.Escape(value));

    /// <summary>An attribute <c>class</c>.</summary>
    public static XAttribute Class(string name) => new("class", name);

    /// <summary>Writes <paramref name="root"/> as an HTML document.</summary>
    public static void Write(XElement root, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        text.Write("<!DOCTYPE html>\n");
        using (var html = new HtmlTextWriter(text))
        {
            root.WriteTo(html);
        }

        text.Write("\n");
    }

    // XML may write an element without content as <td/>, which HTML takes for an open one.
    private sealed class HtmlTextWriter(TextWriter text) : XmlTextWriter(text)
    {
        private string _element = "";

        public override void WriteStartElement(string? prefix, string localName, string? ns)
        {
            _element = localName;
            base.WriteStartElement(prefix, localName, ns);
        }

        public override void WriteEndElement()
        {
            if (_element is "meta" or "link" or "br" or "hr")
            {
                base.WriteEndElement();
                _element = "";
            }
            else
            {
                WriteFullEndElement();
            }
        }

        public override void WriteFullEndElement()
        {
            base.WriteFullEndElement();
            _element = "";
        }

        // What stands in <style> is no text, so HTML knows no references there.
        public override void WriteString(string? text)
        {
            if (_element == "style")
            {
                WriteRaw(text!);
            }
            else
            {
                base.WriteString(text);
            }
        }
    }
}
