using LocalStandards.Data.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LocalStandards.Data;

/// <summary>Which database the app runs on: <c>Database:Provider</c> = Sqlite (default) or SqlServer.</summary>
public static class DatabaseRegistration
{
    /// <summary>How many contexts wait in the pool, each with its connection and up to 2 MB of pages that it has read.</summary>
    private const int SqliteContexts = 128;

    /// <param name="dataDirectory">Where the SQLite file lies when no connection string is given.</param>
    /// <exception cref="InvalidOperationException">The provider is neither of the two, or has no connection string.</exception>
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration, string dataDirectory)
    {
        services.AddScoped<AuditOrigin>();
        services.AddSingleton<AuditInterceptor>();
        var provider = configuration["Database:Provider"] ?? "Sqlite";
        var connection = configuration["Database:ConnectionString"];
        if (provider.Equals("SqlServer", StringComparison.OrdinalIgnoreCase))
        {
            if (string.IsNullOrWhiteSpace(connection))
                throw new InvalidOperationException("Database:Provider is SqlServer, but Database:ConnectionString is empty.");
            return services
                .AddPooledDbContextFactory<SqlServerAppDbContext>((scope, options) => options
                    .UseSqlServer(connection, sql => sql.UseCompatibilityLevel(150))
                    .AddInterceptors(scope.GetRequiredService<AuditInterceptor>()))
                .AddScoped(Lend<SqlServerAppDbContext>);
        }
        if (!provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException($"Database:Provider is '{provider}'; it must be Sqlite or SqlServer.");
        Directory.CreateDirectory(dataDirectory);
        connection ??= new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(dataDirectory, "localstandards.sqlite"),
        }.ConnectionString;
        var setup = new SqliteConnectionSetup();
        services.AddSingleton<SqliteWriter>();
        return services
            .AddPooledDbContextFactory<SqliteAppDbContext>((scope, options) => options
                .UseSqlite(connection)
                .AddInterceptors(setup, scope.GetRequiredService<AuditInterceptor>()), SqliteContexts)
            .AddScoped(Lend<SqliteAppDbContext>);
    }

    /// <summary>A context of the pool, for one scope: making one anew took a tenth of a form page.</summary>
    private static AppDbContext Lend<TContext>(IServiceProvider scope)
        where TContext : AppDbContext
    {
        var db = scope.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext();
        db.Origin = scope.GetRequiredService<AuditOrigin>();
        if (db is SqliteAppDbContext sqlite)
            sqlite.Writer = scope.GetService<SqliteWriter>();
        return db;
    }
}
