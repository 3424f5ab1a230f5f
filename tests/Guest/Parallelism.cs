using Xunit;

// A guest keeps a CPU busy, QEMU two; more at once only make time-outs unreliable.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
