using LocalStandards.Data.Monitoring;
using LocalStandards.Documents.FollowUpLetters;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Features.Monitoring.Areas;
using LocalStandards.Web.Frame;
using LocalStandards.Web.Frame.Layout;
using Microsoft.Extensions.Options;

namespace LocalStandards.Web.Features.Monitoring.FollowUpLetters;

/// <summary>Those of an area that were picked and have not submitted, in the order of paper.</summary>
public sealed record PickedAuthorities(Selection Selection, List<FollowUpRecord> Whom);

/// <summary>Makes the letter to those picked. Paper is Thai, whatever the language of the screen.</summary>
public sealed class ComposeFollowUpLetter(MonitoredAreas areas, AreaQueries queries, IOptions<CentralOffice> office, PortalSettings settings, TimeProvider clock)
{
    /// <param name="area">As in <see cref="MonitoredArea.Code"/>.</param>
    /// <param name="request">Its address holds the selection.</param>
    /// <returns>Null of an area that is not the actor's.</returns>
    public async Task<PickedAuthorities?> PickedAsync(Actor actor, string year, string? area, HttpRequest request, CancellationToken cancel)
    {
        if (await areas.FindAsync(actor, year, area, cancel) is not { } found)
            return null;
        var selection = Selection.Of(found, request);
        // In the order of paper, not of urgency.
        return new PickedAuthorities(selection, [.. selection.In(await queries.RecordsAsync(found, cancel), clock.GetUtcNow())
            .Where(r => r.State != FollowUpState.Submitted)
            .OrderBy(r => r.Province, ThaiOrder.Instance).ThenBy(r => r.District, ThaiOrder.Instance).ThenBy(r => r.Type).ThenBy(r => r.Name, ThaiOrder.Instance)]);
    }

    /// <summary>Whom such a letter is addressed to, to be changed.</summary>
    public static FollowUpLetterForm Proposed(PickedAuthorities picked) => new()
    {
        Addressees = picked.Selection.Area switch
        {
            { DistrictId: not null } => "นายกองค์กรปกครองส่วนท้องถิ่นตามรายชื่อแนบท้าย",
            { ProvinceId: not null } => "นายอำเภอทุกอำเภอ และนายกองค์กรปกครองส่วนท้องถิ่นตามรายชื่อแนบท้าย",
            _ => "ผู้ว่าราชการจังหวัดทุกจังหวัด",
        },
    };

    public FollowUpLetter Of(PickedAuthorities picked, TypedFollowUpLetter typed, Actor actor)
    {
        var area = picked.Selection.Area;
        var ends = new SubmissionDeadlines(area.Round, clock.GetUtcNow());
        var deadlines = picked.Whom.ConvertAll(r => (Record: r, Deadline: ends.Of(r.Place, r.Status), IsOpen: ends.IsOpen(r.Place, r.Status)));
        var letters = deadlines.Select(d => d.Deadline.GrantedBy?.Letter ?? area.Round.WindowFor(d.Record.Type).Letter).Distinct().ToList();
        return new FollowUpLetter(
            typed.Number, OfficeOf(area, actor), typed.SignedOn, area.Round.Programme, area.Round.Year, typed.Addressees,
            letters is [{ } letter] ? ReferenceOf(letter) : null,
            deadlines.TrueForAll(d => d.IsOpen) && deadlines.Select(d => d.Deadline.LastDay).Distinct().ToList() is [var until] ? until : null,
            typed.Signer, typed.SignerTitle, ContactOf(area, actor),
            [.. deadlines.Select(d => new OutstandingAuthority(d.Record.ShortName, d.Record.District, d.Record.Province, StateOf(d.Record), d.IsOpen ? d.Deadline.LastDay : null))],
            settings.IsDemo);
    }

    private string OfficeOf(MonitoredArea area, Actor actor) => area switch
    {
        { DistrictId: not null } when actor.Has(Role.DistrictOfficer) => $"ที่ว่าการอำเภอ{area.District}",
        { ProvinceId: not null } when actor.Has(Role.ProvincialOfficer) => $"ศาลากลางจังหวัด{area.Province}",
        _ => $"{office.Value.Name} {office.Value.Address}",
    };

    private string ContactOf(MonitoredArea area, Actor actor) => area switch
    {
        { DistrictId: not null } when actor.Has(Role.DistrictOfficer) => $"ท้องถิ่นอำเภอ{area.District}",
        { ProvinceId: not null } when actor.Has(Role.ProvincialOfficer) => $"สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด{area.Province}",
        _ => $"{office.Value.Name}\nโทร. {office.Value.Phone}",
    };

    private static string ReferenceOf(OfficialLetter letter) =>
        $"หนังสือ{letter.Sender} ที่\u00A0{letter.Number.Replace(' ', '\u00A0')} ลงวันที่\u00A0{ThaiDate.Long(letter.SignedOn)}";

    private static string StateOf(FollowUpRecord record) => record.State switch
    {
        FollowUpState.Ready => "บันทึกครบแล้ว ยังไม่กดส่ง",
        FollowUpState.Returned => "ส่งคืนให้แก้ไข",
        FollowUpState.InProgress => $"กำลังบันทึก ร้อยละ {record.Percent}",
        _ => "ยังไม่เริ่ม",
    };
}
