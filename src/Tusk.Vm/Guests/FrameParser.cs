using System.Text;

namespace Tusk.Vm.Guests;

/// <summary>
/// Splits the guest's result channel into frames and the raw bytes between them. A frame is "\n@NONCE TEXT\n"; the nonce is new
/// for every guest, so output can't be taken for a frame, whatever bytes it has and however it is cut into pieces.
/// </summary>
sealed class FrameParser(string nonce, Action<string> onFrame, Action<byte[]> onOutput)
{
    readonly byte[] _mark = Encoding.ASCII.GetBytes($"\n@{nonce} ");
    readonly List<byte> _pending = [];

    /// <summary>Takes the next bytes; calls back for all that is complete. Output is passed on as early as it can't be part of a frame.</summary>
    public void Feed(ReadOnlySpan<byte> bytes)
    {
        _pending.AddRange(bytes);
        while (true)
        {
            Span<byte> all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_pending);
            int mark = all.IndexOf(_mark);
            if (mark < 0)
            {
                Emit(all.Length - PossibleMark(all));
                return;
            }
            int length = all[(mark + _mark.Length)..].IndexOf((byte)'\n');
            if (length < 0)
            {
                Emit(mark);
                return;
            }
            string text = Encoding.UTF8.GetString(all.Slice(mark + _mark.Length, length)).TrimEnd('\r');
            Emit(mark);
            _pending.RemoveRange(0, _mark.Length + length + 1);
            onFrame(text);
        }
    }

    /// <summary>The channel ended: what is left is output.</summary>
    public void Complete() => Emit(_pending.Count);

    void Emit(int count)
    {
        if (count <= 0)
            return;
        byte[] output = [.. _pending[..count]];
        _pending.RemoveRange(0, count);
        onOutput(output);
    }

    // How many bytes at the end may be the start of a mark.
    int PossibleMark(ReadOnlySpan<byte> all)
    {
        for (int length = Math.Min(_mark.Length - 1, all.Length); length > 0; length--)
            if (all[^length..].SequenceEqual(_mark.AsSpan(0, length)))
                return length;
        return 0;
    }
}
