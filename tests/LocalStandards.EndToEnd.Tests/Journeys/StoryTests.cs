using LocalStandards.Demo;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Thai;
using LocalStandards.EndToEnd.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LocalStandards.EndToEnd.Tests.Journeys;

/// <summary>On the morning of 5 ก.ย. 2568 [001].</summary>
public sealed class StoryPortal : BrowserPortal
{
    public StoryPortal()
    {
        IsTemplate = true;
        Clock.Now = DemoOptions.StoryBegins;
        Set("Demo", "story");
    }
}

/// <summary>
/// What happened in 2568 as it should have: the letter is recorded once, and a recorder locked out for a week goes on in
/// the same minute; the province forwards with its own number, two authorities acknowledge, a third is reminded.
/// </summary>
public sealed class StoryTests(StoryPortal portal) : IClassFixture<StoryPortal>
{
    private const string Form = "/entry/2568/2-1", Field = "68-1-01.a", Number = "นร 0107/ว7339";

    [Fact]
    public async Task Letter7339_RecordedOnTheFifth_OpensEntryTheSameMinuteAndIsFollowedDownToTheLast()
    {
        var authorities = await portal.InDatabaseAsync(db => db.Obligations
            .Where(o => o.Round!.Code == "2568" && o.Type == AuthorityType.Sao && db.Submissions.Any(s => s.ObligationId == o.Id && s.Status == SubmissionStatus.InProgress))
            .OrderBy(o => o.AuthorityId).Select(o => o.Authority!.Code).Take(3).ToListAsync());
        await using var recorder = await portal.VisitAsAsync(authorities[0]);
        await recorder.GoAsync(Form);
        await Expect(recorder.Page.GetByText("แบบนี้แก้ไขไม่ได้ในขณะนี้")).ToBeVisibleAsync();

        await using var central = await portal.VisitAsAsync("central");
        var page = central.Page;
        await central.GoAsync("/deadlines/2568/extensions/new");
        await page.Locator("#By_Country").CheckAsync();
        await page.Locator("#Until").FillAsync("๒๖ ก.ย. ๒๕๖๘");
        await page.Locator("[name='Letter.Number']").FillAsync("นร ๐๑๐๗/ว๗๓๓๙");
        await page.Locator("[name='Letter.SignedOn']").FillAsync("27/8/2568");
        await page.Locator("[name='Letter.Subject']").FillAsync("ขอความอนุเคราะห์แจ้งขยายระยะเวลาให้ อปท. บันทึกข้อมูลในระบบประเมินผล ประจำปี พ.ศ. 2568");
        await page.Locator("#Reason").FillAsync("อปท. หลายแห่งยังไม่ได้ดำเนินการบันทึกข้อมูลในระบบ");
        await page.GetByRole(AriaRole.Button, new() { Name = "ตรวจและยืนยันขยายเวลา" }).Last.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกและส่งให้ผู้อนุมัติ" }).ClickAsync();
        await Expect(page.GetByText("รอผู้อนุมัติ สกถ.").First).ToBeVisibleAsync();
        var extension = new Uri(page.Url).AbsolutePath;

        // Nothing is open before the second person has confirmed.
        await recorder.GoAsync(Form);
        await Expect(recorder.Page.GetByText("แบบนี้แก้ไขไม่ได้ในขณะนี้")).ToBeVisibleAsync();
        await using (var approver = await portal.VisitAsAsync("approver"))
        {
            await approver.GoAsync(extension);
            await approver.Page.GetByRole(AriaRole.Button, new() { Name = "ยืนยันให้มีผล" }).ClickAsync();
            await Expect(approver.Page.GetByRole(AriaRole.Button, new() { Name = "ยืนยันให้มีผล" })).ToHaveCountAsync(0);
        }

        await recorder.GoAsync("/?year=2568");
        await Expect(recorder.Page.GetByText(ShownNumber).First).ToBeVisibleAsync();
        await recorder.GoAsync(Form);
        await SaveAsync(recorder, "121");
        await recorder.ExpectStateAsync("saved");
        await using (var citizen = await portal.VisitAsync(Screen.Phone))
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(2));
            await citizen.GoAsync("/");
            await Expect(citizen.Page.Locator(".notice-band")).ToContainTextAsync("26 ก.ย. 2568");
            await Expect(citizen.Page.Locator(".notice-band")).ToContainTextAsync(ShownNumber);
        }

        // The province forwards with its own number.
        portal.Clock.Advance(TimeSpan.FromHours(5));
        await using var province = await portal.VisitAsAsync("province");
        await province.GoAsync("/letters");
        await province.Page.Locator("main a[href^='/letters/']", new() { HasText = "ขยายระยะเวลา" }).First.ClickAsync();
        var letter = new Uri(province.Page.Url).AbsolutePath;
        await province.Page.Locator("[name='Forwarding.Number']").FillAsync("ชย 0023.6/ว 5412");
        await province.Page.Locator("[name='Forwarding.On']").FillAsync("5 ก.ย. 68");
        await province.Page.GetByRole(AriaRole.Button, new() { Name = "ส่งต่อ", Exact = true }).ClickAsync();
        await Expect(province.Page.GetByText("5412").First).ToBeVisibleAsync();

        // Two acknowledge, each with one press on a phone; the third has not.
        foreach (var authority in authorities.Take(2))
        {
            await using var officer = await portal.VisitAsAsync(authority, Screen.Phone);
            await officer.GoAsync(letter);
            await Expect(officer.Page.GetByText("5412").First).ToBeVisibleAsync();
            await officer.DoesNotOverflowAsync();
            await officer.Page.GetByRole(AriaRole.Button, new() { Name = "รับทราบหนังสือ" }).ClickAsync();
            await Expect(officer.Page.GetByRole(AriaRole.Button, new() { Name = "รับทราบหนังสือ" })).ToHaveCountAsync(0);
        }
        portal.Clock.Advance(TimeSpan.FromDays(1));
        // The next day yesterday's session is over.
        await using (var reminding = await portal.VisitAsAsync("province"))
        {
            await reminding.GoAsync(letter);
            await reminding.Page.Locator($"form[action='{letter}/reminders'] button").First.ClickAsync();
            await Expect(reminding.Page.GetByText("เตือน").First).ToBeVisibleAsync();
        }
        await using (var third = await portal.VisitAsAsync(authorities[2], Screen.Phone))
        {
            await third.GoAsync(letter);
            await Expect(third.Page.GetByText("เตือนเมื่อ").First).ToBeVisibleAsync();
        }
        await using (var second = await portal.VisitAsAsync(authorities[1], Screen.Phone))
        {
            await second.GoAsync(letter);
            await Expect(second.Page.GetByText("เตือนเมื่อ")).ToHaveCountAsync(0);
        }

        // The last second of the 26th is in time, the first instant of the 27th is not.
        var end = Bangkok.ExclusiveEndOf(new(2025, 9, 26));
        portal.Clock.Now = end.AddSeconds(-1);
        await using var late = await portal.VisitAsAsync(authorities[0]);
        await late.GoAsync(Form);
        await SaveAsync(late, "122");
        await late.ExpectStateAsync("saved");
        portal.Clock.Now = end;
        await SaveAsync(late, "123");
        await late.ExpectStateAsync("refused");
        await Expect(late.Page.GetByText("ปิดรับแล้วเมื่อวันที่ 26").First).ToBeVisibleAsync();
    }

    private static string ShownNumber => Number.Replace(' ', '\u00A0');

    private static Task SaveAsync(Person recorder, string figure) => recorder.SavingAsync(() => recorder.FillAsync(new Typed(Field, figure)));
}
