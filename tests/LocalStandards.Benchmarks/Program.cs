using LocalStandards.Benchmarks;

// One process plays three parts: the bare servers that everything is held against, and the measuring itself.
if (args is ["--bare", var url])
{
    await BareServer.RunAsync(url);
    return 0;
}
if (args is ["--bare-answer", var address, var file])
{
    await BareServer.RunAsync(address, file);
    return 0;
}
if (args is [var entry, var filled, "forms"])
{
    using var running = await Measurements.PortalAsync(entry, filled, "/health/ready");
    await FormMeasurement.RunAsync(running.Address, filled, Measurements.Print);
    return 0;
}
if (args is [var site, var folder, "public-list"])
{
    using var running = await Measurements.PortalAsync(site, folder, "/health/ready");
    await PublicListMeasurements.RunAsync(running.Address, site, folder);
    return 0;
}
if (args is [_, var demo, "studio"])
{
    await StudioMeasurement.RunAsync(demo, Measurements.Print);
    return 0;
}
if (args is [_, var copied, "deadlines"])
{
    await DeadlineMeasurement.RunAsync(copied, Measurements.Print);
    return 0;
}
if (args is [_, var told, "notices"])
{
    await DemoCopy.InFolderAsync(told, folder => NoticeMeasurement.RunAsync(folder, Measurements.Print));
    return 0;
}
if (args is [var portal, var shown, "country"])
{
    await CountryMeasurement.RunAsync(portal, shown, Measurements.Print);
    return 0;
}
if (args is [_, var written, "exports"])
{
    await ExportMeasurement.RunAsync(written, Measurements.Print);
    return 0;
}
if (args is not [var web, var data])
{
    Console.Error.WriteLine("usage: LocalStandards.Benchmarks <published LocalStandards.Web.dll> <data directory> [forms | public-list | studio | deadlines | notices | country | exports]");
    return 2;
}
return await Measurements.RunAsync(web, data);
