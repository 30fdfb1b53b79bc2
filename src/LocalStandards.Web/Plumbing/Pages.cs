using LocalStandards.Data.Indicators;
using LocalStandards.Web.Features.Account;
using LocalStandards.Web.Features.Authorities;
using LocalStandards.Web.Features.Deadlines.Extensions;
using LocalStandards.Web.Features.Deadlines.Requests;
using LocalStandards.Web.Features.Entry;
using LocalStandards.Web.Features.Exports;
using LocalStandards.Web.Features.Home;
using LocalStandards.Web.Features.Letters;
using LocalStandards.Web.Features.Monitoring.Country;
using LocalStandards.Web.Features.Studio;
using LocalStandards.Web.Features.OpenData;
using LocalStandards.Web.Features.Quality;
using LocalStandards.Web.Features.ReportBatches;
using LocalStandards.Web.Features.Reports;
using LocalStandards.Web.Features.Shared;

namespace LocalStandards.Web.Plumbing;

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
        .AddScoped<EntryRecords>()
        .AddScoped<EntryQueries>()
        .AddScoped<EntryPages>()
        .AddScoped<SetQueries>()
        .AddScoped<StudioQueries>()
        .AddScoped<SetEdits>()
        .AddScoped<LifeSteps>()
        .AddScoped<SimulateIndicator>()
        .AddScoped<PdfUploads>()
        .AddScoped<CalendarWords>()
        .AddScoped<ExtensionDesk>()
        .AddScoped<ExtensionLists>()
        .AddScoped<ExtensionPages>()
        .AddScoped<RequestQueries>()
        .AddScoped<RecordLetter>()
        .AddScoped<WaitingLetterQueries>()
        .AddScoped<LetterListQueries>()
        .AddScoped<TrackingQueries>()
        .AddScoped<AuthorityLetterQueries>()
        .AddScoped<HopChanges>()
        .AddScoped<OfficerHomeQueries>()
        .AddScoped<ReportQueries>()
        .AddScoped<ReportBatchQueries>()
        .AddScoped<ReportArchive>()
        .AddScoped<ListFiles>()
        .AddScoped<CountryQueries>()
        .AddScoped<ExportQueries>()
        .AddScoped<QualityQueries>();
}
