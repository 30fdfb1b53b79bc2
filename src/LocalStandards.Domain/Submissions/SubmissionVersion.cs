using System.Security.Cryptography;
using LocalStandards.Domain.Indicators.Scoring;

namespace LocalStandards.Domain.Submissions;

/// <summary>
/// What was submitted, frozen: the answers and reasons as one document, the results as rows. Nothing of it is assessed
/// again: a later change of rules or of code changes no version. Earlier versions stay readable after a return.
/// </summary>
public sealed class SubmissionVersion
{
    private readonly List<IndicatorResult> results = [];

    // As many bits as a GUID, as text.
    private const int CodeLength = 32;

    private SubmissionVersion() { }

    internal SubmissionVersion(
        int number, string receiptNumber, int indicatorSetId, string answersDocument, Declaration declaration,
        int? submittedById, DateTimeOffset submittedAt, IEnumerable<IndicatorResult> results)
    {
        (Number, ReceiptNumber, IndicatorSetId, AnswersDocument) = (number, receiptNumber, indicatorSetId, answersDocument);
        (AppointmentNumber, AppointedOn, EndorsedBy) = (declaration.AppointmentNumber, declaration.AppointedOn, declaration.EndorsedBy);
        (SubmittedById, SubmittedAt) = (submittedById, submittedAt);
        this.results.AddRange(results);
    }

    public int ObligationId { get; private set; }
    public int Number { get; private set; }
    /// <summary>Such as 69-3600123-1: year, authority, version.</summary>
    public string ReceiptNumber { get; private set; } = "";
    /// <summary>What the QR of a printed report carries: 32 random hexadecimal digits, nothing that can be worked out or guessed.</summary>
    public string VerificationCode { get; private set; } = NewCode();
    public int IndicatorSetId { get; private set; }
    /// <summary>A JSON object of field → canonical text, fields in order (<see cref="AnswerDocument"/>).</summary>
    public string AnswersDocument { get; private set; } = "";
    /// <summary>The order that appointed the committee or officers [004 step 1].</summary>
    public string AppointmentNumber { get; private set; } = "";
    public DateOnly AppointedOn { get; private set; }
    /// <summary>The ปลัด (or who acts) who agreed to the submission, as declared.</summary>
    public string EndorsedBy { get; private set; } = "";
    public int? SubmittedById { get; private set; }
    public DateTimeOffset SubmittedAt { get; private set; }
    /// <summary>Which rules made the results (<see cref="Assessment.Version"/>).</summary>
    public int AssessmentVersion { get; private set; } = Assessment.Version;
    public IReadOnlyList<IndicatorResult> Results => results;

    /// <summary>A new random <see cref="VerificationCode"/>.</summary>
    public static string NewCode() => RandomNumberGenerator.GetHexString(CodeLength, lowercase: true);
}

/// <summary>What the recorder declares when submitting.</summary>
public sealed record Declaration(string AppointmentNumber, DateOnly AppointedOn, string EndorsedBy);
