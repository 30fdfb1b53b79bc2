namespace LocalStandards.Web.Frame.Parts;

/// <summary>How far a starting instance is; requests and jobs wait behind it until it is ready.</summary>
public sealed class StartupState : IProgress<string>
{
    private volatile string step = "";
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Step => step;
    public bool IsReady => ready.Task.IsCompleted;
    public Exception? Failure { get; private set; }

    /// <summary>Completes once the start has succeeded; when it fails, the app stops instead.</summary>
    public Task WhenReadyAsync(CancellationToken cancel) => ready.Task.WaitAsync(cancel);

    public void Report(string value) => step = value;
    public void Ready() => ready.TrySetResult();
    public void Fail(Exception failure) => Failure = failure;
}
