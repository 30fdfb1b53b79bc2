namespace LocalStandards.Web.Frame.Layout;

/// <summary>A page about one round of the reader's own authority: its frame shows that round's deadline, not the latest one's.</summary>
public interface IOfRound
{
    /// <summary>The round's code, as in the URL: 2569.</summary>
    string Year { get; }
}
