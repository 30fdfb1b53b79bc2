using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Library;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Input;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Library;

/// <summary>A document as typed; its day in พ.ศ.</summary>
public sealed class DocumentForm
{
    /// <summary>Those a document can be limited to; the centre reads every one.</summary>
    public static IReadOnlyList<Role> Roles { get; } =
        [Role.Recorder, Role.SectionOfficer, Role.Executive, Role.DistrictOfficer, Role.ProvincialOfficer, Role.Assessor, Role.Administrator];

    /// <summary>Code of the round; empty where it is for none.</summary>
    public string? Round { get; set; }
    public AuthorityType[] Types { get; set; } = [];
    public DocumentCategory Category { get; set; } = DocumentCategory.Manual;
    public string? Title { get; set; }
    public string? Description { get; set; }
    public DocumentAudience Audience { get; set; } = DocumentAudience.Public;
    public Role[] Readers { get; set; } = [];
    public string? From { get; set; }
    public string? FromTime { get; set; }
    public IFormFile? File { get; set; }
    /// <summary>The stamp of what was shown to be changed.</summary>
    public Guid? Seen { get; set; }

    public static DocumentForm Of(LibraryDocument document)
    {
        var form = new DocumentForm
        {
            Round = document.Round?.Code, Types = [.. document.Types], Category = document.Category, Title = document.Title, Description = document.Description,
            Audience = document.Audience, Readers = [.. document.Readers], Seen = document.Stamp,
        };
        (form.From, form.FromTime) = TypedMoment.Of(document.PublishFrom);
        return form;
    }

    /// <summary>What it says and from when, or null with each problem at its field.</summary>
    public (DocumentParticulars Said, DateTimeOffset From)? Read(
        IReadOnlyList<RoundChoice> rounds, DateTimeOffset now, ModelStateDictionary problems, IStringLocalizer<Words> words)
    {
        var before = problems.ErrorCount;
        var round = rounds.FirstOrDefault(r => r.Code == Round);
        var (title, description) = (ThaiText.Clean(Title), ThaiText.CleanLines(Description));
        if (round is null && !string.IsNullOrEmpty(Round))
            problems.AddModelError(nameof(Round), words["เลือกจากรายการ"]);
        if (!Types.All(Enum.IsDefined))
            problems.AddModelError(nameof(Types), words["เลือกจากรายการ"]);
        if (!Enum.IsDefined(Category))
            problems.AddModelError(nameof(Category), words["เลือกจากรายการ"]);
        if (title.Length is 0 or > LibraryDocument.LongestTitle)
            problems.AddModelError(nameof(Title), words["กรอกชื่อเอกสาร ไม่เกิน {0} ตัวอักษร", LibraryDocument.LongestTitle]);
        if (description.Length > LibraryDocument.LongestText)
            problems.AddModelError(nameof(Description), words["ข้อความยาวเกินไป ใส่ได้ไม่เกิน {0} ตัวอักษร", LibraryDocument.LongestText]);
        if (!Enum.IsDefined(Audience))
            problems.AddModelError(nameof(Audience), words["เลือกจากรายการ"]);
        if (!Readers.All(Roles.Contains))
            problems.AddModelError(nameof(Readers), words["เลือกจากรายการ"]);
        else if (Audience == DocumentAudience.Roles && Readers.Length == 0)
            problems.AddModelError(nameof(Readers), words["เลือกอย่างน้อยหนึ่งบทบาทที่อ่านได้"]);
        var from = TypedMoment.From(From, FromTime, nameof(From), now, problems, words);
        return problems.ErrorCount > before ? null
            : (new DocumentParticulars(round?.Id, Types, Category, title, description.Length == 0 ? null : description, Audience, Readers), from!.Value);
    }
}
