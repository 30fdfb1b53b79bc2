using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LocalStandards.Data.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace LocalStandards.Web.Hosting;

/// <summary>
/// The keys that encrypt cookies, forms and two-step secrets: kept in the database, where every node finds them, and
/// encrypted themselves by a certificate where one is set (<c>Keys:CertificatePath</c>).
/// </summary>
public static class PortalKeys
{
    /// <exception cref="InvalidOperationException">A certificate is set but cannot be used.</exception>
    public static void AddPortalKeys(this IServiceCollection services, IConfiguration configuration, bool isDemo)
    {
        var protection = services.AddDataProtection().SetApplicationName("LocalStandards");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceProvider, ILoggerFactory>((options, provider, loggers) =>
        {
            options.XmlRepository = new KeyRows(provider, loggers);
            // What the demo keeps is nobody's secret: no warning that its keys are readable.
            if (isDemo && options.XmlEncryptor is null)
                options.XmlEncryptor = new NullXmlEncryptor();
        });
        if (Certificate(configuration, "Certificate") is { } certificate)
            protection.ProtectKeysWithCertificate(certificate);
        if (Certificate(configuration, "FormerCertificate") is { } former)
            protection.UnprotectKeysWithAnyCertificate(former);
    }

    /// <summary>Reads the keys, or makes the first; once the database is migrated, and under the start-up lock.</summary>
    public static void Load(IServiceProvider services) => services.GetDataProtector("start").Protect([]);

    /// <summary>
    /// Keeps the framework from reading them at its own start, when the database may not be there yet. Call it after all that
    /// adds services.
    /// </summary>
    public static void LoadPortalKeysWithTheDatabase(this IServiceCollection services)
    {
        foreach (var loader in services.Where(s => s.ImplementationType?.Name == "DataProtectionHostedService").ToList())
            services.Remove(loader);
    }

    private static X509Certificate2? Certificate(IConfiguration configuration, string name)
    {
        if (configuration[$"Keys:{name}Path"] is not { Length: > 0 } path)
            return null;
        X509Certificate2 certificate;
        try
        {
            certificate = X509CertificateLoader.LoadPkcs12FromFile(path, configuration[$"Keys:{name}Password"]);
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"Keys:{name}Path '{path}' is not a PKCS#12 file that Keys:{name}Password opens: {failure.Message}", failure);
        }
        using var key = certificate.GetRSAPrivateKey();
        return key is not null ? certificate : throw new InvalidOperationException($"Keys:{name}Path '{path}' holds no RSA certificate with its private key.");
    }
}
