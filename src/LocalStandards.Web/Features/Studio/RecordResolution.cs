using LocalStandards.Data;
using LocalStandards.Data.Files;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Letters;
using LocalStandards.Web.Frame.Input;

namespace LocalStandards.Web.Features.Studio;

/// <summary>A committee's resolution as it was typed, with its minutes.</summary>
public sealed record ResolutionToRecord(string Body, string Meeting, DateOnly On, string Text, UploadedFile? Minutes);

/// <summary>Keeps the resolution by which a committee approved sets, with its minutes, and approves these sets: all of it or nothing.</summary>
public sealed class RecordResolution(AppDbContext db, LifeSteps steps, StoredFiles files)
{
    private const string Folder = "resolutions";

    /// <returns>Why nothing was kept, in words; null when it was.</returns>
    public async Task<string?> RunAsync(IReadOnlyList<SetRecord> sets, ResolutionToRecord decided, Actor actor, CancellationToken cancel)
    {
        var stored = decided.Minutes is { } minutes ? await files.WriteAsync(Folder, ".pdf", minutes.Content, cancel) : null;
        var isKept = false;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var resolution = new Resolution
            {
                RoundId = sets[0].Row.RoundId, Body = decided.Body, MeetingNumber = decided.Meeting, DecidedOn = decided.On, Text = decided.Text,
                FileName = decided.Minutes?.Name, StoredFile = stored,
            };
            db.Add(resolution);
            await db.SaveChangesAsync(cancel);
            if (await steps.TakeAsync(sets, r => r.Row.Approve(resolution.Id, actor), cancel) is { } problem)
                return problem;
            await transaction.CommitAsync(cancel);
            isKept = true;
            return null;
        }
        finally
        {
            if (!isKept && stored is not null)
                files.Delete(Folder, stored);
        }
    }

    /// <summary>Null where none were handed in, or they are lost.</summary>
    public async Task<byte[]?> MinutesAsync(Resolution resolution, CancellationToken cancel) =>
        resolution.StoredFile is { } stored && files.Exists(Folder, stored) ? await files.ReadAsync(Folder, stored, cancel) : null;
}
