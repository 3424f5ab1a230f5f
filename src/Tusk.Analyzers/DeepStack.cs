using System.Runtime.ExceptionServices;

namespace Tusk.Analyzers;

/// <summary>Work on a thread with a stack as deep as expressions may be: a stack that is used up would end the editor.</summary>
static class DeepStack
{
    const int Bytes = 64 << 20;

    /// <exception cref="Exception">What the work throws.</exception>
    public static T Run<T>(Func<T> work)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        Thread thread = new(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception error)
                {
                    failure = ExceptionDispatchInfo.Capture(error);
                }
            }, Bytes) { IsBackground = true, Name = "Tusk" };
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
