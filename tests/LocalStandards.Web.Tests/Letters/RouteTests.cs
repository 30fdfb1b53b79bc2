using System.Net;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Letters;

/// <summary>A letter from the centre down to an authority: receipts, forwarding, acknowledging, reminding, and whose each is.</summary>
public sealed class RouteTests(LetterPortal portal) : IClassFixture<LetterPortal>
{
    private static Office Province => new(OfficeKind.Province, LetterPortal.Province);
    private Office District => new(OfficeKind.District, portal.Home.DistrictId);
    private Office Home => new(OfficeKind.Authority, portal.Home.Id);

    private static string At(OfficialLetter letter, string kind, int id, string verb = "") => $"/letters/{letter.Id}/offices/{kind}/{id}{verb}";

    [Fact]
    public async Task Receipts_OfAProvince_AreSeveralAndEachOnce()
    {
        var letter = await portal.SentAsync();
        using var province = await portal.SignedInAsync("province");
        var address = At(letter, "province", 36, "/receipts");
        Assert.Contains("4812", await province.PressAsync(address, ("Receipt.Desk", "ศาลากลางจังหวัด"), ("Receipt.Number", "๔๘๑๒"), ("Receipt.On", portal.Day(7)), ("Receipt.At", "14.20 น.")));
        Assert.Contains("911", await province.PressAsync(address, ("Receipt.Desk", "สถจ."), ("Receipt.Number", "911"), ("Receipt.On", portal.Day(6))));
        var hop = await portal.HopAsync(letter.Id, Province);
        Assert.Equal((2, Domain.Thai.Bangkok.DateOf(portal.Clock.Now).AddDays(-7)), (hop!.Receipts.Count, hop.ReceivedOn));
        Assert.Equal(new TimeOnly(14, 20), hop.Receipts[0].At);

        foreach (var (desk, number, on, at, field, message) in new[]
        {
            ("ศาลากลางจังหวัด", "4812", portal.Day(7), "", "Receipt_Number", "บันทึกไว้แล้ว"),
            ("ศาลากลางจังหวัด", "1", portal.Day(10), "", "Receipt_On", "ต้องไม่ก่อนวันที่ของหนังสือ"),
            ("ศาลากลางจังหวัด", "1", portal.Day(-1), "", "Receipt_On", "อนาคต"),
            ("ศาลากลางจังหวัด", "1", "26/9/2025", "", "Receipt_On", "ปี ค.ศ."),
            ("", "1", portal.Day(), "", "Receipt_Desk", "กรอกหน่วย"),
            ("สถจ.", " ", portal.Day(), "", "Receipt_Number", "กรอกเลขรับ"),
            ("สถจ.", "1", portal.Day(), "25.99", "Receipt_At", "กรอกเวลา"),
        })
        {
            using var refused = await province.PostAsync(address, [new("Receipt.Desk", desk), new("Receipt.Number", number), new("Receipt.On", on), new("Receipt.At", at)]);
            var page = await Visitor.ReadAsync(refused);
            Assert.Contains(message, page.GetElementById(field + "-error")!.TextContent);
            Assert.Equal(on, page.QuerySelector("input[name='Receipt.On']")!.GetAttribute("value"));
        }
        Assert.Equal(2, (await portal.HopAsync(letter.Id, Province))!.Receipts.Count);
    }

