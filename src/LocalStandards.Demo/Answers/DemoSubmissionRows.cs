using System.Data.Common;
using System.Globalization;
using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Demo.People;
using LocalStandards.Demo.Places;
using LocalStandards.Domain.Indicators.Scoring;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Demo.Answers;

/// <summary>Writes drawn submissions as the domain would have left them: obligation, forms, answers, version, results, notices.</summary>
internal sealed class DemoSubmissionRows(AppDbContext db, DbTransaction bulk, SeededRegister register, SeededPeople people) : IDisposable
{
    private readonly BulkInsert<Obligation> obligations = new(db, bulk);
    private readonly BulkInsert<Submission> submissions = new(
        db, bulk, nameof(Submission.ObligationId), nameof(Submission.Status), nameof(Submission.StartedAt), nameof(Submission.FirstSubmittedAt),
        nameof(Submission.SubmittedAt), nameof(Submission.Version), nameof(Submission.ReturnReason), nameof(Submission.ReturnedAt),
        nameof(Submission.ReturnedById), nameof(Submission.Stamp));
    private readonly BulkInsert<FormEntry> forms = new(
        db, bulk, nameof(FormEntry.ObligationId), nameof(FormEntry.FormCode), nameof(FormEntry.Required), nameof(FormEntry.Filled),
        nameof(FormEntry.Missing), nameof(FormEntry.Errors), nameof(FormEntry.Warnings), nameof(FormEntry.SavedAt),
        nameof(FormEntry.SavedById), nameof(FormEntry.Stamp));
    private readonly BulkInsert<FormDocument> documents = new(
        db, bulk, nameof(FormDocument.ObligationId), nameof(FormDocument.FormCode), nameof(FormDocument.Text));
    private readonly BulkInsert<SubmissionVersion> versions = new(
        db, bulk, nameof(SubmissionVersion.ObligationId), nameof(SubmissionVersion.Number), nameof(SubmissionVersion.ReceiptNumber),
        nameof(SubmissionVersion.IndicatorSetId), nameof(SubmissionVersion.AnswersDocument), nameof(SubmissionVersion.AppointmentNumber),
        nameof(SubmissionVersion.AppointedOn), nameof(SubmissionVersion.EndorsedBy), nameof(SubmissionVersion.SubmittedById),
        nameof(SubmissionVersion.SubmittedAt), nameof(SubmissionVersion.VerificationCode), nameof(SubmissionVersion.AssessmentVersion));
    private readonly BulkInsert<IndicatorResult> results = new(
        db, bulk, nameof(IndicatorResult.ObligationId), nameof(IndicatorResult.VersionNumber), nameof(IndicatorResult.IndicatorCode),
        nameof(IndicatorResult.Band), nameof(IndicatorResult.Value), nameof(IndicatorResult.Standard), nameof(IndicatorResult.Frame),
        nameof(IndicatorResult.Achieved), nameof(IndicatorResult.Ground), nameof(IndicatorResult.Gap));
    private readonly BulkInsert<Notice> notices = new(
        db, bulk, nameof(Notice.Id), nameof(Notice.ObligationId), nameof(Notice.Kind), nameof(Notice.VersionNumber), nameof(Notice.At));

    private int lastObligation, lastNotice;

    public void Write(DemoSubmission drawn)
    {
        var id = WriteObligation(drawn);
        if (drawn.Answers is null)
            return;
        var timeline = drawn.Timeline;
        var isSubmitted = timeline.SubmittedAt is not null;
        var isReturned = timeline.Status == SubmissionStatus.Returned;
        var dice = Dice.For(string.Create(CultureInfo.InvariantCulture, $"papers {drawn.Authority.Code} {drawn.Round.Round.Year}"));
        submissions.AddValues(
            id, timeline.Status, timeline.StartedAt, timeline.SubmittedAt, timeline.SubmittedAt, isSubmitted ? 1 : 0,
            isReturned ? dice.OneOf(DemoTexts.ReturnReasons) : null, timeline.ReturnedAt, isReturned ? people.CentralOfficerId : null, Guid.NewGuid());
        WriteForms(id, drawn);
        if (isSubmitted)
            WriteVersion(id, drawn, timeline.SubmittedAt!.Value, dice);
        if (isReturned)
            notices.AddValues(++lastNotice, id, NoticeKind.Returned, 1, timeline.ReturnedAt);
    }

