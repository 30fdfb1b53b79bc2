using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;

namespace LocalStandards.Data.Monitoring;

/// <summary>One authority in a round with everything that following it up needs.</summary>
public sealed record FollowUpRecord
{
    public required int ObligationId { get; init; }
    public required int AuthorityId { get; init; }
    /// <summary>Seven digits.</summary>
    public required string Code { get; init; }
    public required AuthorityType Type { get; init; }
    public required string Name { get; init; }
    public required int DistrictId { get; init; }
    public required string District { get; init; }
    public required int ProvinceId { get; init; }
    public required string Province { get; init; }
    public required Region Region { get; init; }
    /// <summary>The base close of its type.</summary>
    public required DateTimeOffset Closes { get; init; }
    /// <summary>Null while nothing is begun.</summary>
    public SubmissionStatus? Begun { get; init; }
    public DateTimeOffset? StartedAt { get; init; }
    public DateTimeOffset? FirstSubmittedAt { get; init; }
    public DateTimeOffset? SubmittedAt { get; init; }
    public DateTimeOffset? ReturnedAt { get; init; }
    /// <summary>Items of all forms, and forms that are not complete; null while nothing is begun.</summary>
    public int? Required { get; init; }
    public int? Filled { get; init; }
    public int? OpenForms { get; init; }
    /// <summary>The form saved last, and when; null while none is.</summary>
    public string? LastForm { get; init; }
    public DateTimeOffset? SavedAt { get; init; }
    /// <summary>The recorder of today; null where there is none.</summary>
    public string? Recorder { get; init; }
    public string? RecorderPhone { get; init; }
    public DateTimeOffset? SignedInAt { get; init; }
    /// <summary>Of the authority's office.</summary>
    public string? Phone { get; init; }
    public DateOnly? RemindedOn { get; init; }
    public ContactOutcome? ContactOutcome { get; init; }
    public DateTimeOffset? ContactAt { get; init; }
    public DateOnly? PromisedOn { get; init; }
    /// <summary>The last day on which it may submit; null once that is over, and before <see cref="WithDeadline"/> has said it.</summary>
    public DateOnly? LastDay { get; init; }

    public string ShortName => Type.ShortNameOf(Name);
    public AuthorityPlace Place => new(Type, ProvinceId, DistrictId, AuthorityId);
    public SubmissionStatus Status => Begun ?? SubmissionStatus.NotStarted;
    public bool IsBegun => Begun is not (null or SubmissionStatus.Practice);
    public FollowUpState State => FollowUpStates.Of(Status, SignedInAt is not null, Required is not null && OpenForms == 0);
    public LastContact? Contact => ContactOutcome is { } outcome ? new(outcome, PromisedOn, ContactAt!.Value) : null;
    /// <summary>When the authority itself last did something in the round.</summary>
    public DateTimeOffset? ChangedAt => IsBegun ? SavedAt ?? StartedAt : null;
    /// <summary>Whole per cent of all items, rounded down.</summary>
    public int Percent => IsBegun && Required is > 0 and { } required ? (Filled ?? 0) * 100 / required : 0;

    public Standing StandingIn(RoundView view) => Standing.Of(Status, StartedAt, FirstSubmittedAt, Closes, view);

    /// <summary>The record with its <see cref="LastDay"/>.</summary>
    public FollowUpRecord WithDeadline(SubmissionDeadlines ends) => this with { LastDay = ends.IsOpen(Place, Status) ? ends.Of(Place, Status).LastDay : null };

    /// <summary>Why to call it today; null where it need not be called or cannot submit any more. A promise beyond the last day is due on the last day.</summary>
    public CallReason? CallReasonAt(DateTimeOffset now) => LastDay is not { } last ? null
        : CallOrder.ReasonOf(State, Contact is { } call && call.PromisedOn > last ? call with { PromisedOn = last } : Contact, ChangedAt, now);
}

public static class FollowUpRecords
{
    /// <summary>All in one statement, however many; the last call as it stands after corrections.</summary>
    public static IQueryable<FollowUpRecord> FollowUps(this IQueryable<Obligation> obligations, AppDbContext db, DateOnly today)
    {
        var inForce = db.RoleAssignments.Where(r => r.Role == Role.Recorder && r.From <= today && (r.To == null || today < r.To));
        var recorders =
            from r in inForce
            where !inForce.Any(later => later.AuthorityId == r.AuthorityId && later.Id > r.Id)
            join u in db.Users on r.UserId equals u.Id
            where u.DisabledAt == null
            select new { r.AuthorityId, u.FullName, u.PhoneNumber, u.LastSignInAt };
        var last = db.Contacts.Where(c => !db.Contacts.Any(later => later.ObligationId == c.ObligationId && (later.At > c.At || (later.At == c.At && later.Id > c.Id))));
        var forms = db.Set<FormEntry>();
        return
            from o in obligations
            join w in db.Set<EntryWindow>() on new { o.RoundId, o.Type } equals new { w.RoundId, w.Type }
            join s in db.Submissions on o.Id equals s.ObligationId into started
            from s in started.DefaultIfEmpty()
            join r in recorders on (int?)o.AuthorityId equals r.AuthorityId into appointed
            from r in appointed.DefaultIfEmpty()
            join c in last on o.Id equals c.ObligationId into called
            from c in called.DefaultIfEmpty()
            select new FollowUpRecord
            {
                ObligationId = o.Id, AuthorityId = o.AuthorityId, Code = o.Authority!.Code, Type = o.Type, Name = o.Name,
                DistrictId = o.DistrictId, District = o.District!.Name, ProvinceId = o.ProvinceId, Province = o.Province!.Name, Region = o.Province!.Region, Closes = w.Closes,
                Begun = s == null ? null : s.Status, StartedAt = s == null ? null : s.StartedAt, FirstSubmittedAt = s.FirstSubmittedAt,
                SubmittedAt = s.SubmittedAt, ReturnedAt = s.ReturnedAt,
                Required = s == null ? null : forms.Where(f => f.ObligationId == o.Id).Sum(f => f.Required),
                Filled = s == null ? null : forms.Where(f => f.ObligationId == o.Id).Sum(f => f.Filled),
                OpenForms = s == null ? null : forms.Count(f => f.ObligationId == o.Id && (f.Missing > 0 || f.Errors > 0 || f.Warnings > 0 || f.Filled != f.Required)),
                LastForm = forms.Where(f => f.ObligationId == o.Id && f.SavedAt != null).OrderByDescending(f => f.SavedAt).Select(f => f.FormCode).FirstOrDefault(),
                SavedAt = forms.Where(f => f.ObligationId == o.Id).Max(f => f.SavedAt),
                Recorder = r.FullName, RecorderPhone = r.PhoneNumber, SignedInAt = r.LastSignInAt, Phone = o.Authority!.Phone,
                RemindedOn = db.Reminders.Where(x => x.ObligationId == o.Id).Max(x => (DateOnly?)x.Day),
                ContactOutcome = c == null ? null : c.Outcome, ContactAt = c == null ? null : c.At, PromisedOn = c.PromisedOn,
            };
    }
}
