using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace LocalStandards.Data;

/// <summary>Gives the columns that hold text the one Thai collation, so that nobody has to remember it of a new column.</summary>
/// <param name="collation">As the provider names it.</param>
/// <param name="isForKeys">
/// Whether keys and unique indexes have it, too. SQL Server refuses to compare columns of two collations, so there all have
/// the one. SQLite compares any two, but calls back into .NET for each comparison by Thai rules: keys are compared by code.
/// </param>
internal sealed class ThaiTextConvention(string collation, bool isForKeys) : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var property in modelBuilder.Metadata.GetEntityTypes().SelectMany(e => e.GetDeclaredProperties()))
        {
            if (IsText(property) && (isForKeys || !IsKey(property)))
                property.Builder.UseCollation(collation);
        }
    }

    /// <summary>Also what is converted to text: lists and documents.</summary>
    internal static bool IsText(IReadOnlyProperty property) =>
        property.GetElementType() is not null || (property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(string);

    internal static bool IsKey(IReadOnlyProperty property) =>
        property.IsKey() || property.IsForeignKey() || property.GetContainingIndexes().Any(i => i.IsUnique);
}
