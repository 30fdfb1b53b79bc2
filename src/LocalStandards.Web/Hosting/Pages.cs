using LocalStandards.Data.Indicators;
using LocalStandards.Data.Monitoring;
using LocalStandards.Web.Features.Account;
using LocalStandards.Web.Features.Authorities;
using LocalStandards.Web.Features.Deadlines.Extensions;
using LocalStandards.Web.Features.Deadlines.Requests;
using LocalStandards.Web.Features.Entry;
using LocalStandards.Web.Features.Exports;
using LocalStandards.Web.Features.Home;
using LocalStandards.Web.Features.Letters;
using LocalStandards.Web.Features.Library;
using LocalStandards.Web.Features.Monitoring;
using LocalStandards.Web.Features.Monitoring.Areas;
using LocalStandards.Web.Features.Monitoring.Contacts;
using LocalStandards.Web.Features.Monitoring.Country;
using LocalStandards.Web.Features.Monitoring.ReminderPlans;
using LocalStandards.Web.Features.Notices;
using LocalStandards.Web.Features.Notices.Mail;
using LocalStandards.Web.Features.OpenData;
using LocalStandards.Web.Features.QrCodes;
using LocalStandards.Web.Features.Quality;
using LocalStandards.Web.Features.Reports;
using LocalStandards.Web.Features.Reports.Batches;
using LocalStandards.Web.Features.Studio;
using LocalStandards.Web.Frame.Figures;
using LocalStandards.Web.Frame.Input;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Lists;

namespace LocalStandards.Web.Hosting;

/// <summary>The reads of the features, one scope a request.</summary>
public static class Pages
{
    public static IServiceCollection AddPages(this IServiceCollection services) => services
        .AddSingleton<Assets>()
        .AddSingleton<PublicFigures>()
        .AddScoped<AuthoritiesQueries>()
        .AddScoped<FinishedQueries>()
        .AddScoped<PublicHomeQueries>()
        .AddScoped<AuthoritySearch>()
        .AddSingleton<ProvinceOutlines>()
        .AddScoped<OfficerRounds>()
        .AddScoped<OverviewQueries>()
        .AddScoped<SignInQueries>()
        .AddSingleton<TwoStepOffer>()
        .AddScoped<EntryQueries>()
        .AddScoped<EntryPages>()
        .AddScoped<SetQueries>()
        .AddScoped<StudioQueries>()
        .AddScoped<SetEdits>()
        .AddScoped<LifeSteps>()
        .AddScoped<SimulateIndicator>()
        .AddScoped<Uploads>()
        .AddScoped<CalendarWords>()
        .AddScoped<ExtensionDesk>()
        .AddScoped<ExtensionLists>()
        .AddScoped<ExtensionPages>()
        .AddScoped<RequestQueries>()
        .AddScoped<RecordLetter>()
        .AddScoped<WaitingLetterQueries>()
        .AddScoped<UnreadNotices>()
        .AddScoped<NoticePages>()
        .AddScoped<MailPages>()
        .AddScoped<LetterListQueries>()
        .AddScoped<TrackingQueries>()
        .AddScoped<AuthorityLetterQueries>()
        .AddScoped<HopChanges>()
        .AddScoped<QrTargets>()
        .AddScoped<DocumentQueries>()
        .AddScoped<KeepDocument>()
        .AddScoped<MonitoredAreas>()
        .AddScoped<AreaQueries>()
        .AddScoped<AuthorityQueries>()
        .AddScoped<ReminderPlanQueries>()
        .AddScoped<RunReminderPlan>()
        .AddScoped<RemindAuthorities>()
        .AddScoped<RingListQueries>()
        .AddScoped<OfficerHomeQueries>()
        .AddScoped<ReportQueries>()
        .AddScoped<ReportBatchQueries>()
        .AddScoped<ReportArchive>()
        .AddScoped<ListFiles>()
        .AddScoped<CountryQueries>()
        .AddScoped<ExportQueries>()
        .AddScoped<QualityQueries>();
}
