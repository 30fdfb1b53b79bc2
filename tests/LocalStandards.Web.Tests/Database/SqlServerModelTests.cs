using System.Text.RegularExpressions;
using LocalStandards.Data;
using LocalStandards.Data.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Xunit;

namespace LocalStandards.Web.Tests.Database;

/// <summary>What can be known of the SQL Server side without a server: the script parses, and the model keeps its limits.</summary>
public sealed partial class SqlServerModelTests : IDisposable
{
    private const int ClusteredKeyBytes = 900, IndexBytes = 1700;

    private readonly SqlServerAppDbContext db = new(
        new DbContextOptionsBuilder<SqlServerAppDbContext>().UseSqlServer("Server=offline", sql => sql.UseCompatibilityLevel(150)).Options);

    private IModel Model => db.GetService<IDesignTimeModel>().Model;

    [Fact]
    public void Model_MatchesTheLastMigration() => Assert.False(db.Database.HasPendingModelChanges());

    [Fact]
    public void MigrationScript_IsTransactSql()
    {
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        Assert.Contains("CREATE TABLE [FormDocuments]", script);
        TransactSql.MustParse(script);
    }

    [Fact]
    public void Keys_AndIndexes_FitSqlServer()
    {
        var tooWide = new List<string>();
        foreach (var entity in Model.GetEntityTypes())
        {
            foreach (var key in entity.GetKeys())
                Check(key.Properties, ClusteredKeyBytes, $"{entity.ShortName()} key");
            foreach (var index in entity.GetIndexes())
                Check(index.Properties, IndexBytes, $"{entity.ShortName()} index {string.Join(',', index.Properties.Select(p => p.Name))}");
        }
        Assert.Empty(tooWide);

        void Check(IReadOnlyList<IProperty> properties, int limit, string what)
        {
            var bytes = properties.Sum(Bytes);
            if (bytes > limit)
                tooWide.Add($"{what}: {bytes} bytes");
        }
    }

    [Fact]
    public void ForeignKeys_NeverCascadeTwiceIntoOneTable()
    {
        var cascades = Model.GetEntityTypes()
            .SelectMany(e => e.GetForeignKeys())
            .Where(f => f.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull)
            .GroupBy(f => f.DeclaringEntityType)
            .Where(g => g.Count() > 1)
            .Select(g => g.Key.ShortName());
        Assert.Empty(cascades);
    }

    /// <summary>Then no query can compare, join, concatenate or sort what SQL Server refuses to (error 468), whatever the server's default is.</summary>
    [Fact]
    public void Columns_OfText_HaveTheOneCollation()
    {
        var columns = Model.GetRelationalModel().Tables.SelectMany(t => t.Columns).Where(c => c.StoreType.Contains("char", StringComparison.Ordinal)).ToList();
        Assert.Contains(columns, c => (c.Table.Name, c.Name) == ("Authorities", "Name"));
        Assert.Contains(columns, c => (c.Table.Name, c.Name) == ("Provinces", "Region"));
        Assert.Contains(columns, c => (c.Table.Name, c.Name) == ("Letters", "ToProvinces"));
        Assert.Equal([], columns.Where(c => c.PropertyMappings[0].Property.GetCollation() != "Thai_100_CI_AS").Select(c => $"{c.Table.Name}.{c.Name}"));
    }

    /// <summary>What a query takes from a document has the database's own collation, until it is told another.</summary>
    [Fact]
    public void Statements_OverDocuments_NameTheCollationOfTheirTexts()
    {
        var columns = new[] { AdoptionSql.SqlServerForms, AdoptionSql.SqlServerDocuments }.SelectMany(sql => Texts().Matches(sql)).Select(m => m.Value).ToList();
        Assert.Equal(2, columns.Count);
        Assert.All(columns, column => Assert.EndsWith(" COLLATE Thai_100_CI_AS", column));
    }

    // Those that are compared: the length tells a code from a text.
    [GeneratedRegex(@"\[\w+\] nvarchar\(\d{1,3}\)( COLLATE \w+)?")]
    private static partial Regex Texts();

    private static int Bytes(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(string))
            return property.GetMaxLength() is { } length ? length * 2 : int.MaxValue / 8;
        if (type == typeof(byte[]))
            return property.GetMaxLength() ?? int.MaxValue / 8;
        return type == typeof(Guid) || type == typeof(decimal) ? 16 : 8;
    }

    public void Dispose() => db.Dispose();
}

internal static class TransactSql
{
    public static void MustParse(string sql)
    {
        using var reader = new StringReader(sql);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        Assert.True(errors.Count == 0, string.Join('\n', errors.Select(e => $"{e.Line}:{e.Column} {e.Message}")) + "\n" + sql);
    }
}
