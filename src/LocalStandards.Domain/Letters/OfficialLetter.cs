using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Domain.Letters;

/// <summary>Urgency as the paper is stamped: ด่วน, ด่วนมาก, ด่วนที่สุด.</summary>
public enum LetterUrgency { Normal = 0, Urgent = 1, VeryUrgent = 2, MostUrgent = 3 }

/// <summary>What a letter does.</summary>
public enum LetterAction { Informs = 0, Extends = 1, Announces = 2, Publishes = 3, FollowsUp = 4 }

/// <summary>How a letter of the centre reaches the provinces: straight, or through สถ. [000].</summary>
public enum LetterRoute { ToProvinces = 1, ThroughDla = 2 }

/// <summary>A letter as it was sent, or the covering letter with which an office forwarded one.</summary>
public sealed class OfficialLetter
{
    public const int LongestNumber = 60, LongestOffice = 200, LongestSubject = 500, LongestText = 2000;

    public int Id { get; init; }
    /// <summary>The round it is about; null where it is about none.</summary>
    public int? RoundId { get; set; }
    /// <summary>As printed, in Arabic digits: นร 0107/ว7339.</summary>
    public required string Number { get; init; }
    public required DateOnly SignedOn { get; init; }
    public required LetterUrgency Urgency { get; init; }
    /// <summary>The office as printed.</summary>
    public required string Sender { get; init; }
    public required string Subject { get; init; }
    /// <summary>Who signed, with the position; null where it is not recorded.</summary>
    public string? Signer { get; init; }
    /// <summary>For whom the signer acts: what stands after ปฏิบัติราชการแทน.</summary>
    public string? ActsFor { get; init; }
    /// <summary>What stands after เรียน, อ้างถึง and สิ่งที่ส่งมาด้วย; a line for each.</summary>
    public string? Addressees { get; init; }
    public string? References { get; init; }
    public string? Enclosures { get; init; }
    /// <summary>What it says in short, as whoever receives it reads it on a phone.</summary>
    public string? Summary { get; init; }
    public LetterAction Action { get; init; }
    public LetterRoute Route { get; init; } = LetterRoute.ToProvinces;
    public OfficeKind SenderKind { get; init; } = OfficeKind.Centre;
    /// <summary>The province's or district's id; 0 of the centre and สถ.</summary>
    public int SenderId { get; init; }
    /// <summary>The province of a sender that has one.</summary>
    public int? SenderProvinceId { get; init; }
    /// <summary>The letter it covers; null of one that begins a route.</summary>
    public int? ForwardsId { get; init; }
    /// <summary>Provinces and types it goes to; everybody when empty.</summary>
    public IList<int> ToProvinces { get; init; } = [];
    public IList<AuthorityType> ToTypes { get; init; } = [];
    /// <summary>Whether anybody may read the scan.</summary>
    public bool IsPublic { get; init; }
    /// <summary>The scan: the name it came under, under which it lies among the portal's files, and its size; null without one.</summary>
    public string? FileName { get; set; }
    public string? StoredFile { get; set; }
    public long? FileSize { get; set; }
    public int? RecordedById { get; init; }
    public DateTimeOffset? RecordedAt { get; init; }
    /// <summary>When it was sent on its route in the portal: from then on all it goes to see it. Null until then.</summary>
    public DateTimeOffset? CirculatedAt { get; private set; }
    // The next two are derived and stored for queries only: they are never read back.
    /// <summary>Unique: the number without blanks, and the year พ.ศ. in which offices begin to count anew.</summary>
    public string Key { get => KeyOf(Number, SignedOn); private set { } }
    /// <summary>Number, subject and sender folded for search (<see cref="ThaiText.SearchKey"/>).</summary>
    public string SearchKey { get => SearchKeyOf(Number, Subject, Sender); private set { } }

    /// <summary>Whether it goes to authorities of the type.</summary>
    public bool Reaches(AuthorityType type) => ToTypes.Count == 0 || ToTypes.Contains(type);

    /// <summary>Whether it goes to some that a district office supervises.</summary>
    public bool ReachesDistricts => ToTypes.Count == 0 || ToTypes.Any(t => t.IsUnderDistrict());

    public bool ReachesProvince(int provinceId) => ToProvinces.Count == 0 || ToProvinces.Contains(provinceId);

    /// <summary>Sends it on its route; repeated, it changes nothing.</summary>
    /// <returns>Whether it was not sent yet.</returns>
    public bool Circulate(DateTimeOffset now)
    {
        if (CirculatedAt is not null)
            return false;
        CirculatedAt = now;
        return true;
    }

    public static string KeyOf(string number, DateOnly signedOn) => $"{ThaiText.SearchKey(number)}|{ThaiDate.YearOf(signedOn)}";

    private static string SearchKeyOf(string number, string subject, string sender) =>
        $"{ThaiText.SearchKey(number)} {ThaiText.SearchKey(subject)} {ThaiText.SearchKey(sender)}";
}
