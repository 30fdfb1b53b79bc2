namespace LocalStandards.Benchmarks;

/// <summary>Lines 19 to 23 of docs/quality, and memory, on the full demo; every ratio from one run.</summary>
internal static class Measurements
{
    public static async Task<int> RunAsync(string web, string data)
    {
        var isNew = !File.Exists(Path.Combine(data, "localstandards.sqlite"));
        using (var first = await PortalAsync(web, data, "/health/ready"))
        {
            if (isNew)
                Print("full demo ready after", $"{first.UntilFirstAnswer.TotalSeconds:0.0} s", "limit 90 s");
            // What starts with the portal has its first round behind it.
            await Task.Delay(TimeSpan.FromSeconds(30));
            Print("resident when idle", $"{first.ResidentMiB():0} MiB", isNew ? "after seeding; limit 400 MiB" : "limit 400 MiB");
        }
        using (var again = await PortalAsync(web, data, "/account/sign-in"))
            Print("start to first page", $"{again.UntilFirstAnswer.TotalSeconds:0.00} s", "limit 3 s");

        using var portal = await PortalAsync(web, data, "/health/ready");
        await FormMeasurement.RunAsync(portal.Address, data, Print);
        await PublicListMeasurements.RunAsync(portal.Address, web, data);
        await ReportPrinting.MeasureAsync(portal.Address, Path.GetDirectoryName(Path.GetFullPath(web))!);
        Print("resident after load", $"{portal.ResidentMiB():0} MiB", "");
        await BatchMeasurement.RunAsync(portal, Print);
        await StudioMeasurement.RunAsync(data, Print);
        await DeadlineMeasurement.RunAsync(data, Print);
        await CountryMeasurement.RunAsync(web, data, Print);
        await ExportMeasurement.RunAsync(data, Print);
        await DemoCopy.InFolderAsync(data, folder => NoticeMeasurement.RunAsync(folder, Print));
        return 0;
    }

    /// <summary>The published portal on the full demo, which it seeds if it is not there.</summary>
    public static Task<Server> PortalAsync(string web, string data, string untilAnswer) => Server.StartAsync(
        web, url => ["--urls", url, "--contentRoot", Path.GetDirectoryName(Path.GetFullPath(web))!], untilAnswer,
        new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Demo", ["DATA_DIR"] = data, ["Demo"] = "full", ["Security:SignInsPerMinute"] = "100000",
        },
        TimeSpan.FromMinutes(10));

    public static void Print(string what, string value, string note) => Console.WriteLine($"{what,-24} {value,12}   {note}");
}
