namespace Tusk.Tests.Guest.Drivers;

/// <summary>What each sample is put through, and what it must answer. Every step leaves the module unloaded, so that steps can be repeated.</summary>
static class SampleSteps
{
    public static DriverSession Add(DriverSession session, string kernel)
    {
        AddFiles(session, kernel);
        Hello(session);
        Print(session);
        MiscDevice(session);
        MemoryDevice(session);
        Mixed(session);
        return session;
    }

    /// <summary>Each sample loaded, put through everything that its client does, and unloaded, by one program.</summary>
    public static DriverSession AddOneUse(DriverSession session, string kernel)
    {
        AddFiles(session, kernel);
        return session.Program("tests/Guest/Drivers/cycle_client.c").Step("/m/cycle_client", "494c6c8c");
    }

    static void AddFiles(DriverSession session, string kernel)
    {
        foreach (string sample in Driver.Samples) session.Module(Driver.Build(kernel, "samples/" + sample));
        session.Program("bench/drivers/ioctl_client.c").Program("tests/Guest/Drivers/memory_client.c").Program("tests/Guest/Drivers/range_client.c");
    }

    static void Hello(DriverSession session) => session
        .Step("load hello && rmmod hello; log", """
            hello: hello (init)
            hello: my number is 72
            hello: my number is 108
            hello: my number is 144
            hello: goodbye (exit)
            """)
        .Step("load hello 'count=2 verbose=1' && cat /sys/module/hello/refcnt && rmmod hello; log", """
            0
            hello: hello (init)
            hello: keeping 72
            hello: keeping 108
            hello: my number is 72
            hello: my number is 108
            hello: goodbye (exit)
            """)
        // The constructor throws: insmod has the errno, and the destructor does not run. Busybox tries twice, as finit_module and init_module.
        .Step("load hello count=0; load hello count=101; log | sort -u; ! grep hello /proc/modules", """
            insmod: can't insert '/m/hello.ko': Invalid argument
            insmod: can't insert '/m/hello.ko': Invalid argument
            hello: hello (init)
            """)
        .Step("load hello count=many; log | sort -u; ! grep hello /proc/modules", """
            insmod: can't insert '/m/hello.ko': Invalid argument
            hello: `many' invalid for parameter `count'
            """)
        .Step("load hello count=100 && load hello; rmmod hello; log | grep -c 'my number'", """
            insmod: can't insert '/m/hello.ko': File exists
            100
            """);

    static void Print(DriverSession session) => session
        .Step("load print && rmmod print; dmesg -c -r | sed -e 's/\\[ *[0-9.]*\\]\\(\\[ *[TC][0-9]*\\]\\)\\? //' | grep 'print: '", """
            <0>print: emergency (level 0) without values
            <1>print: alert (level 1) without values
            <2>print: critical (level 2) without values
            <3>print: error (level 3) without values
            <4>print: warning (level 4) without values
            <5>print: notice (level 5) without values
            <6>print: info (level 6) without values
            <6>print: Info message (level 6) with values
            <6>print: integers: 6, -9223372036854775808, 165, 4096, 18446744073709551615
            <6>print: hexadecimal: 6, A5, 8000000000000000
            <6>print: aligned: [    6] [6    ] [      a5]
            <6>print: bool True, char c, enum Green, 100%
            <6>print: utf-8: text in bytes, ex
            <6>print: exit
            """);

    static void MiscDevice(DriverSession session) => session
        .Step("load misc_device && /m/ioctl_client && rmmod misc_device; log", """
            open twice: ok
            hello: ok
            set value: ok
            get value: ok
            each open has its own value: ok
            unknown command: ENOTTY: ok
            bad address: EFAULT: ok
            bad address: EFAULT: ok
            write: ok
            read at 0: ok
            read at 5: ok
            read at the end: ok
            read far behind the end: ok
            read to a bad address: EFAULT: ok
            write from a bad address: EFAULT: ok
            write more than fits: ok
            read it back: ok
            seek: ESPIPE: ok
            close: ok
            misc_device: init
            misc_device: opened
            misc_device: opened
            misc_device: hello from the device
            misc_device: set the value to 42
            misc_device: the value is 42
            misc_device: the value is 0
            misc_device: closed
            misc_device: closed
            misc_device: exit
            """)
        .Step("load misc_device; exec 4<>/dev/tusk-misc-device; rmmod misc_device 2>&1; exec 4>&-; rmmod misc_device; log", """
            rmmod: can't unload module 'misc_device': Resource temporarily unavailable
            misc_device: init
            misc_device: opened
            misc_device: closed
            misc_device: exit
            """)
        .Step("load misc_device; ls -l /dev/tusk-misc-device | cut -c1; rmmod misc_device; ls /dev | grep -c tusk-misc-device; log >/dev/null", "c\n0");

    static void MemoryDevice(DriverSession session) => session
        .Step("load memory_device && /m/memory_client; rmmod memory_device; log", """
            all ok
            memory_device: 4096 bytes at /dev/memory
            """)
        // Thirty reads and a write fail; each place and kind is logged once, and the module goes on.
        .Step("load memory_device && /m/range_client; rmmod memory_device; log", $"""
            read at 4097: Numerical result out of range
            read at 1000000: Numerical result out of range
            read at 1099511627776: Numerical result out of range
            write at 9000: Numerical result out of range
            then: good
            memory_device: 4096 bytes at /dev/memory
            memory_device: SharedMemory.cs:{Line("bytes.Value.From(position)")}: System.ArgumentOutOfRangeException: *
            memory_device: SharedMemory.cs:{Line("bytes.Value.SpanFrom(position)")}: System.ArgumentOutOfRangeException: *
            """)
        .Step("load memory_device size=5 && printf 123456789 >/dev/memory; echo $?; cat /dev/memory; rmmod memory_device; log", """
            1
            12345memory_device: 5 bytes at /dev/memory
            """)
        .Step("load memory_device size=0 && cat /dev/memory; rmmod memory_device; log", "memory_device: 0 bytes at /dev/memory")
        .Step("load memory_device size=-1; log | sort -u; ! grep memory_device /proc/modules", """
            insmod: can't insert '/m/memory_device.ko': Invalid argument
            memory_device: `-1' invalid for parameter `size'
            """);

    static void Mixed(DriverSession session) => session
        .Step("load mixed && cat /proc/checksum; printf abcd >/proc/checksum; cat /proc/checksum; printf abcde >/proc/checksum; cat /proc/checksum; rmmod mixed; log", """
            00000000
            2c4c6c8c
            494c6c8c
            mixed: loaded
            """)
        .Step("load mixed && dd if=/dev/zero of=/proc/checksum bs=5000 count=1 2>&1; cat /proc/checksum; rmmod mixed; log", """
            dd: error writing '/proc/checksum': Argument list too long
            1+0 records in
            0+0 records out
            00000000
            mixed: loaded
            """);

    static int Line(string text) => Array.FindIndex(File.ReadAllLines(Repository.PathTo("samples", "memory_device", "SharedMemory.cs")), l => l.Contains(text, StringComparison.Ordinal)) + 1;
}
