using System.Security.Cryptography;
using Tusk.Vm.Kernels;

namespace Tusk.Vm.Guests;

/// <summary>Runs a kernel with modules and commands and tells what came of it.</summary>
public static class Guest
{
    /// <summary>
    /// Boots the guest, does what is asked, and returns when it is over: at the latest some seconds after
    /// <see cref="GuestRequest.Timeout"/>, whatever the kernel does. No process and no file is left behind. An emulated kernel that
    /// panics before its first process runs is started a second time.
    /// </summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancellation">Kills the guest.</param>
    /// <returns>The result; panics, hangs and failing modules are results and no exceptions.</returns>
    /// <exception cref="VmException">The request can't be run here: a file, the image or QEMU is missing.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the guest is gone.</exception>
    public static GuestResult Run(GuestRequest request, CancellationToken cancellation = default)
    {
        Check(request);
        string directory = Directory.CreateTempSubdirectory("tusk-guest-").FullName;
        try
        {
            string initramfs = Path.Combine(directory, "initramfs");
            string nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
            GuestMachine machine = GuestMachine.For(request, initramfs, directory, cancellation);
            string busybox = Busybox.Resolve(request.Progress, cancellation);
            // Our own kernels are patched to know a leak after 1 s; the kernel's default is 5 s.
            double leakAge = request.Kernel.Kind is KernelKind.UserMode or KernelKind.Debug ? 1.2 : 5.5;
            Initramfs.Write(initramfs, busybox, request, nonce, machine.Channel, leakAge);
            GuestResult result = Start();
            // Nothing of the request has run, so the emulator is more likely the cause than the modules.
            if (request.Kernel.IsUserMode || result is not { BootTime: null, Outcome: GuestOutcome.Panicked or GuestOutcome.Died })
                return result;
            request.Events?.Report(new GuestRestarted(result.Reason));
            return Start() with { RestartReason = result.Reason };

            GuestResult Start()
            {
                using GuestProcess process = new(machine, directory);
                return new GuestSession(request, process, nonce).Run(cancellation);
            }
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    static void Check(GuestRequest request)
    {
        string? problem = null;
        if (request.Cycles < 1)
            problem = "the number of cycles must be positive";
        else if (request.Cycles > 1 && !request.Unload)
            problem = "more than one cycle needs the modules unloaded";
        else if (request.Modules.FirstOrDefault(m => !File.Exists(m.Path)) is { } missing)
            problem = $"the module {missing.Path} does not exist";
        else if (request.Modules.GroupBy(m => m.Name).FirstOrDefault(g => g.Count() > 1) is { } twice)
            problem = $"the module {twice.Key} is named twice";
        else if (request.Files.FirstOrDefault(f => !f.Target.StartsWith('/')) is { } relative)
            problem = $"the target {relative.Target} in the guest must be an absolute path";
        if (problem is not null)
            throw new VmException(VmErrorKind.BadRequest, $"The guest can't be run: {problem}.");
    }
}
