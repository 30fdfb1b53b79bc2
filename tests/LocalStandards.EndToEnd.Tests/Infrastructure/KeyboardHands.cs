using LocalStandards.EndToEnd.Tests.Journeys;
using Microsoft.Playwright;
using Xunit;

namespace LocalStandards.EndToEnd.Tests.Infrastructure;

/// <summary>Where the focus is.</summary>
internal sealed record FocusPlace
{
    public string Tag { get; init; } = "";
    public string Id { get; init; } = "";
    public string Name { get; init; } = "";
    public string Value { get; init; } = "";
    public string Text { get; init; } = "";
    /// <summary>A ring or frame shows where it is, and the bar at the foot does not lie over it.</summary>
    public bool IsSeen { get; init; }
}

/// <summary>Somebody without a mouse.</summary>
internal sealed class KeyboardHands(Person person)
{
    private const int MostStops = 400;

    public Task PressAsync(string key) => person.Page.Keyboard.PressAsync(key);

    /// <summary>Types over what stands in the field.</summary>
    public async Task TypeAsync(string text)
    {
        await PressAsync("Control+a");
        await person.Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Tabs on until the wanted place has the focus, which must be seen at every stop.</summary>
    public async Task<FocusPlace> ReachAsync(Func<FocusPlace, bool> isWanted)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            var at = await WhereAsync();
            if (isWanted(at))
                return at;
            await PressAsync("Tab");
        }
        throw new InvalidOperationException($"Tab does not lead there on {person.Page.Url}.");
    }

    /// <summary>Fills fields in the order in which Tab reaches them.</summary>
    public async Task FillAsync(IReadOnlyList<Answer> answers)
    {
        foreach (var (answer, next) in answers.Zip(answers.Skip(1).Append(null)))
        {
            if (IsBroughtBySave(answer))
                await Assertions.Expect(person.Field(answer.Field)).ToBeVisibleAsync();
            await ReachAsync(at => at.Name == answer.Field);
            switch (answer)
            {
                case Typed typed:
                    await TypeAsync(typed.Text);
                    // What a save brings stands further down the card: it has to be there before Tab goes past.
                    if (next is not null && IsBroughtBySave(next) && next.Indicator == answer.Indicator)
                        await person.SavingAsync(() => PressAsync("Tab"));
                    break;
                case Picked picked:
                    await PickAsync(picked);
                    break;
                case Ticked ticked:
                    await TickAsync(ticked);
                    break;
            }
        }
    }

    private static bool IsBroughtBySave(Answer answer) => answer is Typed && answer.Field.Contains('$', StringComparison.Ordinal);

    private async Task PickAsync(Picked picked)
    {
        // Space takes the one in focus, arrows the next.
        await PressAsync("Space");
        for (var step = 0; (await WhereAsync()).Value != picked.Value; step++)
        {
            Assert.True(step < 12, $"The arrows do not lead to {picked}");
            await PressAsync("ArrowDown");
        }
    }

    private async Task TickAsync(Ticked ticked)
    {
        var left = ticked.Values.ToHashSet();
        while (left.Count > 0)
        {
            var at = await WhereAsync();
            Assert.True(at.Name == ticked.Field, $"Tab left {ticked.Field} for {at}");
            if (left.Remove(at.Value))
                await PressAsync("Space");
            if (left.Count > 0)
                await PressAsync("Tab");
        }
    }

    private async Task<FocusPlace> WhereAsync()
    {
        var at = await person.Page.EvaluateAsync<FocusPlace>(
            """
            () => {
              const at = document.activeElement;
              const isMarked = element => { const look = getComputedStyle(element); return look.boxShadow !== "none" || look.outlineStyle !== "none"; };
              const bar = document.querySelector(".sticky-bar")?.getBoundingClientRect();
              const box = at.getBoundingClientRect();
              const isCovered = bar && !at.closest(".sticky-bar") && box.height > 0 && box.top >= bar.top;
              return {
                tag: at.tagName, id: at.id ?? "", name: at.name ?? "", value: String(at.value ?? ""), text: at.innerText?.trim() ?? "",
                isSeen: at === document.body || (!isCovered && (isMarked(at) || isMarked(at.parentElement))),
              };
            }
            """);
        Assert.True(at.IsSeen, $"The focus is not seen on {person.Page.Url}: {at}");
        return at;
    }
}
