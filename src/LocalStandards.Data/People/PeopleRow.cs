using LocalStandards.Data.Csv;
using LocalStandards.Domain.Access;

namespace LocalStandards.Data.People;

/// <summary>One row of the people's file, read: who is to have which role in which authority.</summary>
internal sealed record PeopleRow(
    int Number, int AuthorityId, string UserName, string FullName, string PositionTitle, Role Role, ExecutivePosition? Position,
    string? Phone, string? Email)
{
    private const int ShortestUserName = 3, LongestUserName = 64;

    public static IReadOnlyList<string> Columns { get; } = ["authority_code", "user_name", "full_name", "position", "role"];

    public static IReadOnlyList<string> OptionalColumns { get; } = ["phone", "email"];

    private static readonly Dictionary<string, (Role Role, ExecutivePosition? Position)> Roles = new()
    {
        ["recorder"] = (Role.Recorder, null),
        ["section"] = (Role.SectionOfficer, null),
        ["executive"] = (Role.Executive, ExecutivePosition.ChiefExecutive),
        ["clerk"] = (Role.Executive, ExecutivePosition.Clerk),
    };

    /// <summary>Null when anything in the row is wrong; every problem is added.</summary>
    /// <param name="authorities">Authority ids by official code and by the portal's own.</param>
    public static PeopleRow? Read(CsvRow row, ILookup<string, int> authorities, List<FileProblem> problems)
    {
        var before = problems.Count;
        var authority = authorities[row["authority_code"]].Distinct().ToList();
        if (authority.Count != 1)
        {
            Add("authority_code", row["authority_code"].Length == 0 ? "ต้องไม่ว่าง"
                : authority.Count == 0 ? $"ไม่มี อปท. รหัส {row["authority_code"]} ในทะเบียน"
                : $"รหัส {row["authority_code"]} ตรงกับหลายแห่ง โปรดใช้รหัส 7 หลักของระบบ");
        }
        var userName = row["user_name"];
        if (userName.Length is < ShortestUserName or > LongestUserName || !userName.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
            Add("user_name", $"ต้องเป็นอักษรอังกฤษ ตัวเลข จุด ขีด {ShortestUserName}-{LongestUserName} ตัว");
        var (fullName, title) = (Text("full_name", 200, isRequired: true), Text("position", 200, isRequired: true));
        if (!Roles.TryGetValue(row["role"].ToLowerInvariant(), out var role))
            Add("role", $"ใช้ได้: {string.Join(", ", Roles.Keys)}");
        var (phone, email) = (Text("phone", 40), Text("email", 120));
        if (email.Length > 0 && (email.Contains(' ', StringComparison.Ordinal) || email.IndexOf('@', StringComparison.Ordinal) is not > 0))
            Add("email", $"\"{email}\" ไม่ใช่ที่อยู่อีเมล");
        return problems.Count > before ? null : new PeopleRow(
            row.Number, authority[0], userName, fullName, title, role.Role, role.Position,
            phone.Length == 0 ? null : phone, email.Length == 0 ? null : email);

        string Text(string column, int length, bool isRequired = false)
        {
            var text = row[column];
            if (text.Length == 0 && isRequired)
                Add(column, "ต้องไม่ว่าง");
            else if (text.Length > length)
                Add(column, $"ยาวเกิน {length} ตัวอักษร");
            return text;
        }

        void Add(string column, string message) => problems.Add(new(row.Number, column, message));
    }
}
