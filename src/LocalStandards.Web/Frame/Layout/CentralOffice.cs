namespace LocalStandards.Web.Frame.Layout;

/// <summary>Who runs the portal, as headers and footers print it. A setting, because the office's name changed between rounds;
/// the defaults are its name since 2568.</summary>
public sealed class CentralOffice
{
    public string Name { get; set; } = "สำนักงานคณะกรรมการการกระจายอำนาจให้แก่องค์กรปกครองส่วนท้องถิ่น";

    public string ShortName { get; set; } = "สกถ.";

    /// <summary>The office it belongs to.</summary>
    public string Parent { get; set; } = "สำนักงานปลัดสำนักนายกรัฐมนตรี";

    public string Address { get; set; } = "ทำเนียบรัฐบาล กรุงเทพฯ 10300";

    public string Phone { get; set; } = "0 2283 4608, 0 2283 4624";

    /// <summary>Shown on the contact page where it is set.</summary>
    public string? Email { get; set; }

    public string Hours { get; set; } = "วันราชการ 08.30–16.30 น.";
}
