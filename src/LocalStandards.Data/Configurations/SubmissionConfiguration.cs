using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class SubmissionConfiguration : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> entity)
    {
        entity.HasKey(s => s.ObligationId);
        entity.Property(s => s.ObligationId).ValueGeneratedNever();
        entity.Property(s => s.Stamp).IsConcurrencyToken();
        entity.Property(s => s.ReturnReason).HasMaxLength(Submission.LongestReason);
        entity.Property(s => s.AskedReason).HasMaxLength(Submission.LongestReason);
        entity.HasOne<Obligation>().WithOne().HasForeignKey<Submission>(s => s.ObligationId).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany(s => s.Forms).WithOne().HasForeignKey(f => f.ObligationId).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany(s => s.Versions).WithOne().HasForeignKey(v => v.ObligationId).OnDelete(DeleteBehavior.Restrict);
        // They are in its forms' documents.
        entity.Ignore(s => s.Answers);
        entity.Ignore(s => s.SupersededAnswers);
        // Put into the context by the save.
        entity.Ignore(s => s.Notices);
    }
}
