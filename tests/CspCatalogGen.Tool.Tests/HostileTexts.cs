using Xunit;

namespace CspCatalogGen.Tool.Tests;

/// <summary>What a stranger may put where a name belongs.</summary>
public sealed class HostileTexts : TheoryData<string>
{
    public HostileTexts()
    {
        Add("\"quoted\" and 'quoted'");
        Add("'); DROP TABLE offers; --");
        Add("ends with a backslash \\");
        Add("line\r\nbreaks\nand\rmore\u2028\u2029\u0085");
        Add("\e[31mred\e[0m \e]0;title\a");
        Add("</script><script>alert(1)</script>");
        Add("nul \0 nul");
        Add("\u202Eright to left\u202C \u2066isolated\u2069");
        Add("zero\u200Bwidth\uFEFF");
        Add("tag \U000E0041 private \uE000");
        Add("=cmd|' /C calc'!A0");
        Add("+1+1");
        Add("@SUM(A1)");
        Add("  =1+1");
        Add("\t=1+1");
        Add("＝1+1");
        Add("::error::stop");
        Add("##vso[task.setvariable variable=x]y");
        Add("##[error]no");
        Add("a,b;c%0A::error::x");
        Add("[click](https://example.com)");
        Add("{0} {1} {{");
        Add("lone \uD800 surrogate");
        Add("上標 ¹ 𠮷 é");
        Add(new string('x', 10_000));
    }
}
