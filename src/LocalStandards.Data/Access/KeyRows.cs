using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LocalStandards.Data.Access;

/// <summary>
/// The keys of cookies, forms and two-step secrets as rows, which all nodes share. A row that is no XML is passed over with a
/// warning: else one bad row would keep everybody out.
/// </summary>
public sealed class KeyRows(IServiceProvider services, ILoggerFactory loggers) : EntityFrameworkCoreXmlRepository<AppDbContext>(services, loggers)
{
    private readonly IServiceProvider services = services;
    private readonly ILogger logger = loggers.CreateLogger<KeyRows>();

    public override IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = services.CreateScope();
        var rows = scope.ServiceProvider.GetRequiredService<AppDbContext>().DataProtectionKeys.AsNoTracking().OrderBy(k => k.Id).ToList();
        var elements = new List<XElement>(rows.Count);
        foreach (var row in rows)
        {
            try
            {
                elements.Add(XElement.Parse(row.Xml ?? ""));
            }
            catch (XmlException)
            {
                // Without the exception, which may quote the row.
                logger.LogWarning("Row {Id} of DataProtectionKeys is no XML and is passed over", row.Id);
            }
        }
        return elements;
    }
}
