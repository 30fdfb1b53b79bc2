namespace LocalStandards.Web;

/// <summary>Marks the one set of texts of the site; the Thai text itself is the key.</summary>
public sealed class Words;
