namespace LocalStandards.Web.Frame.Navigation;

/// <summary>Where a page shows a place one can go to.</summary>
public enum NavArea
{
    /// <summary>Beside the page of somebody signed in; the first four are also the phone's bottom bar.</summary>
    Side,

    /// <summary>In the head of the public's pages.</summary>
    Public,

    /// <summary>In the foot of every page.</summary>
    Foot,

    /// <summary>In the reader's own menu.</summary>
    Menu,

    /// <summary>As a sign in the head, with what waits there.</summary>
    Head,
}

/// <summary>Under which heading a place stands beside the page.</summary>
public enum NavGroup
{
    /// <summary>First, without a heading.</summary>
    None,
    Schedule,
    Contact,
    System,
}

/// <summary>A place one can go to from every page, as its feature brings it; every text is ready to show.</summary>
/// <param name="Order">Among the others of its group.</param>
/// <param name="Href">Its address.</param>
/// <param name="Icon">Name of an icon in the sprite (frontend/build.mjs); empty where none is shown.</param>
/// <param name="Label">The words beside the icon.</param>
public sealed record NavItem(NavArea Area, int Order, string Href, string Icon, string Label)
{
    public NavGroup Group { get; init; }

    /// <summary>The word under the icon on a phone; the label when null.</summary>
    public string? ShortLabel { get; init; }

    /// <summary>Addresses of pages that are this place, with all below them; null for its own.</summary>
    public IReadOnlyList<string>? Covers { get; init; }

    /// <summary>Counts what waits there; null where nothing can.</summary>
    public Func<IServiceProvider, CancellationToken, Task<int?>>? Counting { get; init; }

    /// <summary>What a screen reader says instead of the label while something waits.</summary>
    public Func<int, string>? CountedLabel { get; init; }

    /// <summary>Whether the page shown is this place.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>Things waiting there; not shown when null or 0.</summary>
    public int? Count { get; init; }

    /// <summary>Above it, when it begins a group.</summary>
    public string? Heading { get; init; }
}
