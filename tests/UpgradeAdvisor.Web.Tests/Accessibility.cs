using System.Threading.Tasks;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CspCatalogGen.Testing;

/// <summary>What axe says of a page.</summary>
public static class Accessibility
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>What is wrong with the page as it is shown now: each rule that it breaks, with the elements.</summary>
    public static async Task<string[]> ViolationsAsync(IPage page)
    {
        // In the page itself. The package for Playwright sends all it finds, what is right included, through a second page
        // that joins it with what is found in frames; there are none here.
        await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(
            """
            async () => {
              const found = await axe.run({ resultTypes: ['violations'] });
              return found.violations.map(rule => `${rule.id}: ${rule.nodes.map(node => node.html).join(', ')}`);
            }
            """);
    }
}
