using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Holidays;

/// <summary>Takes a day off the holidays: it was recorded by mistake, or moved.</summary>
public sealed class HolidayRemovalsController(AppDbContext db, IStringLocalizer<Words> words) : Controller
{
    [HttpPost("holidays/{date}/removal")]
    [Authorize(Policies.WriteDeadlines)]
    public async Task<IActionResult> Remove(string date, CancellationToken cancel)
    {
        if (await db.FindHolidayAsync(date, cancel) is not { } holiday)
            return NotFound();
        var isSaved = await db.TrySaveAsync(
            async () =>
            {
                // Another press may have taken it away.
                if (await db.FindHolidayAsync(date, cancel) is { } found)
                    db.Remove(found);
                return true;
            },
            cancel);
        TempData[Flash.Key] = isSaved ? words["เอา {0} ออกจากวันหยุดแล้ว", DateText.Of(holiday.Date)].Value : words.Overtaken();
        return LocalRedirect(HolidaysController.ListOf(holiday.Date));
    }
}
