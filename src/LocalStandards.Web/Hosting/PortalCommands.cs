using LocalStandards.Data;
using LocalStandards.Data.Audit;
using LocalStandards.Web.Frame.Parts;

namespace LocalStandards.Web.Hosting;

/// <summary>What an operator does from the shell instead of serving pages: <c>LocalStandards.Web &lt;command&gt; …</c>.</summary>
public static class PortalCommands
{
    public static bool IsCommand(string[] args) => args is [var first, ..] && !first.StartsWith('-');

    /// <returns>0 done, 1 refused (the output says why), 2 wrongly called.</returns>
    public static Task<int> RunAsync(WebApplication app, string[] args) => RunAsync(app.Services, args, Console.Out, CancellationToken.None);

    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output, CancellationToken cancel)
    {
        List<PortalCommand> all = [.. services.GetServices<PortalCommand>().OrderBy(c => c.Name, StringComparer.Ordinal)];
        var command = all.Find(c => c.Name == args[0]);
        if (command is null)
        {
            var isHelp = args[0] == "help";
            if (!isHelp)
                await output.WriteLineAsync($"ไม่รู้จักคำสั่ง {args[0]} (unknown command)");
            foreach (var known in all)
                await output.WriteLineAsync($"  {known.Usage}\n      {known.Summary}");
            return isHelp ? ExitCode.Done : ExitCode.WrongUsage;
        }
        if (CommandLine.Read(args[1..], command) is not { } line)
        {
            await output.WriteLineAsync($"วิธีใช้ (usage): {command.Usage}");
            return ExitCode.WrongUsage;
        }

        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        try
        {
            await DatabaseStart.PrepareAsync(scope.ServiceProvider, new Lines(output), cancel);
        }
        catch (InvalidOperationException refusal)
        {
            await output.WriteLineAsync(refusal.Message);
            return ExitCode.Refused;
        }
        scope.ServiceProvider.GetRequiredService<AuditOrigin>().Action = $"command: {command.Name}";
        return await command.RunAsync(new CommandRun(scope.ServiceProvider, db, line, output, cancel));
    }

    private sealed class Lines(TextWriter output) : IProgress<string>
    {
        public void Report(string value) => output.WriteLine(value);
    }
}
