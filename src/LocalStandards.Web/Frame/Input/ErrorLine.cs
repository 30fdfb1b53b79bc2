namespace LocalStandards.Web.Frame.Input;

/// <summary>One line of an error summary.</summary>
/// <param name="Target">Id of the field on this page, or an address with a fragment when the field is on another page.</param>
/// <param name="Message">What is wrong and what is allowed.</param>
/// <param name="Where">Where the field is, when that is not this page, for example "แบบ อบต. 2-5".</param>
public sealed record ErrorLine(string Target, string Message, string? Where = null)
{
    /// <summary>The address a reader follows to the field.</summary>
    public string Href => Target.Contains('/', StringComparison.Ordinal) || Target.StartsWith('#') ? Target : "#" + Target;
}
