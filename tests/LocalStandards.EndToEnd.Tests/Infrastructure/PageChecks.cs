using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace LocalStandards.EndToEnd.Tests.Infrastructure;

/// <summary>What holds for every page in every state (quality.md 24).</summary>
internal static class PageChecks
{
    /// <summary>Brings what looks for violations along with every page, to be started on those that are looked at.</summary>
    public static readonly string LoadAxe = $"window.loadAxe = () => {{ {new BundledAxeScriptProvider().GetScript()}\n}};";

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    public static async Task HasNoViolationsAsync(this IPage page)
    {
        // Not by RunAxe, which carries all that was looked at out of the page and in again.
        if (!await page.EvaluateAsync<bool>("() => 'loadAxe' in window"))
            await page.EvaluateAsync(LoadAxe);
        var found = await page.EvaluateAsync<string[]>(
            """
            async tags => {
              if (!("axe" in window)) loadAxe();
              // What a bar at the foot covers now, scrolling uncovers.
              const bars = [...document.querySelectorAll("body *")].filter(e => getComputedStyle(e).position === "sticky");
              for (const bar of bars) bar.style.position = "static";
              const { violations } = await axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
              for (const bar of bars) bar.style.removeProperty("position");
              return violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html}: ${n.failureSummary}`));
            }
            """, Rules);
        Assert.True(found.Length == 0, page.Url + Environment.NewLine + string.Join(Environment.NewLine, found));
    }

    /// <summary>Nothing is wider than the window, tables that scroll by themselves aside.</summary>
    public static async Task DoesNotOverflowAsync(this IPage page, string when)
    {
        var wide = await page.EvaluateAsync<string[]>(
            """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.scrollingElement.scrollWidth <= width) return [];
              return [...document.querySelectorAll("body *")]
                .filter(e => e.getBoundingClientRect().right > width + 1)
                .slice(0, 8)
                .map(e => `${e.tagName.toLowerCase()}.${e.className} ${Math.round(e.getBoundingClientRect().right)}`);
            }
            """);
        Assert.True(wide.Length == 0, $"{page.Url} {when} is wider than its window: {string.Join("; ", wide)}");
    }

    /// <summary>
    /// Twice the text, by the browser's and the reader's own setting, and the narrow window of 400 % zoom, which is left as it is.
    /// </summary>
    public static async Task HoldsEnlargedTextAsync(this IPage page)
    {
        await page.EvaluateAsync("() => document.documentElement.style.fontSize = '200%'");
        await page.DoesNotOverflowAsync("with text of 200 %");
        await page.EvaluateAsync("() => document.documentElement.style.removeProperty('font-size')");
        // Zoom halves the window in its own pixels.
        await page.SetViewportSizeAsync(page.ViewportSize!.Width / 2, page.ViewportSize.Height / 2);
        await page.EvaluateAsync("() => document.documentElement.classList.replace('text-2', 'text-3')");
        await page.DoesNotOverflowAsync("at 200 % with large text");
        await page.EvaluateAsync("() => document.documentElement.classList.replace('text-3', 'text-2')");
        await page.SetViewportSizeAsync(320, 640);
        await page.DoesNotOverflowAsync("at 320");
    }
}
