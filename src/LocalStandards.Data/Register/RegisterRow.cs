using System.Globalization;
using LocalStandards.Data.Csv;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Data.Register;

/// <summary>One row of the register's file, read: what an authority is to be.</summary>
internal sealed record RegisterRow(int Number, AuthorityParticulars Authority)
{
    public static IReadOnlyList<string> Columns { get; } = ["code", "name", "type", "province", "district"];

    public static IReadOnlyList<string> OptionalColumns { get; } = ["tier", "phone", "email", "population", "households"];

    // กทม. is not assessed; the names it goes by, folded.
    private static readonly string[] Bangkok = ["กทม", "กรุงเทพมหานคร", "bma", "กรุงเทพฯ", "กรุงเทพ"];

    /// <summary>Null when anything in the row is wrong; every problem is added.</summary>
    public static RegisterRow? Read(CsvRow row, RegisterPlaces places, List<FileProblem> problems)
    {
        var before = problems.Count;
        var code = ThaiDigits.ToArabic(Text(row, "code", 20, problems, isRequired: true));
        if (code.Length > 0 && !code.All(char.IsAsciiLetterOrDigit))
            Add("code", $"รหัส \"{code}\" ต้องเป็นตัวเลขหรืออักษรอังกฤษเท่านั้น");
        var isBangkok = Bangkok.Contains(ThaiText.SearchKey(row["type"])) || Bangkok.Contains(ThaiText.SearchKey(row["province"]));
        if (isBangkok)
        {
            Add(Bangkok.Contains(ThaiText.SearchKey(row["type"])) ? "type" : "province", "กรุงเทพมหานครไม่เข้าร่วมการประเมิน จึงไม่อยู่ในทะเบียน");
            return null;
        }

        var type = AuthorityTypes.Parse(row["type"]);
        if (type is null)
        {
            Add("type", row["type"].Length == 0 ? "ต้องระบุประเภท"
                : $"ไม่รู้จักประเภท \"{row["type"]}\" ใช้ได้: {string.Join(", ", AuthorityTypes.All.Select(t => t.Abbreviation()))}");
        }
        var written = Text(row, "name", 100, problems, isRequired: true);
        var name = type is { } known ? WithoutType(written, known) : written;
        var province = places.FindProvince(row["province"]);
        if (province is null)
            Add("province", row["province"].Length == 0 ? "ต้องระบุจังหวัด" : $"ไม่รู้จักจังหวัด \"{row["province"]}\"{places.ProvinceQuestion(row["province"])}");
        var district = province is null ? null : places.FindDistrict(province, row["district"]);
        if (province is not null && district is null)
        {
            Add("district", row["district"].Length == 0 ? "ต้องระบุอำเภอ"
                : $"จังหวัด{province.Name}ไม่มีอำเภอ \"{row["district"]}\"{places.DistrictQuestion(province, row["district"])}");
        }
        var email = Text(row, "email", 120, problems);
        if (email.Length > 0 && (email.Contains(' ', StringComparison.Ordinal) || email.IndexOf('@', StringComparison.Ordinal) is not > 0))
            Add("email", $"\"{email}\" ไม่ใช่ที่อยู่อีเมล");
        var (tier, phone) = (Text(row, "tier", 40, problems), Text(row, "phone", 40, problems));
        var (population, households) = (Count(row, "population", problems), Count(row, "households", problems));
        return problems.Count > before ? null : new RegisterRow(row.Number, new(
            code, name, type!.Value, province!.Id, district!.Id, OrNull(tier), OrNull(phone), OrNull(email), population, households));

        void Add(string column, string message) => problems.Add(new(row.Number, column, message));
    }

    /// <summary>What the file has no column for stays as it is known.</summary>
    public RegisterRow Keeping(AuthorityParticulars known, IReadOnlySet<string> columns) => this with
    {
        Authority = Authority with
        {
            Tier = columns.Contains("tier") ? Authority.Tier : known.Tier,
            Phone = columns.Contains("phone") ? Authority.Phone : known.Phone,
            Email = columns.Contains("email") ? Authority.Email : known.Email,
            Population = columns.Contains("population") ? Authority.Population : known.Population,
            Households = columns.Contains("households") ? Authority.Households : known.Households,
        },
    };

    /// <summary>Many lists write the type before the name.</summary>
    private static string WithoutType(string name, AuthorityType type)
    {
        foreach (var written in new[] { type.FullName(), type.Abbreviation() })
        {
            if (type is not AuthorityType.Pattaya && name.StartsWith(written, StringComparison.Ordinal) && name.Length > written.Length)
                return name[written.Length..].Trim();
        }
        // เมืองพัทยา is its type; its name is พัทยา.
        return type is AuthorityType.Pattaya && name == type.FullName() ? "พัทยา" : name;
    }

    private static string Text(CsvRow row, string column, int length, List<FileProblem> problems, bool isRequired = false)
    {
        var text = row[column];
        if (text.Length == 0 && isRequired)
            problems.Add(new(row.Number, column, "ต้องไม่ว่าง"));
        else if (text.Length > length)
            problems.Add(new(row.Number, column, $"ยาวเกิน {length} ตัวอักษร"));
        return text;
    }

    private static int? Count(CsvRow row, string column, List<FileProblem> problems)
    {
        var text = row[column];
        if (text.Length == 0)
            return null;
        if (int.TryParse(ThaiDigits.ToArabic(text), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && number >= 0)
            return number;
        problems.Add(new(row.Number, column, $"\"{text}\" ไม่ใช่จำนวนเต็มตั้งแต่ศูนย์ขึ้นไป"));
        return null;
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
