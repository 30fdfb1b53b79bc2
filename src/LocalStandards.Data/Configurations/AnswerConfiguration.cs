using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class AnswerConfiguration : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> entity)
    {
        entity.ToTable("Answers");
        entity.HasKey(a => new { a.ObligationId, a.Field });
        entity.Property(a => a.Field).HasMaxLength(120);
        entity.Property(a => a.Value).HasMaxLength(Answer.MaxLength);
    }
}
