using LocalStandards.Domain.Access;
using Microsoft.AspNetCore.Authorization;

namespace LocalStandards.Web.Frame.Access;

/// <summary>
/// "May this role do it?" Every action names one of these (tests/…/House); whose data it is, the query asks
/// (<c>VisibleTo</c>); whether it is allowed now, the domain.
/// </summary>
public static class Policies
{
    /// <summary>Anybody, the public included; the query decides what exists for them.</summary>
    public const string Everyone = nameof(Everyone);
    /// <summary>Anybody signed in.</summary>
    public const string SignedIn = nameof(SignedIn);
    /// <summary>Reads an authority's own forms: recorder, section officer, executive.</summary>
    public const string ReadForms = nameof(ReadForms);
    /// <summary>Fills forms: recorder, section officer.</summary>
    public const string FillForms = nameof(FillForms);
    /// <summary>Gives forms to section officers: recorder, executive (the domain lets only the ปลัด).</summary>
    public const string AssignForms = nameof(AssignForms);
    /// <summary>Submits: recorder.</summary>
    public const string Submit = nameof(Submit);
    /// <summary>Prints the reports of a whole area as one batch: district, province, centre, approver (the query asks which area).</summary>
    public const string PrintBatches = nameof(PrintBatches);

    /// <summary>Reads sets in every state, tries and compares them: centre, approver.</summary>
    public const string ReadSets = nameof(ReadSets);
    /// <summary>Writes sets and opens rounds: centre.</summary>
    public const string WriteSets = nameof(WriteSets);
    /// <summary>Publishes a set that somebody else wrote: approver.</summary>
    public const string PublishSets = nameof(PublishSets);

    /// <summary>Reads every round's windows, extensions and the holidays: centre, approver.</summary>
    public const string ReadDeadlines = nameof(ReadDeadlines);
    /// <summary>Grants extensions, answers requests and keeps the holidays: centre.</summary>
    public const string WriteDeadlines = nameof(WriteDeadlines);
    /// <summary>Confirms a national extension that somebody else recorded: approver.</summary>
    public const string ApproveDeadlines = nameof(ApproveDeadlines);
    /// <summary>Asks for more time: recorder and executive for their authority, province for all of it (the query asks which).</summary>
    public const string AskForTime = nameof(AskForTime);
    /// <summary>Reads requests for more time: who asks, centre, approver (the query asks whose).</summary>
    public const string ReadRequests = nameof(ReadRequests);
    /// <summary>Records letters and sends them on their route: centre.</summary>
    public const string WriteLetters = nameof(WriteLetters);
    /// <summary>Sees how far a letter has come at offices: district, province, centre, approver (the query asks which offices).</summary>
    public const string FollowLetters = nameof(FollowLetters);
    /// <summary>Registers, forwards and reminds: district, province, centre (the domain asks for which office).</summary>
    public const string PassLetters = nameof(PassLetters);
    /// <summary>Acknowledges for the own office: recorder, executive, district, province.</summary>
    public const string AcknowledgeLetters = nameof(AcknowledgeLetters);

    /// <summary>Sees who has not submitted, and what was done about it: district, province, centre, approver (the query asks which area).</summary>
    public const string FollowAuthorities = nameof(FollowAuthorities);
    /// <summary>Reminds, records calls and writes follow-up letters: district, province, centre (the query asks which area).</summary>
    public const string ContactAuthorities = nameof(ContactAuthorities);
    /// <summary>Reads a round's plan of reminders: centre, approver.</summary>
    public const string ReadReminderPlans = nameof(ReadReminderPlans);
    /// <summary>Writes and ends its steps: centre.</summary>
    public const string WriteReminderPlans = nameof(WriteReminderPlans);
    /// <summary>Watches the outbox, sends again what failed: administrator.</summary>
    public const string RunMail = nameof(RunMail);
    /// <summary>Hands out documents and writes announcements: centre (who reads them, the query asks).</summary>
    public const string WriteLibrary = nameof(WriteLibrary);
    /// <summary>Makes QR codes of what the maker may see: recorder, executive, district, province, centre, approver.</summary>
    public const string MakeCodes = nameof(MakeCodes);
    /// <summary>Watches over the country's progress: centre, approver.</summary>
    public const string WatchCountry = nameof(WatchCountry);
    /// <summary>Reads what stands out in submitted answers: district, province, centre, approver (the query asks whose).</summary>
    public const string WatchQuality = nameof(WatchQuality);
    /// <summary>Has everybody's answers written to a file: province its own, centre, approver (the query asks which).</summary>
    public const string ExportAnswers = nameof(ExportAnswers);

