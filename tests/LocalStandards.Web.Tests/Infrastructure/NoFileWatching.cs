using System.Runtime.CompilerServices;

namespace LocalStandards.Web.Tests.Infrastructure;

/// <summary>
/// Each portal under test would watch its settings' files, and a machine gives a user 128 such watchers: a few dozen
/// portals at once used them up. Nobody changes settings while the tests run.
/// </summary>
internal static class NoFileWatching
{
    [ModuleInitializer]
    internal static void Begin()
    {
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "1");
    }
}
