namespace LocalStandards.Web.Frame.GeneratedFiles;

/// <summary>How long the files of a kind are kept: a section of the configuration.</summary>
public abstract class GeneratedFileOptions
{
    /// <summary>In days once the file is done, cancelled or failed.</summary>
    public int KeptDays { get; set; }
}
