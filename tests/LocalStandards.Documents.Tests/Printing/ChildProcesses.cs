using System.Diagnostics;
using System.Globalization;

namespace LocalStandards.Documents.Tests.Printing;

/// <summary>What this process started, and what that started in turn (Linux).</summary>
internal static class ChildProcesses
{
    /// <summary>Zombies have an empty command line.</summary>
    public sealed record Child(int Id, string State, string CommandLine)
    {
        public bool IsBrowser => CommandLine.Contains("--remote-debugging-pipe", StringComparison.Ordinal)
            && !CommandLine.Contains("--type=", StringComparison.Ordinal);

        public bool IsDriver => CommandLine.Contains(".playwright/node", StringComparison.Ordinal);
    }

    public static IReadOnlyList<Child> All()
    {
        var parents = new Dictionary<int, (int Parent, Child Child)>();
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(path => char.IsAsciiDigit(Path.GetFileName(path)[0])))
        {
            try
            {
                // "pid (name) state parent …"; the name may hold anything but ends at the last bracket.
                var stat = File.ReadAllText(Path.Combine(folder, "stat"));
                var rest = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                var id = int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture);
                var command = File.ReadAllText(Path.Combine(folder, "cmdline")).Replace('\0', ' ');
                parents[id] = (int.Parse(rest[1], CultureInfo.InvariantCulture), new(id, rest[0], command));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Ended meanwhile.
            }
        }
        return [.. parents.Where(pair => IsOurs(pair.Key)).Select(pair => pair.Value.Child)];

        bool IsOurs(int id)
        {
            while (parents.TryGetValue(id, out var entry))
            {
                if (entry.Parent == Environment.ProcessId)
                    return true;
                id = entry.Parent;
            }
            return false;
        }
    }

    public static void Kill(Func<Child, bool> which)
    {
        var victims = All().Where(which).ToList();
        Xunit.Assert.NotEmpty(victims);
        foreach (var victim in victims)
        {
            using var process = Process.GetProcessById(victim.Id);
            process.Kill();
        }
    }
}
