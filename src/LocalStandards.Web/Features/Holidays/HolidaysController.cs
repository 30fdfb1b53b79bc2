using System.Globalization;
using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Holidays;

/// <summary>The days on which offices are closed, by year: rows the centre keeps, each with its source.</summary>
public sealed class HolidaysController(AppDbContext db, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpGet("holidays")]
    [Authorize(Policies.ReadDeadlines)]
    public async Task<IActionResult> List(string? year, CancellationToken cancel) =>
        View("List", await PageAsync(YearOf(year) ?? ThisYear, new HolidayForm(), cancel));

    /// <summary>The same for the calendars of forms: {"2025-10-13": "วันนวมินทรมหาราช"}.</summary>
    [HttpGet("holidays.json")]
    [Authorize(Policies.SignedIn)]
    public async Task<IActionResult> File(string? year, CancellationToken cancel)
    {
        if (YearOf(year) is not { } asked)
            return NotFound();
        return Json((await InYear(asked).AsNoTracking().ToListAsync(cancel)).ToDictionary(h => Address(h.Date), h => h.Name));
    }

    [HttpPost("holidays")]
    [Authorize(Policies.WriteDeadlines)]
    public async Task<IActionResult> Add(HolidayForm form, CancellationToken cancel)
    {
        var holiday = form.Read(null, ModelState, words);
        if (holiday is not null && await db.Holidays.AnyAsync(h => h.Date == holiday.Date, cancel))
            ModelState.AddModelError(nameof(form.Date), words["{0} เป็นวันหยุดอยู่แล้ว แก้ไขได้จากรายการ", DateText.Of(holiday.Date)]);
        if (holiday is null || !ModelState.IsValid)
            return View("List", await PageAsync(ThaiDate.TryParse(form.Date, out var day, out _) ? ThaiDate.YearOf(day) : ThisYear, form, cancel));
        var isSaved = await db.TrySaveAsync(
            async () =>
            {
                // A double click: the first press may have added it since.
                if (!await db.Holidays.AnyAsync(h => h.Date == holiday.Date, cancel))
                    db.Add(holiday);
                return true;
            },
            cancel);
        TempData[Flash.Key] = isSaved ? words["เพิ่ม {0} เป็นวันหยุดแล้ว", DateText.Of(holiday.Date)].Value : words.Overtaken();
        return LocalRedirect(ListOf(holiday.Date));
    }

    [HttpGet("holidays/{date}")]
    [Authorize(Policies.WriteDeadlines)]
    public async Task<IActionResult> Form(string date, CancellationToken cancel) =>
        await db.FindHolidayAsync(date, cancel) is { } holiday
            ? View("Holiday", new HolidayPage(holiday.Date, new HolidayForm { Name = holiday.Name, Source = holiday.Source }))
            : NotFound();

    [HttpPost("holidays/{date}")]
    [Authorize(Policies.WriteDeadlines)]
    public async Task<IActionResult> Change(string date, HolidayForm form, CancellationToken cancel)
    {
        if (await db.FindHolidayAsync(date, cancel) is not { } holiday)
            return NotFound();
        if (form.Read(holiday.Date, ModelState, words) is not { } typed)
            return View("Holiday", new HolidayPage(holiday.Date, form));
        var isSaved = await db.TrySaveAsync(
            async () =>
            {
                if (await db.FindHolidayAsync(date, cancel) is not { } found)
                    return false;
                (found.Name, found.Source) = (typed.Name, typed.Source);
                return true;
            },
            cancel);
        TempData[Flash.Key] = isSaved ? words["บันทึกวันหยุด {0} แล้ว", DateText.Of(holiday.Date)].Value : words.Overtaken();
        return LocalRedirect(ListOf(holiday.Date));
    }

    internal static string Address(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string ListOf(DateOnly day) => HolidaysLinks.Year(ThaiDate.YearOf(day));

    private int ThisYear => ThaiDate.YearOf(Bangkok.DateOf(clock.GetUtcNow()));

    private static int? YearOf(string? typed) =>
        ThaiNumber.TryParse(typed, out var year) && year == decimal.Truncate(year) && year is >= ThaiDate.FirstYear and <= ThaiDate.LastYear ? (int)year : null;

    private IQueryable<Domain.Rounds.Holiday> InYear(int year)
    {
        var (first, next) = (new DateOnly(year - ThaiDate.EraOffset, 1, 1), new DateOnly(year - ThaiDate.EraOffset + 1, 1, 1));
        return db.Holidays.Where(h => h.Date >= first && h.Date < next).OrderBy(h => h.Date);
    }

    private async Task<HolidaysPage> PageAsync(int year, HolidayForm form, CancellationToken cancel)
    {
        var known = await db.Holidays.Select(h => h.Date.Year).Distinct().ToListAsync(cancel);
        var years = known.Select(y => y + ThaiDate.EraOffset).Concat([ThisYear, ThisYear + 1, year]).Distinct().Order().ToList();
        return new(year, years, await InYear(year).AsNoTracking().ToListAsync(cancel), form, User.ToActor().Has(Role.CentralOfficer));
    }
}

internal static class HolidayQueries
{
    /// <param name="date">As in the URL, yyyy-MM-dd.</param>
    public static async Task<Domain.Rounds.Holiday?> FindHolidayAsync(this AppDbContext db, string date, CancellationToken cancel) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? await db.Holidays.FirstOrDefaultAsync(h => h.Date == day, cancel)
            : null;
}
