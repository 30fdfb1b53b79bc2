using LocalStandards.Benchmarks;

// One process plays two parts: the bare server that everything is held against, and the measuring itself.
if (args is ["--bare", var url])
{
    await BareServer.RunAsync(url);
    return 0;
}
if (args is not [var web, var data])
{
    Console.Error.WriteLine("usage: LocalStandards.Benchmarks <published LocalStandards.Web.dll> <data directory>");
    return 2;
}
return await Measurements.RunAsync(web, data);
