namespace LocalStandards.Web.Tests.Entry;

/// <summary>What a recorder declares when submitting.</summary>
internal static class Declarations
{
    public static Dictionary<string, string> Good { get; } = new()
    {
        ["AppointmentNumber"] = "312/2568", ["AppointedOn"] = "4 ส.ค. 2568", ["EndorsedBy"] = "นายสมมติ เห็นชอบ",
        ["IsCompiled"] = "true", ["IsChecked"] = "true", ["IsEndorsed"] = "true",
    };

    public static Dictionary<string, string> With(params (string Field, string? Value)[] changes)
    {
        var declaration = new Dictionary<string, string>(Good);
        foreach (var (field, value) in changes)
        {
            declaration.Remove(field);
            if (value is not null)
                declaration[field] = value;
        }
        return declaration;
    }
}