    /// <summary>The roles of each policy that names some.</summary>
    private static readonly Dictionary<string, Role[]> RolesOf = new()
    {
        [ReadForms] = [Role.Recorder, Role.SectionOfficer, Role.Executive],
        [FillForms] = [Role.Recorder, Role.SectionOfficer],
        [AssignForms] = [Role.Recorder, Role.Executive],
        [Submit] = [Role.Recorder],
        [PrintBatches] = [Role.DistrictOfficer, Role.ProvincialOfficer, Role.CentralOfficer, Role.CentralApprover],
        [ReadSets] = [Role.CentralOfficer, Role.CentralApprover],
        [WriteSets] = [Role.CentralOfficer],
        [PublishSets] = [Role.CentralApprover],
        [ReadDeadlines] = [Role.CentralOfficer, Role.CentralApprover],
        [WriteDeadlines] = [Role.CentralOfficer],
        [ApproveDeadlines] = [Role.CentralApprover],
        [AskForTime] = [Role.Recorder, Role.Executive, Role.ProvincialOfficer],
        [ReadRequests] = [Role.Recorder, Role.Executive, Role.ProvincialOfficer, Role.CentralOfficer, Role.CentralApprover],
        [WriteLetters] = [Role.CentralOfficer],
        [FollowLetters] = [Role.DistrictOfficer, Role.ProvincialOfficer, Role.CentralOfficer, Role.CentralApprover],
        [PassLetters] = [Role.DistrictOfficer, Role.ProvincialOfficer, Role.CentralOfficer],
        [AcknowledgeLetters] = [Role.Recorder, Role.Executive, Role.DistrictOfficer, Role.ProvincialOfficer],
        [FollowAuthorities] = [Role.DistrictOfficer, Role.ProvincialOfficer, Role.CentralOfficer, Role.CentralApprover],
        [ContactAuthorities] = [Role.DistrictOfficer, Role.ProvincialOfficer, Role.CentralOfficer],
        [ReadReminderPlans] = [Role.CentralOfficer, Role.CentralApprover],
        [WriteReminderPlans] = [Role.CentralOfficer],
        [RunMail] = [Role.Administrator],
        [WriteLibrary] = [Role.CentralOfficer],
        [MakeCodes] = [Role.Recorder, Role.Executive, Role.DistrictOfficer, Role.ProvincialOfficer, Role.CentralOfficer, Role.CentralApprover],
        [WatchCountry] = [Role.CentralOfficer, Role.CentralApprover],
        [WatchQuality] = [Role.DistrictOfficer, Role.ProvincialOfficer, Role.CentralOfficer, Role.CentralApprover],
        [ExportAnswers] = [Role.ProvincialOfficer, Role.CentralOfficer, Role.CentralApprover],
    };

    /// <summary>Whether somebody may do what the policy guards: what leads there is shown to nobody else.</summary>
    public static bool May(this Actor actor, string policy) =>
        policy == Everyone || (policy == SignedIn ? actor.UserId is not null : RolesOf[policy].Any(actor.Has));

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Everyone, policy => policy.RequireAssertion(_ => true));
        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        foreach (var (name, roles) in RolesOf)
            options.AddPolicy(name, policy => policy.RequireRole(roles.Select(r => r.ToString())));
        // An endpoint without a policy is for signed-in people only.
        options.FallbackPolicy = options.GetPolicy(SignedIn);
    }
}
