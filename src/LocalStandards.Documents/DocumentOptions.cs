namespace LocalStandards.Documents;

/// <summary>The section <c>Documents</c> of the configuration.</summary>
public sealed class DocumentOptions
{
    /// <summary>The browser's executable; null looks in the usual places.</summary>
    public string? ChromiumPath { get; set; }

    /// <summary>Where the woff2 files of @fontsource/sarabun are; a relative path starts at the content root.</summary>
    public string FontDirectory { get; set; } = "wwwroot/lib/fonts";

    /// <summary>How many documents are printed at a time.</summary>
    public int AtWork { get; set; } = 2;

    /// <summary>How many of those may be background documents; where there are two slots, one is left to people.</summary>
    public int InBackground => Math.Max(1, AtWork - 1);

    /// <summary>How many more may wait; a further one is refused.</summary>
    public int Waiting { get; set; } = 50;

    /// <summary>For one document, once it is at work.</summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(30);
}
