using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Wording;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Letters;

/// <summary>Authorities of a district that the district office stands above, or does not.</summary>
internal sealed record RouteGroup(int ProvinceId, string Province, int DistrictId, string District, bool IsUnder, int Count, int Read, int Acknowledged, int AcknowledgedToday);

/// <summary>How far a letter has come, how long each leg took and what happened, in the reader's language.</summary>
internal sealed class TrackingText(IStringLocalizer<Words> words)
{
    private const int MostEvents = 7;

    public List<TrackStep> Steps(OfficialLetter letter, Office office, List<RouteGroup> groups, List<HopLine> hops, DateOnly today)
    {
        var (total, acknowledged, acknowledgedToday) = (groups.Sum(g => g.Count), groups.Sum(g => g.Acknowledged), groups.Sum(g => g.AcknowledgedToday));
        var steps = new List<TrackStep>();
        var districts = groups.Where(g => g.IsUnder).Select(g => g.DistrictId).ToHashSet();
        var ofDistricts = hops.FindAll(h => h.Kind == OfficeKind.District && districts.Contains(h.OfficeId));
        var forwarded = ofDistricts.Count(h => h.ForwardedAt is not null);
        if (office.Kind is OfficeKind.Centre or OfficeKind.Dla)
        {
            if (letter.Route == LetterRoute.ThroughDla)
            {
                var dla = hops.Find(h => h.Kind == OfficeKind.Dla);
                steps.Add(new TrackStep(dla?.ForwardedAt is null ? 0 : 1, 1, words["สถ. ส่งต่อแล้ว"],
                    dla?.ForwardedOn is { } on ? DateText.Of(on) : dla?.ReceivedOn is { } came ? words["รับ {0}", DateText.Of(came)] : words["ยังไม่รับ"]));
            }
            var provinces = groups.Select(g => g.ProvinceId).ToHashSet();
            var ofProvinces = hops.FindAll(h => h.Kind == OfficeKind.Province && provinces.Contains(h.OfficeId));
            var received = ofProvinces.FindAll(h => h.ReceivedOn is not null);
            steps.Add(new TrackStep(received.Count, provinces.Count, words["จังหวัดรับแล้ว"], received.Count == provinces.Count
                ? words["ครบ {0}", DateText.Of(received.Max(h => h.ReceivedOn!.Value))] : words["เหลือ {0} จังหวัด", provinces.Count - received.Count]));
            steps.Add(new TrackStep(ofProvinces.Count(h => h.ForwardedAt is not null), provinces.Count, words["จังหวัดส่งต่อแล้ว"],
                Average(ofProvinces, h => h.ReceivedOn, h => h.ForwardedOn) is { } days ? words["เฉลี่ย {0} วันหลังรับ", Days(days)].Value : null));
        }
        else if (office.Kind == OfficeKind.Province && districts.Count > 0)
        {
            var received = ofDistricts.Count(h => h.ReceivedOn is not null);
            steps.Add(new TrackStep(received, districts.Count, words["อำเภอรับแล้ว"], received == districts.Count ? words["ครบ"] : words["เหลือ {0} อำเภอ", districts.Count - received]));
        }
        if (office.Kind != OfficeKind.District && districts.Count > 0)
            steps.Add(new TrackStep(forwarded, districts.Count, words["อำเภอส่งต่อแล้ว"], forwarded == districts.Count ? words["ครบ"] : words["เหลือ {0} อำเภอ", ThaiNumber.Format(districts.Count - forwarded)]));
        if (office.Kind is OfficeKind.Province or OfficeKind.District)
        {
            var read = groups.Sum(g => g.Read);
            steps.Add(new TrackStep(read, total, words["อปท. เปิดอ่านแล้ว"], read == total ? words["ครบ"] : words["เหลือ {0} แห่ง", ThaiNumber.Format(total - read)]));
        }
        steps.Add(new TrackStep(acknowledged, total, words["อปท. รับทราบแล้ว"],
            words["{0}% · เพิ่ม {1} วันนี้", total == 0 ? "0" : ThaiNumber.Format(acknowledged * 100m / total, 1), ThaiNumber.Format(acknowledgedToday)]));
        return steps;
    }

