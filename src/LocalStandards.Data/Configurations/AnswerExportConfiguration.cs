using LocalStandards.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class AnswerExportConfiguration : IEntityTypeConfiguration<AnswerExport>
{
    public void Configure(EntityTypeBuilder<AnswerExport> entity)
    {
        entity.ToTable("AnswerExports");
        entity.ConfigureFile();
        entity.Property(e => e.Mark).HasMaxLength(64);
        entity.Property(e => e.File).HasMaxLength(40);
        entity.Property(e => e.Checksum).HasMaxLength(64);
    }
}
