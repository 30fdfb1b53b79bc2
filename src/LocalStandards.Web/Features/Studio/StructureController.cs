using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Studio;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Studio;

/// <summary>The frame of a draft: its forms, areas and missions, added, renamed, moved, placed and taken out.</summary>
[Route("indicator-sets/{year}/{type}/structure")]
[Authorize(Policies.WriteSets)]
public sealed class StructureController(SetQueries queries, SetEdits edits, IStringLocalizer<Words> words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string year, string type, CancellationToken cancel) =>
        await queries.FindAsync(year, type, null, cancel) is { } record ? View("Structure", new StructurePage(record, new StructureForm())) : NotFound();

    /// <summary>One edit of one part; also on the other types' drafts when asked.</summary>
    [HttpPost]
    public async Task<IActionResult> Edit(string year, string type, StructureForm form, CancellationToken cancel)
    {
        var outcome = await edits.MakeAsync(year, type, User.ToActor(), form.Make, cancel, form.Everywhere ? (_, other) => form.MakeWhereItIs(other) : null);
        if (outcome is null)
            return NotFound();
        if (outcome.Problem is not null)
        {
            ModelState.AddModelError(form.FieldIn(outcome.Record.Set), outcome.Problem);
            return View("Structure", new StructurePage(outcome.Record, form));
        }
        TempData[Flash.Key] = words["บันทึกร่างแล้ว"].Value;
        return LocalRedirect(StudioLinks.Structure(outcome.Record.Year, outcome.Record.Type));
    }
}

/// <summary>One edit as posted: what to do with which part.</summary>
public sealed class StructureForm
{
    /// <summary>area, mission or form; set for what is said of the set as a whole.</summary>
    public string? Part { get; set; }
    /// <summary>add, rename, up, down, place or remove; a button's value.</summary>
    public string? Do { get; set; }
    /// <summary>The part's code; of a new one, the code it shall have (the next one when empty).</summary>
    public string? Code { get; set; }
    public string? Name { get; set; }
    /// <summary>The area of a new or moved mission; the form an area is placed on.</summary>
    public string? Into { get; set; }
    public bool Everywhere { get; set; }
    public DataStatus Status { get; set; }

    /// <summary>The field of the page its problem belongs to; none when the part is gone.</summary>
    public string FieldIn(IndicatorSetDefinition set) => (Part, Do) switch
    {
        ("mission", "add") when set.Areas.Contains(Into ?? "") => $"mission-new{Into}",
        ("area" or "form", "add") => Part + "-new",
        ("set", _) => "set-",
        _ when Do != "add" && IsIn(set) => $"{Part}-{Code}",
        _ => "",
    };

    public Edit<IndicatorSetDefinition> Make(IndicatorSetDefinition set)
    {
        var (code, name) = (ThaiText.Clean(Code), ThaiText.Clean(Name));
        return (Part, Do) switch
        {
            ("area", "add") => set.AddArea(code.Length > 0 ? code : ProposedCodes.NextArea(set), name, Into is { Length: > 0 } ? Into : null),
            ("area", "rename") => set.RenameArea(code, name),
            ("area", "up") => set.MoveArea(code, -1),
            ("area", "down") => set.MoveArea(code, 1),
            ("area", "place") => set.PlaceArea(code, Into is { Length: > 0 } ? Into : null),
            ("area", "remove") => set.RemoveArea(code),
            ("mission", "add") => set.AddMission(Into ?? "", code.Length > 0 ? code : ProposedCodes.NextMission(set, Into ?? ""), name),
            ("mission", "rename") => set.RenameMission(code, name),
            ("mission", "up") => set.MoveMission(code, -1),
            ("mission", "down") => set.MoveMission(code, 1),
            ("mission", "place") => set.MoveMissionTo(code, Into ?? ""),
            ("mission", "remove") => set.RemoveMission(code),
            ("form", "add") => set.AddForm(code.Length > 0 ? code : ProposedCodes.NextForm(set), FormKind.Area, name),
            ("form", "rename") => set.RenameForm(code, name),
            ("form", "up") => set.MoveForm(code, -1),
            ("form", "down") => set.MoveForm(code, 1),
            ("form", "remove") => set.RemoveForm(code),
            ("set", "describe") => name.Length is > 0 and <= SetLimits.NameLength && Enum.IsDefined(Status)
                ? new Edit<IndicatorSetDefinition>(set with { Status = Status, StatusText = Status == set.Status ? set.StatusText : null, LevelLabel = name })
                : new Edit<IndicatorSetDefinition>(null, EditRefusal.NotAName),
            _ => new Edit<IndicatorSetDefinition>(null, EditRefusal.Unknown, code),
        };
    }

    /// <summary>The same on another type's set; null, left alone, where it does not have the part.</summary>
    public Edit<IndicatorSetDefinition>? MakeWhereItIs(IndicatorSetDefinition other) => Do is "add" or "describe" || IsIn(other) ? Make(other) : null;

    private bool IsIn(IndicatorSetDefinition set) => Part switch
    {
        "area" => set.Areas.Contains(Code ?? ""),
        "mission" => set.Areas.Any(a => a.Missions.Contains(Code ?? "")),
        _ => set.Forms.Contains(Code ?? ""),
    };
}

public sealed record StructurePage(SetRecord Record, StructureForm Form);
