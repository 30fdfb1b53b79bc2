using LocalStandards.Data.Submissions;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class FormDocumentConfiguration : IEntityTypeConfiguration<FormDocument>
{
    public void Configure(EntityTypeBuilder<FormDocument> entity)
    {
        entity.ToTable("FormDocuments");
        entity.HasKey(d => new { d.ObligationId, d.FormCode });
        entity.Property(d => d.FormCode).HasMaxLength(20);
    }
}

internal sealed class FieldCountConfiguration : IEntityTypeConfiguration<FieldCount>
{
    public void Configure(EntityTypeBuilder<FieldCount> entity)
    {
        entity.ToTable("FieldCounts");
        entity.HasKey(c => new { c.IndicatorSetId, c.Field });
        entity.Property(c => c.Field).HasMaxLength(FieldName.MaxLength);
        entity.HasOne<IndicatorSet>().WithMany().HasForeignKey(c => c.IndicatorSetId).OnDelete(DeleteBehavior.Restrict);
    }
}
