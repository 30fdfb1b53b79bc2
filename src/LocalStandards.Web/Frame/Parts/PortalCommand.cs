using LocalStandards.Data;

namespace LocalStandards.Web.Frame.Parts;

/// <summary>A command an operator can give.</summary>
/// <param name="HasFile">Whether it is given a file, its one plain argument.</param>
/// <param name="Flags">Options without a value, such as --apply.</param>
/// <param name="Options">Options with a value, such as --user somchai.</param>
/// <param name="RunAsync">Returns the exit code.</param>
public sealed record PortalCommand(
    string Name, string Usage, string Summary, bool HasFile, IReadOnlyList<string> Flags, IReadOnlyList<string> Options,
    Func<CommandRun, Task<int>> RunAsync);

/// <summary>One run of a command: what it works with, what it was told, and where it answers.</summary>
public sealed record CommandRun(IServiceProvider Services, AppDbContext Db, CommandLine Line, TextWriter Output, CancellationToken Cancel)
{
    public DateTimeOffset Now => Services.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>The file's content; null when it cannot be read, which is said.</summary>
    public async Task<byte[]?> ReadFileAsync()
    {
        try
        {
            return await File.ReadAllBytesAsync(Line.File!, Cancel);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await Output.WriteLineAsync($"อ่านไฟล์ {Line.File} ไม่ได้ (cannot read the file): {failure.Message}");
            return null;
        }
    }

    /// <summary>Says why a file is refused, every problem on its line.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RefuseAsync<T>(IReadOnlyList<T> problems)
    {
        foreach (var problem in problems)
            await Output.WriteLineAsync(problem!.ToString());
        await Output.WriteLineAsync($"ไม่รับไฟล์นี้ พบ {problems.Count} จุด ไม่มีข้อมูลใดถูกเปลี่ยน (refused, {problems.Count} problems, nothing changed)");
        return ExitCode.Refused;
    }

    /// <summary>The last line of an import: done, or only rehearsed.</summary>
    public Task TellWhetherAppliedAsync() => Output.WriteLineAsync(Line.Has("--apply")
        ? "บันทึกแล้ว (applied)"
        : "เป็นการทดลองเท่านั้น ยังไม่ได้บันทึก เพิ่ม --apply เพื่อบันทึก (dry run, nothing written; add --apply)");
}

/// <summary>The words after a command's name.</summary>
public sealed record CommandLine(string? File, IReadOnlySet<string> Flags, IReadOnlyDictionary<string, string> Options)
{
    public bool Has(string flag) => Flags.Contains(flag);

    public string? Option(string name) => Options.GetValueOrDefault(name);

    /// <summary>Null when it is not what the command takes.</summary>
    public static CommandLine? Read(IReadOnlyList<string> typed, PortalCommand command)
    {
        string? file = null;
        var flags = new HashSet<string>();
        var options = new Dictionary<string, string>();
        for (var i = 0; i < typed.Count; i++)
        {
            if (command.Flags.Contains(typed[i]))
                flags.Add(typed[i]);
            else if (command.Options.Contains(typed[i]) && i + 1 < typed.Count && !typed[i + 1].StartsWith("--", StringComparison.Ordinal))
                options[typed[i]] = typed[++i];
            else if (command.HasFile && file is null && !typed[i].StartsWith("--", StringComparison.Ordinal))
                file = typed[i];
            else
                return null;
        }
        return command.HasFile && file is null ? null : new(file, flags, options);
    }
}
