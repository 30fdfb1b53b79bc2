using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class ExtensionCriterionConfiguration : IEntityTypeConfiguration<ExtensionCriterion>
{
    public void Configure(EntityTypeBuilder<ExtensionCriterion> entity)
    {
        entity.ToTable("ExtensionCriteria");
        entity.HasKey(c => new { c.ExtensionId, c.Dimension, c.Value });
    }
}
