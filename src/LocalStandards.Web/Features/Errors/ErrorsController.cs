using System.Globalization;
using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Errors;

/// <summary>Pages for what went wrong: each says what to do next; a fault carries a reference id and nothing of the inside.</summary>
[Route("errors/{status:int:range(400,599)}")]
[Authorize(Policies.Everyone)]
[IgnoreAntiforgeryToken]
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class ErrorsController(IStringLocalizer<Words> words) : Controller
{
    [AcceptVerbs("GET", "POST", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public IActionResult Show()
    {
        // Not bound: binding reads the form, which may be what could not be read.
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        Response.StatusCode = status;
        if (Request.IsFromScript())
            return PartialView("_Fragment", Sentence(status));
        return status switch
        {
            StatusCodes.Status403Forbidden => View("Forbidden"),
            StatusCodes.Status404NotFound => View("NotFound"),
            StatusCodes.Status429TooManyRequests => View("TooMany"),
            StatusCodes.Status400BadRequest when ExpiredForm.IsCauseIn(HttpContext) => View("Expired", Request.OwnReferer()),
            < 500 => View("Refused", status),
            _ => View("Error", HttpContext.TraceIdentifier),
        };
    }

    private string Sentence(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => words["หมดเวลาการเข้าสู่ระบบ ข้อความที่พิมพ์ไว้ยังอยู่ในเครื่องนี้ เข้าสู่ระบบแล้วทำต่อได้"],
        StatusCodes.Status403Forbidden => words["บัญชีนี้ไม่มีสิทธิ์ทำรายการนี้"],
        StatusCodes.Status404NotFound => words["ไม่พบรายการนี้ อาจถูกย้ายหรือปิดไปแล้ว"],
        StatusCodes.Status429TooManyRequests => words["มีคำขอจากเครื่องนี้ถี่เกินไป รอ 1 นาทีแล้วลองอีกครั้ง"],
        StatusCodes.Status400BadRequest when ExpiredForm.IsCauseIn(HttpContext) => words["หน้านี้เปิดไว้นานเกินไป ข้อความที่พิมพ์ไว้ยังอยู่ในเครื่องนี้ เปิดหน้านี้ใหม่แล้วทำต่อได้"],
        StatusCodes.Status413PayloadTooLarge => words["สิ่งที่ส่งมาใหญ่เกินไป ระบบไม่ได้บันทึก ย้อนกลับแล้วเลือกไฟล์ที่เล็กลง"],
        < 500 => words["ระบบอ่านคำขอนี้ไม่ได้"],
        _ => words["ระบบทำรายการนี้ไม่สำเร็จ รหัสอ้างอิง {0}", HttpContext.TraceIdentifier],
    };
}
