using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class SubmissionVersionConfiguration : IEntityTypeConfiguration<SubmissionVersion>
{
    public void Configure(EntityTypeBuilder<SubmissionVersion> entity)
    {
        entity.HasKey(v => new { v.ObligationId, v.Number });
        entity.Property(v => v.ReceiptNumber).HasMaxLength(30);
        entity.HasIndex(v => v.ReceiptNumber).IsUnique();
        entity.Property(v => v.VerificationCode).HasMaxLength(32);
        entity.HasIndex(v => v.VerificationCode).IsUnique();
        entity.Property(v => v.AppointmentNumber).HasMaxLength(100);
        entity.Property(v => v.EndorsedBy).HasMaxLength(200);
        entity.HasMany(v => v.Results).WithOne().HasForeignKey(r => new { r.ObligationId, r.VersionNumber }).OnDelete(DeleteBehavior.Restrict);
    }
}
