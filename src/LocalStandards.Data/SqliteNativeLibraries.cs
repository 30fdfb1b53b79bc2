using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace LocalStandards.Data;

/// <summary>
/// ADR 0001, adjustment 3: where the feed has an older SQLitePCLRaw than EF Core asks for, the file beside this assembly
/// is loaded whatever version is named. Never fires on the full feed.
/// </summary>
internal static class SqliteNativeLibraries
{
#pragma warning disable CA2255 // Must run before the first use of SQLite by whoever loads this assembly, tools and tests included.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void AcceptTheVersionBesideUs() =>
        AssemblyLoadContext.Default.Resolving += (context, name) =>
        {
            if (name.Name?.StartsWith("SQLitePCLRaw", StringComparison.Ordinal) != true)
                return null;
            var file = Path.Combine(Path.GetDirectoryName(typeof(SqliteNativeLibraries).Assembly.Location)!, name.Name + ".dll");
            return File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        };
}
