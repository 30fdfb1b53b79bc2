global using Xunit;

// Printer tests kill browsers of this process and count what is left: one at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