    public List<HopTime> Times(OfficialLetter letter, Office office, List<HopLine> hops)
    {
        var times = new List<HopTime>();
        var dla = hops.Find(h => h.Kind == OfficeKind.Dla && letter.Route == LetterRoute.ThroughDla);
        Add(words["ลงนามถึง สถ. รับ"], hops.Where(h => h == dla), _ => letter.SignedOn, h => h.ReceivedOn);
        Add(words["สถ. รับถึงส่งต่อ"], hops.Where(h => h == dla), h => h.ReceivedOn, h => h.ForwardedOn);
        var before = dla?.ForwardedOn ?? letter.SignedOn;
        var provinces = hops.FindAll(h => h.Kind == OfficeKind.Province);
        Add(words["ส่งถึงจังหวัดรับ"], provinces, _ => before, h => h.ReceivedOn);
        Add(words["จังหวัดรับถึงส่งต่อ"], provinces, h => h.ReceivedOn, h => h.ForwardedOn);
        var sentOn = provinces.ToDictionary(h => h.OfficeId, h => h.ForwardedOn);
        var districts = hops.FindAll(h => h.Kind == OfficeKind.District);
        Add(words["จังหวัดส่งต่อถึงอำเภอรับ"], districts, h => sentOn.GetValueOrDefault(h.OfficeId / 100), h => h.ReceivedOn);
        Add(words["อำเภอรับถึงส่งต่อ"], districts, h => h.ReceivedOn, h => h.ForwardedOn);
        return times;

        void Add(string label, IEnumerable<HopLine> of, Func<HopLine, DateOnly?> from, Func<HopLine, DateOnly?> to)
        {
            if (Average(of, from, to) is { } days)
                times.Add(new HopTime(label, days));
        }
    }

    public List<TrackEvent> History(OfficialLetter letter, Office office, List<RouteGroup> groups, List<HopLine> hops, List<LetterReminder> reminders)
    {
        var names = groups.GroupBy(g => g.ProvinceId).ToDictionary(g => (OfficeKind.Province, g.Key), g => words["จังหวัด{0}", g.First().Province].Value);
        foreach (var district in groups.GroupBy(g => g.DistrictId))
            names[(OfficeKind.District, district.Key)] = words["อำเภอ{0}", district.First().District];
        names[(OfficeKind.Dla, 0)] = words["สถ."];
        // In the country's history the districts would hide the provinces.
        var forwardings = hops.Where(h => h.ForwardedAt is not null && names.ContainsKey((h.Kind, h.OfficeId)) && (office.Kind != OfficeKind.Centre || h.Kind != OfficeKind.District))
            .Select(h => new TrackEvent(h.ForwardedAt!.Value, h.CoveringNumber is { } number
                ? words["{0}ส่งต่อ ที่ {1}", names[(h.Kind, h.OfficeId)], LetterText.Number(number)] : words["{0}ส่งต่อ", names[(h.Kind, h.OfficeId)]]));
        var sent = new TrackEvent(letter.CirculatedAt!.Value, letter.Route == LetterRoute.ThroughDla
            ? words["ส่งเวียนถึง สถ."] : words["ส่งเวียนถึง {0} จังหวัด", groups.Select(g => g.ProvinceId).Distinct().Count()]);
        if (office.Kind != OfficeKind.Centre)
            sent = sent with { Text = words["ส่งเวียน"] };
        return [.. forwardings
            .Concat(reminders.Where(r => IsOfHistory(r, office)).Select(r => new TrackEvent(r.At, ReminderText(r))))
            .OrderByDescending(e => e.At).Take(MostEvents).Append(sent)];
    }

    private string ReminderText(LetterReminder reminder) => reminder.OfficeKind switch
    {
        OfficeKind.Province => words["เตือน {0} จังหวัดที่ยังไม่ส่งต่อ", ThaiNumber.Format(reminder.Reached)],
        OfficeKind.District => words["เตือน {0} อำเภอที่ยังไม่ส่งต่อ", ThaiNumber.Format(reminder.Reached)],
        _ => words["เตือน อปท. {0} แห่งที่ยังไม่รับทราบ", ThaiNumber.Format(reminder.Reached)],
    };

    /// <summary>The office's own reminders and those of everybody above it.</summary>
    private static bool IsOfHistory(LetterReminder reminder, Office office) => office.Kind switch
    {
        OfficeKind.Province => reminder.ProvinceId == office.Id || Means(reminder, office) || reminder is { OfficeKind: OfficeKind.Authority, OfficeId: null, ProvinceId: null, DistrictId: null },
        OfficeKind.District => reminder.DistrictId == office.Id || Means(reminder, office) || (reminder is { OfficeKind: OfficeKind.Authority, OfficeId: null, DistrictId: null } && (reminder.ProvinceId ?? office.Id / 100) == office.Id / 100),
        _ => reminder is { ProvinceId: null, DistrictId: null },
    };

    public static bool Means(LetterReminder reminder, Office office) => reminder.OfficeKind == office.Kind
        && (reminder.OfficeId == office.Id
            || (reminder is { OfficeId: null, DistrictId: null } && (reminder.ProvinceId is null || reminder.ProvinceId == LetterOffice.ProvinceOf(office))));

    private static decimal? Average(IEnumerable<HopLine> hops, Func<HopLine, DateOnly?> from, Func<HopLine, DateOnly?> to)
    {
        var days = hops.Select(h => (From: from(h), To: to(h))).Where(d => d is { From: not null, To: not null })
            .Select(d => (decimal)(d.To!.Value.DayNumber - d.From!.Value.DayNumber)).ToList();
        return days.Count == 0 ? null : days.Average();
    }

    /// <summary>6.2, and 6 of a whole number.</summary>
    public static string Days(decimal days) => ThaiNumber.Format(days, decimal.Round(days, 1) == decimal.Truncate(days) ? 0 : 1);
}
