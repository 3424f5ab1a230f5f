// C header: uapi/linux/eventpoll.h

namespace Linux;

/// <summary>What a file is ready for.</summary>
[Flags]
public enum PollEvents : uint
{
    None = 0,
    In = 0x1,
    Priority = 0x2,
    Out = 0x4,
    Error = 0x8,
    HangUp = 0x10,
    ReadNormal = 0x40,
    WriteNormal = 0x100,
    ReadHangUp = 0x2000,

    /// <summary>EPOLLIN | EPOLLRDNORM</summary>
    Readable = In | ReadNormal,

    /// <summary>EPOLLOUT | EPOLLWRNORM</summary>
    Writable = Out | WriteNormal,
}
