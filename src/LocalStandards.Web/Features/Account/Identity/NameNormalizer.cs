using System.Diagnostics.CodeAnalysis;
using LocalStandards.Domain.Thai;
using Microsoft.AspNetCore.Identity;

namespace LocalStandards.Web.Features.Account.Identity;

/// <summary>What user names and addresses are compared by: cleaned as every typed text is, in capitals.</summary>
public sealed class NameNormalizer : ILookupNormalizer
{
    [return: NotNullIfNotNull(nameof(name))]
    public string? NormalizeName(string? name) => name is null ? null : ThaiText.Clean(name).ToUpperInvariant();

    [return: NotNullIfNotNull(nameof(email))]
    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