    [Fact]
    public async Task Letter_FromProvinceToAuthority_IsReadAndAcknowledgedWithItsCoveringLetters()
    {
        var letter = await portal.SentAsync();
        using var province = await portal.SignedInAsync("province");
        using var district = await portal.SignedInAsync("district");
        using var recorder = await portal.SignedInAsync("recorder");
        await province.GetPageAsync($"/letters/{letter.Id}");
        Assert.NotNull((await portal.HopAsync(letter.Id, Province))!.ReadAt);
        var forwarding = new Dictionary<string, string> { ["Forwarding.Number"] = $"ชย 0023.6/ว {letter.Id}1", ["Forwarding.On"] = portal.Day(5), ["Forwarding.Note"] = "ขอให้ทุกแห่งดำเนินการ" };
        // A double click: the second meets what the first has done.
        for (var press = 0; press < 2; press++)
        {
            using var answer = await province.UploadAsync(At(letter, "province", 36, "/forwarding"), forwarding, "Forwarding.File", LetterRequests.Pdf, "หนังสือจังหวัด.pdf");
            Assert.Equal($"/letters/{letter.Id}", answer.Headers.Location!.OriginalString);
        }
        var hop = await portal.HopAsync(letter.Id, Province);
        Assert.Equal((forwarding["Forwarding.Number"], letter.Id, 36), (hop!.CoveringLetter!.Number, hop.CoveringLetter.ForwardsId, hop.CoveringLetter.SenderProvinceId));
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.Letters.CountAsync(l => l.ForwardsId == letter.Id)));
        using (var answer = await district.UploadAsync(At(letter, "district", portal.Home.DistrictId, "/forwarding"), new() { ["Forwarding.Number"] = $"ชย 0417/ว {letter.Id}", ["Forwarding.On"] = portal.Day(4) }))
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        var list = await recorder.GetPageAsync("/letters");
        var before = int.Parse(list.QuerySelector(".sidenav a[href='/letters'] .count")!.TextContent);
        Assert.StartsWith($"/letters/", list.QuerySelector(".letter-list li.is-waiting a")!.GetAttribute("href"));
        var page = await recorder.GetPageAsync($"/letters/{letter.Id}");
        var main = page.QuerySelector("main")!.TextContent;
        Assert.Contains($"0417/ว\u00A0{letter.Id}", page.QuerySelector(".letter-pairs")!.TextContent);
        Assert.Contains("ขอให้ทุกแห่งดำเนินการ", main);
        Assert.Equal(["สำนักงานทดสอบ", "จังหวัดชัยภูมิ"], page.QuerySelectorAll(".letter-way b").Take(2).Select(b => b.TextContent));
        Assert.Equal(3, page.QuerySelectorAll(".letter-way .is-done").Length);
        Assert.Contains("รอรับทราบ", page.QuerySelector(".letter-way li:last-child")!.TextContent);
        var covering = page.QuerySelector(".letter-files a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, await recorder.StatusAsync(covering));

        for (var press = 0; press < 2; press++)
            Assert.StartsWith("รับทราบแล้วเมื่อ", await recorder.PressAsync($"/letters/{letter.Id}/acknowledgement"));
        Assert.NotNull((await portal.HopAsync(letter.Id, Home))!.AcknowledgedAt);
        page = await recorder.GetPageAsync($"/letters/{letter.Id}");
        Assert.Null(page.QuerySelector("form[action$='/acknowledgement']"));
        Assert.Equal(before - 1, int.Parse(page.QuerySelector(".sidenav a[href='/letters'] .count")!.TextContent));
        // By the covering letter's own address one comes to the letter.
        using var redirect = await recorder.GetAsync($"/letters/{hop.CoveringLetterId}");
        Assert.Equal($"/letters/{letter.Id}", redirect.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Forwarding_ThatCannotBe_IsToldAtItsFieldAndNothingIsKept()
    {
        var (letter, other) = (await portal.SentAsync(), await portal.SentAsync());
        using var province = await portal.SignedInAsync("province");
        var scans = portal.Scans;
        var address = At(letter, "province", 36, "/forwarding");
        foreach (var (number, on, file, field, message) in new[]
        {
            ("ชย 1/1", portal.Day(10), null, "Forwarding_On", "ต้องไม่ก่อนวันที่ของหนังสือ"),
            ("ชย 1/1", portal.Day(-1), null, "Forwarding_On", "อนาคต"),
            ("", portal.Day(), null, "Forwarding_Number", "กรอกเลขที่หนังสือ"),
            (other.Number, portal.Day(), LetterRequests.Pdf, "Forwarding_Number", "ในทะเบียนแล้ว"),
            ("ชย 1/1", portal.Day(), "no pdf"u8.ToArray(), "Forwarding_File", "ต้องเป็นไฟล์ PDF"),
        })
        {
            using var refused = await province.UploadAsync(address, new() { ["Forwarding.Number"] = number, ["Forwarding.On"] = on, ["Forwarding.Note"] = "ข้อความ" }, file is null ? null : "Forwarding.File", file);
            var page = await Visitor.ReadAsync(refused);
            Assert.Contains(message, page.GetElementById(field + "-error")!.TextContent);
            Assert.Equal("ข้อความ", page.QuerySelector("input[name='Forwarding.Note']")!.GetAttribute("value"));
        }
        Assert.Null((await portal.HopAsync(letter.Id, Province))?.ForwardedAt);
        Assert.Equal(scans, portal.Scans);
    }

    [Fact]
    public async Task Dla_OfALetterThroughIt_IsRecordedByTheCentreAlone()
    {
        var (through, straight) = (await portal.SentAsync(LetterRoute.ThroughDla), await portal.SentAsync());
        using var central = await portal.SignedInAsync("central");
        using var province = await portal.SignedInAsync("province");
        using var recorder = await portal.SignedInAsync("recorder");
        await central.PressAsync(At(through, "dla", 0, "/receipts"), ("Receipt.Desk", "สารบรรณกลาง"), ("Receipt.Number", "77"), ("Receipt.On", portal.Day(8)));
        await central.PressAsync(At(through, "dla", 0, "/forwarding"), ("Forwarding.Number", $"มท 0810/ว {through.Id}"), ("Forwarding.On", portal.Day(7)));
        Assert.Equal("1/1", (await central.GetPageAsync($"/letters/{through.Id}")).Strip()["สถ. ส่งต่อแล้ว"]);
        // On behalf of a province, too; not of a district.
        await central.PressAsync(At(through, "province", 36, "/receipts"), ("Receipt.Desk", "สถจ."), ("Receipt.Number", "1"), ("Receipt.On", portal.Day(6)));
        foreach (var (visitor, address) in new[]
        {
            (central, At(straight, "dla", 0, "/receipts")), (province, At(through, "dla", 0, "/receipts")),
            (central, At(straight, "district", portal.Home.DistrictId, "/receipts")), (central, At(straight, "province", 99, "/receipts")),
        })
        {
            using var answer = await visitor.PostAsync(address, [new("Receipt.Desk", "x"), new("Receipt.Number", "1"), new("Receipt.On", portal.Day())]);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        var page = await recorder.GetPageAsync($"/letters/{through.Id}");
        Assert.Contains($"มท\u00A00810/ว\u00A0{through.Id}", page.QuerySelector(".letter-pairs")!.TextContent);
        Assert.Contains("สถ.", page.QuerySelectorAll(".letter-way b").Select(b => b.TextContent));
    }

    [Fact]
    public async Task Letters_OfOthers_DoNotExist()
    {
        var (mine, others, pao, unsent) = (await portal.SentAsync(), await portal.SentAsync(provinces: [LetterPortal.OtherProvince]), await portal.SentAsync(types: [AuthorityType.Pao]), await portal.SentAsync(isSent: false));
        using var recorder = await portal.SignedInAsync("recorder");
        using var district = await portal.SignedInAsync("district");
        using var province = await portal.SignedInAsync("province");
        var elsewhere = await portal.InDatabaseAsync(db => db.Authorities.Where(a => a.ProvinceId == 36 && a.DistrictId != portal.Home.DistrictId).Select(a => a.DistrictId).FirstAsync());
        foreach (var (visitor, address, expected) in new[]
        {
            (recorder, $"/letters/{mine.Id}", HttpStatusCode.OK), (recorder, $"/letters/{others.Id}", HttpStatusCode.NotFound), (recorder, $"/letters/{pao.Id}", HttpStatusCode.NotFound),
            (recorder, $"/letters/{unsent.Id}", HttpStatusCode.NotFound), (recorder, At(mine, "province", 36), HttpStatusCode.Forbidden),
            (district, $"/letters/{mine.Id}", HttpStatusCode.OK), (district, $"/letters/{pao.Id}", HttpStatusCode.NotFound), (district, At(mine, "district", elsewhere), HttpStatusCode.NotFound), (district, At(mine, "province", 36), HttpStatusCode.NotFound),
            (province, $"/letters/{mine.Id}", HttpStatusCode.OK), (province, $"/letters/{others.Id}", HttpStatusCode.NotFound), (province, At(mine, "province", 30), HttpStatusCode.NotFound),
            (province, At(mine, "district", elsewhere), HttpStatusCode.OK), (province, At(mine, "district", LetterPortal.OtherDistrict), HttpStatusCode.NotFound), (province, At(mine, "nowhere", 1), HttpStatusCode.NotFound),
        })
        {
            Assert.True(expected == await visitor.StatusAsync(address), address);
        }
        using var write = await province.PostAsync(At(mine, "district", elsewhere, "/forwarding"), [new("Forwarding.Number", "1/1"), new("Forwarding.On", portal.Day())]);
        Assert.Equal(HttpStatusCode.NotFound, write.StatusCode);
    }

    [Fact]
    public async Task Acknowledging_ByWhoMayNot_IsForbidden()
    {
        var letter = await portal.SentAsync();
        foreach (var who in new[] { "section", "central", "assessor", "approver" })
        {
            using var visitor = await portal.SignedInAsync(who);
            using var answer = await visitor.PostAsync($"/letters/{letter.Id}/acknowledgement", []);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
        using var section = await portal.SignedInAsync("section");
        var page = await section.GetPageAsync($"/letters/{letter.Id}");
        Assert.Null(page.QuerySelector("form[action$='/acknowledgement']"));
        Assert.Null((await portal.HopAsync(letter.Id, Home))!.AcknowledgedAt);
        // The approver follows and is offered nothing to press.
        using var approver = await portal.SignedInAsync("approver");
        foreach (var address in new[] { $"/letters/{letter.Id}", At(letter, "province", 36) })
            Assert.Empty((await approver.GetPageAsync(address)).QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Reminding_OncePerDay_IsOneRowAndSeenByTheReminded()
    {
        var letter = await portal.SentAsync(types: [AuthorityType.Sao], provinces: [36]);
        using var central = await portal.SignedInAsync("central");
        using var province = await portal.SignedInAsync("province");
        using var recorder = await portal.SignedInAsync("recorder");
        await recorder.PressAsync($"/letters/{(await portal.SentAsync()).Id}/acknowledgement");
        var count = await portal.InDatabaseAsync(db => db.Authorities.CountAsync(a => a.ProvinceId == 36 && a.Type == AuthorityType.Sao));
        var address = $"/letters/{letter.Id}/reminders";
        Assert.Contains($"เตือนแล้ว {count} แห่ง", await central.PressAsync(address, ("kind", "Authority")));
        Assert.Contains("วันนี้เตือนไปแล้ว", await central.PressAsync(address, ("kind", "Authority")));
        // Another's reach is another reminder, and one office is one.
        Assert.Contains($"เตือนแล้ว {count} แห่ง", await province.PressAsync(address, ("kind", "Authority")));
        Assert.Contains("เตือนแล้ว 1 แห่ง", await province.PressAsync(address, ("kind", "District"), ("office", portal.Home.DistrictId.ToString())));
        Assert.Contains("เตือนแล้ว 1 แห่ง", await central.PressAsync(address, ("kind", "Province")));
        Assert.Equal(4, await portal.InDatabaseAsync(db => db.LetterReminders.CountAsync(r => r.LetterId == letter.Id)));
        Assert.Contains("เตือนเมื่อ", (await recorder.GetPageAsync($"/letters/{letter.Id}")).QuerySelector("main .banner-check")!.TextContent);
        Assert.Contains("เตือนเมื่อ", (await recorder.GetPageAsync("/letters")).QuerySelector("main .letter-reminded")!.TextContent);
        Assert.Contains("เตือนเมื่อ", (await recorder.GetPageAsync("/")).QuerySelector("main .banner-check")!.TextContent);
        Assert.Contains("ให้ส่งต่อหนังสือนี้", (await province.GetPageAsync($"/letters/{letter.Id}")).QuerySelector("main .banner-check")!.TextContent);
        await recorder.PressAsync($"/letters/{letter.Id}/acknowledgement");
        Assert.Null((await recorder.GetPageAsync($"/letters/{letter.Id}")).QuerySelector("main .banner-check"));

        // What is not below the reminder's office is none of theirs.
        var far = await portal.InDatabaseAsync(db => db.Authorities.Where(a => a.Code == "9000001").Select(a => a.Id).SingleAsync());
        foreach (var (kind, office) in new[] { ("Authority", far), ("District", LetterPortal.OtherDistrict), ("Province", 30), ("Centre", 0), ("99", 0) })
        {
            using var answer = await province.PostAsync(address, [new("kind", kind), new("office", office.ToString())]);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        using var elsewhere = await central.PostAsync(address, [new("kind", "Province"), new("back", "https://example.org/")]);
        Assert.Equal($"/letters/{letter.Id}", elsewhere.Headers.Location!.OriginalString);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("เตือนแล้ว", await (await portal.SignedInAsync("central")).PressAsync(address, ("kind", "Authority")));
    }

    [Fact]
    public async Task Strip_OfASmallCountry_CountsEachHopInAHandfulOfStatements()
    {
        var letter = await portal.SentAsync();
        var (total, districts, inProvince) = await portal.InDatabaseAsync(async db => (
            await db.Authorities.CountAsync(),
            await db.Authorities.Where(a => a.Type == AuthorityType.Sao || a.Type == AuthorityType.SubdistrictMunicipality).Select(a => a.DistrictId).Distinct().CountAsync(),
            await db.Authorities.CountAsync(a => a.ProvinceId == 36)));
        await portal.InDatabaseAsync(async db =>
        {
            var sao = await db.Authorities.Where(a => a.ProvinceId == 36 && a.Type == AuthorityType.Sao).OrderBy(a => a.Id).Take(3).Select(a => a.Id).ToListAsync();
            var (province, district) = (new LetterHop(letter.Id, Province), new LetterHop(letter.Id, District));
            province.Receive(new LetterReceipt("สถจ.", "1", letter.SignedOn.AddDays(1), null), letter.SignedOn, portal.Clock.Now);
            province.Forward(Covering(letter, "ชย 2/1", letter.SignedOn.AddDays(5), Province), letter.SignedOn, null, portal.Clock.Now);
            district.Receive(new LetterReceipt("อำเภอ", "1", letter.SignedOn.AddDays(7), null), letter.SignedOn, portal.Clock.Now);
            db.AddRange(province, district);
            foreach (var (id, index) in sao.Select((id, i) => (id, i)))
            {
                var hop = new LetterHop(letter.Id, new Office(OfficeKind.Authority, id));
                hop.Read(null, portal.Clock.Now.AddDays(-1));
                if (index < 2)
                    hop.Acknowledge(null, portal.Clock.Now.AddDays(-index));
                db.Add(hop);
            }
            await db.SaveChangesAsync();
        });
        using var central = await portal.SignedInAsync("central");
        portal.Sql.Reset();
        var page = await central.GetPageAsync($"/letters/{letter.Id}");
        Assert.InRange(portal.Sql.Commands.Count, 1, 6);
        Assert.Equal(new Dictionary<string, string> { ["จังหวัดรับแล้ว"] = "1/2", ["จังหวัดส่งต่อแล้ว"] = "1/2", ["อำเภอส่งต่อแล้ว"] = $"0/{districts}", ["อปท. รับทราบแล้ว"] = $"2/{total}" }, page.Strip());
        Assert.Contains("เฉลี่ย 4 วันหลังรับ", page.QuerySelector(".letter-strip")!.TextContent);
        Assert.Contains("เพิ่ม 1 วันนี้", page.QuerySelector(".letter-strip")!.TextContent);
        Assert.Contains("2 วัน", page.QuerySelector(".letter-times")!.TextContent);
        // Who waits longest comes first; the tabs stand in the address.
        Assert.Equal(["นครราชสีมา", "ชัยภูมิ"], page.QuerySelectorAll("tbody th").Select(th => th.TextContent));
        Assert.Equal(["ทั้งหมด 2", "ต้องติดตาม 1", "ยังไม่ส่งต่อ 1", "ส่งต่อแล้ว 1"], page.QuerySelectorAll(".letter-tabs a").Select(a => a.TextContent));
        Assert.Equal(["ชัยภูมิ"], (await central.GetPageAsync($"/letters/{letter.Id}?tab=forwarded")).QuerySelectorAll("tbody th").Select(th => th.TextContent));

        var below = await central.GetPageAsync(At(letter, "province", 36));
        Assert.Equal(("3/" + inProvince, "2/" + inProvince, "1/" + (districts - 1)), (below.Strip()["อปท. เปิดอ่านแล้ว"], below.Strip()["อปท. รับทราบแล้ว"], below.Strip()["อำเภอรับแล้ว"]));
        Assert.Contains("องค์การบริหารส่วนจังหวัดชัยภูมิ".Replace("องค์การบริหารส่วนจังหวัด", "อบจ."), below.QuerySelector("[aria-labelledby=authorities]")!.TextContent);
        Assert.Contains("2/1", below.QuerySelector(".letter-own")!.TextContent);

        using var district = await portal.SignedInAsync("district");
        var own = await district.GetPageAsync($"/letters/{letter.Id}");
        var names = own.QuerySelectorAll("[aria-labelledby=authorities] tbody th").Select(th => th.TextContent).ToList();
        Assert.NotEmpty(names);
        Assert.DoesNotContain(names, n => n.StartsWith("อบจ.", StringComparison.Ordinal) || n.StartsWith("เทศบาลเมือง", StringComparison.Ordinal));
    }

    private static OfficialLetter Covering(OfficialLetter letter, string number, DateOnly on, Office by) => new()
    {
        Number = number, SignedOn = on, Urgency = letter.Urgency, Sender = "จังหวัดชัยภูมิ", Subject = letter.Subject, SenderKind = by.Kind, SenderId = by.Id, SenderProvinceId = 36, ForwardsId = letter.Id,
    };
}
