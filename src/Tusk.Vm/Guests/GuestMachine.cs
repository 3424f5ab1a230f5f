using Tusk.Vm.Host;
using Tusk.Vm.Kernels;

namespace Tusk.Vm.Guests;

/// <summary>How a kernel is started: the host's command line, and the guest's device for results.</summary>
/// <param name="Command">Program and arguments. Standard output is the console; descriptor 3 (QEMU) or error output (user mode) is the channel.</param>
/// <param name="Channel">The device that the guest writes results to.</param>
sealed record GuestMachine(IReadOnlyList<string> Command, string Channel)
{
    // Reports must all be seen, a panic must end the guest at once, and slab caches must not be merged if growth is to have a name.
    const string Parameters = "panic=-1 loglevel=8 ignore_loglevel kasan_multi_shot slab_nomerge printk.devkmsg=on";

    static readonly HostTool Qemu = new("qemu-system-x86_64", "qemu-system-x86");

    /// <summary>The machine for the request's kernel.</summary>
    /// <param name="request">What the guest shall do.</param>
    /// <param name="initramfs">Its root file system.</param>
    /// <param name="directory">For the machine's temporary files.</param>
    /// <param name="cancellation">Ends an installation of QEMU.</param>
    /// <exception cref="VmException">The kernel has no image, or QEMU is missing and can't be installed.</exception>
    public static GuestMachine For(GuestRequest request, string initramfs, string directory, CancellationToken cancellation)
    {
        Kernel kernel = request.Kernel;
        if (kernel.Image is not { } image || !File.Exists(image))
            throw new VmException(VmErrorKind.MissingImage, $"The kernel {kernel.Name} has no image to boot{(kernel.Image is null ? "" : $": {kernel.Image} does not exist")}.",
                kernel.Kind == KernelKind.BuildTree ? "Build the image in that tree: make " + (kernel.IsUserMode ? "ARCH=um linux" : "bzImage")
                    : "Delete its folder in the cache; it is then installed again.");
        string parameters = Parameters;
        // Without it, all objects of a slab that a CPU allocates from count as used: hundreds, where objects are small. User mode's KASAN
        // objects to what is noted behind the objects (U), so that objects only are checked there (F).
        if (request.CheckLeaks && request.Cycles >= 10)
            parameters += kernel.IsUserMode ? " slub_debug=F" : " slub_debug=U";
        if (request.KernelParameters != "")
            parameters += " " + request.KernelParameters;
        return kernel.IsUserMode ? UserMode(request, image, initramfs, directory, parameters)
            : Emulated(request, image, initramfs, parameters, cancellation);
    }

    static GuestMachine UserMode(GuestRequest request, string image, string initramfs, string directory, string parameters) => new(
        [
            image, $"mem={(request.Memory > 0 ? request.Memory : 256)}M", $"initrd={initramfs}", "con=null", "con0=fd:5,fd:1", "con1=fd:6,fd:2",
            $"uml_dir={directory}/", "umid=guest", .. parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ], "/dev/tty1");

    static GuestMachine Emulated(GuestRequest request, string image, string initramfs, string parameters, CancellationToken cancellation)
    {
        string qemu = request.Tools.Require(Qemu, "to run a guest", request.Progress, cancellation);
        if (TimeStampCounter.Kilohertz() is { } kilohertz)
            parameters = $"tsc_early_khz={kilohertz} {parameters}";
        bool micro = request.Machine == "microvm";
        return new(
            [
                qemu, "-M", micro ? "microvm,x-option-roms=off,rtc=on" : request.Machine, "-accel", "tcg", "-cpu", "max",
                "-smp", $"{request.Processors}", "-m", $"{(request.Memory > 0 ? request.Memory : 512)}",
                "-nodefaults", "-no-user-config", "-display", "none", "-no-reboot",
                "-kernel", image, "-initrd", initramfs, "-append", $"console=ttyS0 {parameters}",
                "-chardev", "stdio,id=console,signal=off", "-serial", "chardev:console",
                "-chardev", "file,path=/proc/self/fd/3,id=results",
                .. micro ? ["-device", "isa-serial,chardev=results,iobase=0x2f8,irq=3,index=1"] : new[] { "-serial", "chardev:results" },
                .. request.QemuArguments,
            ], "/dev/ttyS1");
    }
}
