using LocalStandards.Data.Access;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class ReminderConfiguration : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> entity)
    {
        entity.ToTable("Reminders");
        // At most one a day, whoever sends it and on however many nodes.
        entity.HasIndex(r => new { r.ObligationId, r.Day }).IsUnique();
        entity.HasOne<Obligation>().WithMany().HasForeignKey(r => r.ObligationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReminderRunConfiguration : IEntityTypeConfiguration<ReminderRun>
{
    public void Configure(EntityTypeBuilder<ReminderRun> entity)
    {
        entity.ToTable("ReminderRuns");
        entity.Property(r => r.Text).HasMaxLength(ReminderStep.LongestText);
        entity.HasMany(r => r.Reminders).WithOne(r => r.Run).HasForeignKey(r => r.RunId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<AssessmentRound>().WithMany().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<ReminderStep>().WithMany().HasForeignKey(r => r.StepId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<AppUser>().WithMany().HasForeignKey(r => r.ById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReminderStepConfiguration : IEntityTypeConfiguration<ReminderStep>
{
    public void Configure(EntityTypeBuilder<ReminderStep> entity)
    {
        entity.ToTable("ReminderSteps");
        entity.Property(s => s.Text).HasMaxLength(ReminderStep.LongestText);
        entity.Property(s => s.Stamp).IsConcurrencyToken();
        entity.HasOne<AssessmentRound>().WithMany().HasForeignKey(s => s.RoundId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<AppUser>().WithMany().HasForeignKey(s => s.WrittenById).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<AppUser>().WithMany().HasForeignKey(s => s.EndedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StepDayConfiguration : IEntityTypeConfiguration<StepDay>
{
    public void Configure(EntityTypeBuilder<StepDay> entity)
    {
        entity.ToTable("StepDays");
        // Two nodes that go through a step at once collide here.
        entity.HasKey(d => new { d.StepId, d.Day });
        entity.Property(d => d.Stamp).IsConcurrencyToken();
        entity.HasOne<ReminderStep>().WithMany().HasForeignKey(d => d.StepId).OnDelete(DeleteBehavior.Restrict);
    }
}
