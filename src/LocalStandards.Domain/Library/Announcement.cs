using LocalStandards.Domain.Thai;

namespace LocalStandards.Domain.Library;

/// <summary>What an announcement says and when.</summary>
/// <param name="Body">Markdown.</param>
/// <param name="Until">Its exclusive end; null where it has none.</param>
public sealed record AnnouncementWording(string Title, string Body, DateTimeOffset From, DateTimeOffset? Until, bool IsPinned);

/// <summary>A notice of the centre on the public's front page, from a time and to one.</summary>
public sealed class Announcement
{
    public const int LongestTitle = 200, LongestBody = 10_000;

    private Announcement() { }

    /// <param name="said">Its end lies after its beginning; a beginning in the past means now.</param>
    public Announcement(AnnouncementWording said, int? byId, DateTimeOffset now)
    {
        (Title, Body, From, Until, IsPinned) = (said.Title, said.Body, said.From < now ? now : said.From, said.Until, said.IsPinned);
        (WrittenById, WrittenAt) = (byId, now);
    }

    public int Id { get; private set; }
    public string Title { get; private set; } = "";
    public string Body { get; private set; } = "";
    public DateTimeOffset From { get; private set; }
    public DateTimeOffset? Until { get; private set; }
    public bool IsPinned { get; private set; }
    public int? WrittenById { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }
    public DateTimeOffset? ChangedAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public int? WithdrawnById { get; private set; }
    public Guid Stamp { get; private set; } = Guid.NewGuid();

    /// <summary>Unique: on one day one announcement has the title, withdrawn ones apart. Stored; not read back.</summary>
    public string Key
    {
        get => WithdrawnAt is null ? $"{Bangkok.DateOf(From):yyyy-MM-dd}|{ThaiText.SearchKey(Title)}" : $"{Id}|withdrawn";
        private set { }
    }

    public bool IsCurrentAt(DateTimeOffset now) => WithdrawnAt is null && From <= now && !HasEndedAt(now);

    public bool HasEndedAt(DateTimeOffset now) => Until <= now;

    /// <returns>False when it is withdrawn: nothing changes any more.</returns>
    public bool Change(AnnouncementWording said, DateTimeOffset now)
    {
        if (WithdrawnAt is not null)
            return false;
        (Title, Body, Until, IsPinned, ChangedAt, Stamp) = (said.Title, said.Body, said.Until, said.IsPinned, now, Guid.NewGuid());
        if (said.From > now)
            From = said.From;
        else if (From > now)
            From = now;
        return true;
    }

    /// <summary>Withdraws it from every page; repeated, it changes nothing.</summary>
    public void Withdraw(int? byId, DateTimeOffset now)
    {
        if (WithdrawnAt is null)
            (WithdrawnAt, WithdrawnById, Stamp) = (now, byId, Guid.NewGuid());
    }
}
