using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.Lists;

namespace LocalStandards.Web.Features.Deadlines.Extensions;

/// <summary>How an extension stands.</summary>
public enum ExtensionState { Waiting, InForce, Ended, Revoked }

/// <summary>A day that is picked with one press.</summary>
public sealed record QuickPick(int Days, DateOnly Day, bool IsChosen);

/// <param name="From">From when the days are counted.</param>
/// <param name="IsFromToday">Because what ends has ended already.</param>
public sealed record QuickPicks(DateOnly From, bool IsFromToday, IReadOnlyList<QuickPick> Picks);

/// <summary>An extension as typed so far, with what it means.</summary>
/// <param name="Terms">Null while something in them is missing or wrong.</param>
/// <param name="Scope">Null while it is not chosen.</param>
public sealed record ExtensionDraft(
    AssessmentRound Round, IReadOnlyList<Participant> Participants, ExtensionTerms? Terms, Domain.Authorities.Scope? Scope, DateTimeOffset? End,
    PasteReport Paste, IReadOnlyList<RegisteredAuthority> Chosen, ExtensionEffect? Effect, ExtensionRefusal? Refusal, PlaceNames Names, DateTimeOffset Now)
{
    /// <summary>The same extension by the letter, granted already and not revoked: by the other press of a double click, or in another tab.</summary>
    public Extension? SameAs(OfficialLetter letter) => Terms is not { } terms || Effect is not { } effect ? null : Round.Extensions.FirstOrDefault(e =>
        e.LetterId == letter.Id && e.Kind == terms.Kind && e.NewEnd == terms.NewEnd && e.OnlyUnsubmitted == terms.OnlyUnsubmitted && e.RevokedAt is null
        && (e.Scope.Equals(terms.Scope) || (terms.OnlyUnsubmitted && e.Scope.Equals(terms.Scope.Among(effect.Covered.Select(a => a.Participant.Place.AuthorityId))))));
}

/// <summary>The form with its consequences.</summary>
/// <param name="Found">What was searched for; null before a search.</param>
/// <param name="Consequences">Null before a scope is chosen.</param>
public sealed record ExtensionFormPage(
    ExtensionDraft Draft, ExtensionForm Form, Consequences? Consequences, QuickPicks Quick, IReadOnlyList<OfficialLetter> Letters,
    IReadOnlyList<RegisteredAuthority>? Found, ExtensionRequest? Request, string? RequestedFor, IReadOnlyList<ExtensionRow> Granted)
{
    public AssessmentRound Round => Draft.Round;
}

/// <summary>The last look before it is recorded.</summary>
/// <param name="IsNational">Whether a second person has to confirm.</param>
/// <param name="HasChanged">Somebody else changed the deadlines since the consequences were last shown.</param>
public sealed record ConfirmPage(ExtensionDraft Draft, ExtensionForm Form, Consequences Consequences, OfficialLetter Letter, bool IsNational, bool HasChanged);

/// <summary>An extension in a list.</summary>
public sealed record ExtensionRow(Extension Extension, ExtensionState State, string Scope, int Covered, int Submitted);

/// <param name="Rounds">Code and year of every round, the newest first.</param>
/// <param name="Asked">Requests that wait for an answer.</param>
public sealed record ExtensionsPage(
    AssessmentRound Round, IReadOnlyList<(string Code, string Name)> Rounds, IReadOnlyList<ExtensionRow> Rows, Pager Pager, int Asked, bool MayWrite);

/// <summary>One extension.</summary>
/// <param name="Consequences">While it waits.</param>
/// <param name="MayApprove">Whether the reader is the second person.</param>
public sealed record ExtensionPage(
    AssessmentRound Round, ExtensionRow Row, string? IssuedBy, string? ApprovedBy, string? RevokedBy, Consequences? Consequences,
    ExtensionRefusal? Refusal, bool MayApprove, bool IsOwn, bool MayRevoke);

/// <summary>An authority in a list of whom an extension covers, or a revocation takes from.</summary>
public sealed record RecipientRow(string Name, string District, string Province, SubmissionStatus Status, ExtensionEffectKind? Kind, DateTimeOffset Before, DateTimeOffset After, int Days);

/// <summary>Whom an extension covers.</summary>
/// <param name="Form">Of one that is not recorded yet; pages are turned by posting it.</param>
public sealed record RecipientsPage(AssessmentRound Round, string Title, string Back, IReadOnlyList<RecipientRow> Rows, Pager Pager, ExtensionForm? Form, ExtensionDraft? Draft);

/// <summary>What revoking takes away, and why.</summary>
public sealed record RevocationPage(AssessmentRound Round, ExtensionRow Row, string? Reason, int Losing, IReadOnlyList<RecipientRow> Rows, Pager Pager);
