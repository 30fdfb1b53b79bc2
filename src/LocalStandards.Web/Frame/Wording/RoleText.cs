using LocalStandards.Domain.Access;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Wording;

/// <summary>Roles as people call them.</summary>
public static class RoleText
{
    public static string Of(Actor actor, IStringLocalizer<Words> words) =>
        actor.MainRole == Role.Executive && actor.Grants.Any(g => g.Position == ExecutivePosition.Clerk) ? words["ปลัด"] : Of(actor.MainRole, words);

    public static string Of(Role? role, IStringLocalizer<Words> words) => role switch
    {
        Role.Recorder => words["เจ้าหน้าที่บันทึกข้อมูล"],
        Role.SectionOfficer => words["เจ้าหน้าที่กอง/ส่วนงาน"],
        Role.Executive => words["ผู้บริหาร"],
        Role.ProvincialOfficer => words["สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด"],
        Role.DistrictOfficer => words["ท้องถิ่นอำเภอ"],
        Role.Assessor => words["ทีมประเมิน"],
        Role.CentralOfficer => words["เจ้าหน้าที่ สกถ."],
        Role.CentralApprover => words["ผู้อนุมัติ สกถ."],
        Role.Administrator => words["ผู้ดูแลระบบ"],
        _ => words["ไม่มีบทบาท"],
    };

    /// <summary>How far the role reaches, in a word.</summary>
    public static string ScopeOf(Actor actor, IStringLocalizer<Words> words) => actor.MainRole switch
    {
        Role.ProvincialOfficer => words["ระดับจังหวัด"],
        Role.DistrictOfficer => words["ระดับอำเภอ"],
        Role.Assessor => words["เฉพาะหน่วยงานที่ได้รับมอบหมาย"],
        Role.Administrator => words["ทั้งระบบ"],
        null => "",
        _ => words["ทั่วประเทศ"],
    };
}
