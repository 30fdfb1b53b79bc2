namespace LocalStandards.Web.Plumbing;

/// <summary>How far a starting instance is; requests wait behind it until it is ready.</summary>
public sealed class StartupState : IProgress<string>
{
    private volatile string step = "";
    private volatile bool isReady;

    public string Step => step;
    public bool IsReady => isReady;
    public Exception? Failure { get; private set; }

    public void Report(string value) => step = value;
    public void Ready() => isReady = true;
    public void Fail(Exception failure) => Failure = failure;
}
