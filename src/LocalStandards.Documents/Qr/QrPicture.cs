namespace LocalStandards.Documents.Qr;

/// <summary>A QR code to hang up or hand out, with what it is said to lead to.</summary>
/// <param name="Address">What it leads to and what stands beside it, in Arabic digits: it is typed where nobody can scan.</param>
/// <param name="Caption">As the maker wrote it, at most a few lines.</param>
public sealed record QrPicture(Uri Address, string Caption);

/// <summary>Of the sheet.</summary>
public enum QrPaper { A4 = 4, A5 = 5 }
