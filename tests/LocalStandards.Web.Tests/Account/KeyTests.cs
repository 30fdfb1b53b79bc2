using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Account;

/// <summary>The keys of cookies are rows of the database: nodes share them, and a certificate keeps them from its readers.</summary>
public sealed class KeyTests : IDisposable
{
    private const string SignedInPage = "/account/password", Password = "a password of the test";

    private readonly string directory = Directory.CreateTempSubdirectory("localstandards-keys-").FullName;

    private string Database => SeededDatabase.FileIn(directory);

    [Fact]
    public async Task Cookie_OfOneNode_IsGoodOnAnotherOverTheSameDatabase()
    {
        await SeededDatabase.CopyToAsync(directory);
        await using var one = await NodeAsync();
        await using var other = await NodeAsync();
        using var visitor = await one.SignedInAsync("recorder");
        using var there = MovedTo(other, visitor);
        var page = await there.GetPageAsync(SignedInPage);
        // A form of one node, sent to the other.
        using var answer = await visitor.PostFormAsync(page, "form[data-password]");
        Assert.NotEqual(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(Directory.Exists(Path.Combine(one.DataDirectory, "keys")));
    }

    [Fact]
    public async Task Keys_UnderACertificate_AreEncryptedAndReadOnlyWithIt()
    {
        await WithoutKeysAsync();
        var certificate = NewCertificate("one");
        await using var one = await NodeAsync(("Keys:CertificatePath", certificate), ("Keys:CertificatePassword", Password));
        var xml = await one.InDatabaseAsync(db => db.DataProtectionKeys.Select(k => k.Xml).SingleAsync());
        Assert.Contains("EncryptedData", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", xml, StringComparison.Ordinal);
        using var visitor = await one.SignedInAsync("recorder");

        await using var same = await NodeAsync(("Keys:CertificatePath", certificate), ("Keys:CertificatePassword", Password));
        await MovedTo(same, visitor).GetPageAsync(SignedInPage);
        await using var renewed = await NodeAsync(
            ("Keys:CertificatePath", NewCertificate("two")), ("Keys:CertificatePassword", Password),
            ("Keys:FormerCertificatePath", certificate), ("Keys:FormerCertificatePassword", Password));
        await MovedTo(renewed, visitor).GetPageAsync(SignedInPage);

        // Nobody without the certificate can use the key; the portal makes another and goes on.
        await using var without = await NodeAsync();
        await MovedTo(without, visitor).GetPageAsync(SignedInPage, HttpStatusCode.Redirect);
        using var anew = await without.SignedInAsync("recorder");
        await anew.GetPageAsync(SignedInPage);
    }

    [Fact]
    public async Task Key_Made_IsInTheAuditTrailWithoutItsSecretAndNoWarning()
    {
        await WithoutKeysAsync();
        await using var node = await NodeAsync();
        var xml = await node.InDatabaseAsync(db => db.DataProtectionKeys.Select(k => k.Xml).SingleAsync());
        Assert.Contains("masterKey", xml, StringComparison.Ordinal);
        var trail = await node.InDatabaseAsync(db => db.AuditEntries.OrderBy(a => a.Id).Select(a => a.Changes).ToListAsync());
        Assert.Contains("DataProtectionKey", trail[^1], StringComparison.Ordinal);
        Assert.All(trail, changes => Assert.DoesNotContain("masterKey", changes, StringComparison.Ordinal));
        Assert.DoesNotContain("\"Level\":\"Warning\"", await LogAsync(node), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "Row -1 of DataProtectionKeys")]
    [InlineData("no XML at all", "Row -1 of DataProtectionKeys")]
    [InlineData("<key id=\"6f1c", "Row -1 of DataProtectionKeys")]
    [InlineData("<key id=\"00000000-0000-0000-0000-000000000001\" version=\"1\"/>", "00000000-0000-0000-0000-000000000001")]
    [InlineData("<something/>", "Unknown element")]
    public async Task Row_ThatIsNoKey_KeepsNobodyOut(string? xml, string words)
    {
        await SeededDatabase.CopyToAsync(directory);
        await ExecuteAsync("INSERT INTO DataProtectionKeys (Id, FriendlyName, Xml) VALUES (-1, 'x', @xml)", xml);
        await using var node = await NodeAsync();
        using var visitor = await node.SignedInAsync("recorder");
        await visitor.GetPageAsync(SignedInPage);
        Assert.Contains((await LogAsync(node)).Split('\n'), line => line.Contains(words, StringComparison.Ordinal)
            && (line.Contains("\"Level\":\"Warning\"", StringComparison.Ordinal) || line.Contains("\"Level\":\"Error\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("missing.pfx", Password)]
    [InlineData("one.pfx", "another password")]
    public async Task Start_WithACertificateItCannotUse_SaysWhich(string file, string password)
    {
        NewCertificate("one");
        await using var node = new PortalFactory { IsTemplate = true };
        node.Set("Keys:CertificatePath", Path.Combine(directory, file));
        node.Set("Keys:CertificatePassword", password);
        var refusal = Assert.Throws<InvalidOperationException>(() => node.Services);
        Assert.Contains("Keys:CertificatePath", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(password, refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>The demo's database, as if the portal had never been started on it.</summary>
    private async Task WithoutKeysAsync()
    {
        await SeededDatabase.CopyToAsync(directory);
        await ExecuteAsync("DELETE FROM DataProtectionKeys", null);
    }

    /// <summary>A node with a folder of its own over the one database.</summary>
    private async Task<PortalFactory> NodeAsync(params (string Key, string Value)[] settings)
    {
        var node = new PortalFactory { IsTemplate = true };
        node.Set("Database:ConnectionString", $"Data Source={Database}");
        foreach (var (key, value) in settings)
            node.Set(key, value);
        await node.InitializeAsync();
        return node;
    }

    private static Visitor MovedTo(PortalFactory node, Visitor visitor)
    {
        var moved = node.Visitor();
        moved.Cookies.Add(visitor.Cookies.GetAllCookies());
        return moved;
    }

    private string NewCertificate(string name)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(51));
        var path = Path.Combine(directory, name + ".pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, Password));
        return path;
    }

    private async Task ExecuteAsync(string sql, string? xml)
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@xml", (object?)xml ?? DBNull.Value);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> LogAsync(PortalFactory node)
    {
        await using var log = new FileStream(Directory.EnumerateFiles(Path.Combine(node.DataDirectory, "logs")).Single(), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(log);
        return await reader.ReadToEndAsync();
    }

    public void Dispose()
    {
        using (var connection = new SqliteConnection($"Data Source={Database}"))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(directory, recursive: true);
    }
}
