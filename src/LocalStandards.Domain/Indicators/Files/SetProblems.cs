using System.Globalization;

namespace LocalStandards.Domain.Indicators.Files;

/// <summary>The problems of one reading, up to a readable number.</summary>
/// <param name="isStored">
/// Whether the document is stored already: it is not measured against <see cref="SetLimits"/> again, so that a frozen set
/// stays readable whatever the limits become.
/// </param>
internal sealed class SetProblems(bool isStored = false)
{
    private const int Most = 300;

    private readonly List<SetProblem> found = [];

    public bool IsStored => isStored;

    public IReadOnlyList<SetProblem> Found => found;

    public void Add(SetProblem problem)
    {
        if (found.Count < Most)
        {
            found.Add(problem);
        }
        else if (found.Count == Most)
        {
            found.Add(new("$", string.Create(CultureInfo.InvariantCulture, $"พบข้อผิดพลาดเกิน {Most} แห่ง แสดงเพียงเท่านี้")));
        }
    }
}
