using LocalStandards.EndToEnd.Tests.Infrastructure;

namespace LocalStandards.EndToEnd.Tests.Scenes;

/// <summary>A page in one of its states.</summary>
/// <param name="Name">What the state is called in test results.</param>
/// <param name="User">Who sees it; null for the public.</param>
/// <param name="ArriveAsync">Brings a person, signed in already, to the state.</param>
internal sealed record Scene(string Name, string? User, Func<BrowserPortal, Person, Task> ArriveAsync)
{
    /// <summary>The file name of its pictures in docs/screens, without width; null when it has none.</summary>
    public string? Picture { get; init; }

    /// <summary>Who sees it, where the account has no fixed name.</summary>
    public Func<BrowserPortal, Task<string>>? FindUserAsync { get; init; }

    public static Scene At(string name, string? user, string address, string? picture = null) =>
        new(name, user, (_, person) => person.GoAsync(address)) { Picture = picture };

    public override string ToString() => Name;
}
