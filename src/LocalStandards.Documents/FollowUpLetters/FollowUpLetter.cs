using LocalStandards.Domain.Programmes;

namespace LocalStandards.Documents.FollowUpLetters;

/// <summary>
/// A letter that asks authorities to submit, with their names as its annex. Number, day and signer may be missing: they are
/// filled in by hand.
/// </summary>
/// <param name="Office">Under which it is written, as is the place: ศาลากลางจังหวัดชัยภูมิ.</param>
/// <param name="Reference">The letter that set the time; null where none is recorded.</param>
/// <param name="Until">The day by which all of them must; null when they have different ones.</param>
public sealed record FollowUpLetter(
    string? Number, string Office, DateOnly? SignedOn, Programme Programme, int Year, string Addressees, string? Reference, DateOnly? Until, string? Signer, string? SignerTitle,
    string Contact, IReadOnlyList<OutstandingAuthority> Authorities, bool IsDemo);

/// <param name="Until">Its last day; null when its time is over.</param>
public sealed record OutstandingAuthority(string Name, string District, string Province, string State, DateOnly? Until);