    public void Dispose()
    {
        obligations.Dispose();
        submissions.Dispose();
        forms.Dispose();
        documents.Dispose();
        versions.Dispose();
        results.Dispose();
        notices.Dispose();
    }

    private int WriteObligation(DemoSubmission drawn)
    {
        var authority = drawn.Authority;
        var obligation = Obligation.For(
            authority, register.Districts[authority.DistrictId].Name, register.Provinces[authority.ProvinceId].Name,
            drawn.Round.Round.Id, drawn.Set.Id);
        obligations.Add(obligation, (nameof(Obligation.Id), ++lastObligation), (nameof(Obligation.AuthorityId), register.IdOf(authority)));
        return lastObligation;
    }

    private void WriteForms(int id, DemoSubmission drawn)
    {
        var (from, until) = (drawn.Timeline.StartedAt, drawn.Timeline.SubmittedAt ?? drawn.Timeline.StartedAt.AddHours(2));
        var all = drawn.Outcome!.Forms;
        var answers = drawn.Answers!.ToLookup(a => drawn.Set.FormOf(a.Key));
        for (var i = 0; i < all.Count; i++)
        {
            var progress = all[i].Progress;
            DateTimeOffset? saved = progress.Filled > 0 ? from + (until - from) * (i + 1) / (all.Count + 1) : null;
            var code = all[i].Form.Code;
            int? recorder = saved is { } at ? RecorderAt(drawn, at) : null;
            forms.AddValues(
                id, code, progress.Required, progress.Filled, progress.Missing, progress.Errors, progress.Warnings, saved, recorder, Guid.NewGuid());
            documents.AddValues(id, code, FormDocument.Write(answers[code].Select(
                a => new Answer(a.Key, a.Value, drawn.Set.Personal.Contains(a.Key), recorder, saved ?? from))));
        }
    }

    private void WriteVersion(int id, DemoSubmission drawn, DateTimeOffset at, Dice dice)
    {
        var authority = drawn.Authority;
        var appointedOn = Bangkok.DateOf(drawn.Round.Round.WindowFor(authority.Type).Opens).AddDays(-5 - dice.Roll(40));
        versions.AddValues(
            id, 1, drawn.Round.Round.Programme.ReceiptNumberOf(drawn.Round.Round.Year, authority.Code, 1), drawn.Set.Id, drawn.Document,
            string.Create(CultureInfo.InvariantCulture, $"{100 + dice.Roll(500)}/{appointedOn.Year + 543}"), appointedOn,
            DemoPeople.For(authority == people.HomeAuthority ? "clerk" : "clerk " + authority.Code).FullName, RecorderAt(drawn, at), at,
            SubmissionVersion.NewCode(), Assessment.Version);
        foreach (var result in drawn.Results)
        {
            results.AddValues(
                id, 1, result.IndicatorCode, result.Band, result.Value, result.Standard, result.Frame, result.Achieved, result.Ground, result.Gap);
        }
        notices.AddValues(++lastNotice, id, NoticeKind.Submitted, 1, at);
    }

    /// <summary>Nobody known, where today's recorder had not taken over yet.</summary>
    private int? RecorderAt(DemoSubmission drawn, DateTimeOffset at)
    {
        var recorder = people.RecorderOf(register.IdOf(drawn.Authority));
        return recorder.Since <= Bangkok.DateOf(at) ? recorder.UserId : null;
    }
}
