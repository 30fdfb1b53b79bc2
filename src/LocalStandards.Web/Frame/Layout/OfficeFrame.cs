namespace LocalStandards.Web.Frame.Layout;

/// <summary>What surrounds a signed-in page: whose work it is, who is working, until when, and where one can go.
/// A controller or filter puts it in <c>ViewData["Frame"]</c>; every text is ready to show.</summary>
/// <param name="AuthorityName">Short name of the authority, or of the office a province, district or central officer works for.</param>
/// <param name="Place">District and province, or what tells two authorities of one name apart.</param>
/// <param name="PersonName">The signed-in person.</param>
/// <param name="RoleName">The role in which the person is working.</param>
/// <param name="RoundTitle">The round, for example "ปีประเมิน 2569".</param>
/// <param name="Deadline">Until when the round can be worked on; null where no round is meant.</param>
/// <param name="Nav">The places of the side navigation, in order.</param>
public sealed record OfficeFrame(
    string AuthorityName,
    string Place,
    string PersonName,
    string RoleName,
    string RoundTitle,
    FrameDeadline? Deadline,
    IReadOnlyList<NavItem> Nav)
{
    /// <summary>Letters that wait for the office; null where none can.</summary>
    public WaitingLetters? Letters { get; init; }

    /// <summary>Notices that were not opened; null where they were not counted.</summary>
    public int? Unread { get; init; }

    private static readonly string[] Titles = ["นางสาว", "นาง", "นาย"];

    /// <summary>The first consonant of the name, past the title that most share and a vowel written before it.</summary>
    public string Initial => WithoutTitle.TrimStart('เ', 'แ', 'โ', 'ใ', 'ไ', ' ') is { Length: > 0 } name ? name[..1] : "–";

    private string WithoutTitle =>
        Array.Find(Titles, title => PersonName.StartsWith(title, StringComparison.Ordinal)) is { } found ? PersonName[found.Length..] : PersonName;
}

/// <summary>The deadline every page of an authority shows.</summary>
/// <param name="Text">Until when, for example "ปิดรับ 26 ก.ย. 2568".</param>
/// <param name="Remaining">What that means today, for example "เหลือ 14 วัน" or "ส่งแล้ว".</param>
/// <param name="Tone">How that is coloured.</param>
/// <param name="Letter">The letter that granted it, for example "ตามหนังสือ ที่ นร 0107/ว7339"; null when none is known.</param>
public sealed record FrameDeadline(string Text, string Remaining, DeadlineTone Tone = DeadlineTone.Open, string? Letter = null);

/// <summary>How the remaining time is coloured; the words always say it too.</summary>
public enum DeadlineTone
{
    /// <summary>There is time.</summary>
    Open,

    /// <summary>Closed or about to close.</summary>
    Late,

    /// <summary>Nothing left to do before it.</summary>
    Done,
}

/// <summary>One place in the side navigation. The first four are also the phone's bottom bar.</summary>
/// <param name="Href">Address.</param>
/// <param name="Icon">Name of an icon in the sprite (frontend/build.mjs).</param>
/// <param name="Label">The words beside the icon.</param>
/// <param name="IsCurrent">Whether the page shown is this place.</param>
/// <param name="ShortLabel">The word under the icon on a phone; the label when null.</param>
/// <param name="Group">Heading above this item when it starts a group.</param>
/// <param name="Count">Things waiting there; not shown when null or 0.</param>
public sealed record NavItem(
    string Href,
    string Icon,
    string Label,
    bool IsCurrent = false,
    string? ShortLabel = null,
    string? Group = null,
    int? Count = null);
