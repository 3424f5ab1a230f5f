using System.Collections.Concurrent;
using System.Diagnostics;

namespace Tusk.Vm.Guests;

/// <summary>The running guest on the host: two byte streams and a way to end it. Disposing kills it with all that it started; so does
/// the death of our process (see guardian.sh).</summary>
sealed class GuestProcess : IDisposable
{
    readonly Process _process;
    readonly BlockingCollection<(bool IsConsole, byte[] Bytes)> _chunks = new(boundedCapacity: 64);
    int _open = 2;

    /// <summary>Starts the machine.</summary>
    /// <exception cref="VmException">There is no shell, or no setsid.</exception>
    public GuestProcess(GuestMachine machine, string directory)
    {
        string guardian = Path.Combine(directory, "guardian.sh");
        File.WriteAllBytes(guardian, Initramfs.Script("guardian.sh"));
        ProcessStartInfo start = new("/bin/sh", [guardian, .. machine.Command])
        {
            WorkingDirectory = directory, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        try
        {
            _process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new VmException(VmErrorKind.GuestStart, $"/bin/sh can't be run: {e.Message}");
        }
        Read(_process.StandardOutput.BaseStream, isConsole: true);
        Read(_process.StandardError.BaseStream, isConsole: false);
    }

    /// <summary>The next bytes of either stream; false when none came in time. At the end of both, <see cref="HasEnded"/> is true.</summary>
    public bool TryRead(TimeSpan wait, out (bool IsConsole, byte[] Bytes) chunk, CancellationToken cancellation) =>
        _chunks.TryTake(out chunk, (int)Math.Clamp(wait.TotalMilliseconds, 0, int.MaxValue), cancellation);

    /// <summary>Whether both streams have ended and all bytes were read.</summary>
    public bool HasEnded => _chunks.IsCompleted;

    /// <summary>Kills the guest. Its streams end soon after.</summary>
    public void Kill()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The guardian is gone already.
        }
    }

    /// <summary>Waits for the end; null when it does not come in time.</summary>
    public int? WaitForExit(TimeSpan wait) => _process.WaitForExit(wait) ? _process.ExitCode : null;

    public void Dispose()
    {
        Kill();
        if (!_process.WaitForExit(5000))
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    void Read(Stream stream, bool isConsole)
    {
        Thread thread = new(() =>
        {
            byte[] buffer = new byte[65536];
            try
            {
                for (int got; (got = stream.Read(buffer)) > 0;)
                    _chunks.Add((isConsole, buffer[..got]));
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException)
            {
                // The guest was killed: the stream ends here.
            }
            if (Interlocked.Decrement(ref _open) == 0)
                _chunks.CompleteAdding();
        })
        { IsBackground = true, Name = isConsole ? "guest console" : "guest results" };
        thread.Start();
    }
}
