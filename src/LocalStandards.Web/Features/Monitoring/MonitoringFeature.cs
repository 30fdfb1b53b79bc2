using LocalStandards.Data.Monitoring;
using LocalStandards.Domain.Notices;
using LocalStandards.Web.Features.Monitoring.Areas;
using LocalStandards.Web.Features.Monitoring.Contacts;
using LocalStandards.Web.Features.Monitoring.Country;
using LocalStandards.Web.Features.Monitoring.FollowUpLetters;
using LocalStandards.Web.Features.Monitoring.ReminderPlans;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Navigation;
using LocalStandards.Web.Frame.Parts;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Monitoring;

/// <summary>Who has not submitted, and what is done about it.</summary>
public sealed class MonitoringFeature : IFeature
{
    public void Register(FeatureParts parts) => parts
        .Navigation(Places)
        .Notice(new(NoticeKind.Reminder, (_, words) => words["เตือน ยังไม่ได้ส่งผลการประเมิน"]))
        .Job<ReminderSending>()
        .Job<FieldCounting>()
        .Uses<MonitoredAreas>()
        .Uses<AreaQueries>()
        .Uses<AuthorityQueries>()
        .Uses<ReminderPlanQueries>()
        .Uses<ComposeFollowUpLetter>()
        .Uses<RunReminderPlan>()
        .Uses<RemindAuthorities>()
        .Uses<CountryQueries>();

    private static IEnumerable<NavItem> Places(NavReader reader, IStringLocalizer<Words> words)
    {
        if (reader.Actor.May(Policies.FollowAuthorities))
            yield return new(NavArea.Side, 40, MonitoringLinks.Monitoring, "phone", words["ติดตาม อปท."]) { ShortLabel = words["ติดตาม"] };
    }
}
