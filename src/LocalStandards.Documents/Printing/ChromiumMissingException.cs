namespace LocalStandards.Documents.Printing;

/// <summary>No Chromium was found: the message says, for whoever runs the portal, what to install. Pages offer the print view instead.</summary>
public sealed class ChromiumMissingException : Exception
{
    public ChromiumMissingException() : base(
        "PDF needs Chromium. Install it (Debian: apt-get install chromium) or set Documents:ChromiumPath to its executable.")
    {
    }
}
