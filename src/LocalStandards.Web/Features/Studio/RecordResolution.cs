using LocalStandards.Data;
using LocalStandards.Data.Files;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.Input;
using LocalStandards.Web.Frame.Wording;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Studio;

/// <summary>A committee's resolution as it was typed, with its minutes.</summary>
public sealed record ResolutionToRecord(string Body, string Meeting, DateOnly On, string Text, UploadedFile? Minutes);

/// <summary>Keeps the resolution by which a committee approved sets, with its minutes, and approves these sets: all of it or nothing.</summary>
public sealed class RecordResolution(AppDbContext db, SetTransitions transitions, StoredFiles files, IStringLocalizer<Words> words)
{
    private const string Folder = "resolutions";

    /// <param name="also">The other types whose sets it approves.</param>
    /// <returns>Why nothing was kept, in words; null when it was.</returns>
    public async Task<string?> RunAsync(string year, string type, IEnumerable<string> also, ResolutionToRecord decided, Actor actor, CancellationToken cancel)
    {
        var outcome = await db.TrySaveAsync(
            files, decided.Minutes?.In(Folder),
            async stored =>
            {
                if (await transitions.FindAsync(year, type, also, cancel) is not { } sets || sets.Any(s => s.Row.Status != IndicatorSetStatus.Proposed))
                    return IndicatorSetRefusalText.Of(IndicatorSetRefusal.NotProposed, words);
                await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                var resolution = new Resolution
                {
                    RoundId = sets[0].Row.RoundId, Body = decided.Body, MeetingNumber = decided.Meeting, DecidedOn = decided.On, Text = decided.Text,
                    FileName = decided.Minutes?.Name, StoredFile = stored,
                };
                db.Add(resolution);
                await db.SaveChangesAsync(cancel);
                if (transitions.Step(sets, s => s.Row.Approve(resolution.Id, actor)) is { } problem)
                    return problem;
                await db.SaveChangesAsync(cancel);
                await transaction.CommitAsync(cancel);
                return null;
            },
            cancel);
        return outcome.IsOvertaken ? words.Overtaken() : outcome.Refusal;
    }

    /// <summary>Null where none were handed in, or they are lost.</summary>
    public Task<byte[]?> MinutesAsync(Resolution resolution, CancellationToken cancel) => files.FindAsync(Folder, resolution.StoredFile, cancel);
}
