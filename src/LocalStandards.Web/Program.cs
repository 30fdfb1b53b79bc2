using LocalStandards.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortal();
var app = builder.Build();
if (PortalCommands.IsCommand(args))
    return await PortalCommands.RunAsync(app, args);
app.UsePortal();
app.Lifetime.ApplicationStarted.Register(() => DemoGreeting.Print(app));
await app.RunAsync();
return Environment.ExitCode;
