namespace LocalStandards.Data.Files;

/// <summary>Where the library's documents lie among the portal's files.</summary>
public static class LibraryFiles
{
    public const string Folder = "documents";
}
