using System.Globalization;

namespace Tusk.Vm.Modules;

/// <summary>
/// What the C compiler says about the frames of functions: the .su files of <c>-fstack-usage</c>. A line is <c>FILE:LINE:COLUMN:FUNCTION</c>, a tab, the bytes, a tab, and
/// <c>static</c>, <c>dynamic,bounded</c> or <c>dynamic</c>. Functions that were inlined everywhere are not in it.
/// </summary>
public sealed class StackUsage
{
    readonly Dictionary<string, Function> _functions = new(StringComparer.Ordinal);

    /// <summary>The functions whose frames have a size that is only known at run time.</summary>
    public IEnumerable<string> Unbounded => _functions.Where(static f => f.Value.IsUnbounded).Select(static f => f.Key);

    public bool IsEmpty => _functions.Count == 0;

    /// <summary>Adds what a .su file says. Lines of another form are passed over.</summary>
    public void Add(string text)
    {
        foreach (string line in text.Split('\n'))
        {
            string[] columns = line.TrimEnd('\r').Split('\t');
            if (columns is not [var place, var number, var kind, ..] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int bytes)) continue;
            string name = place[(place.LastIndexOf(':') + 1)..];
            if (name == "") continue;
            string[] parts = name.Split('.');
            if (!_functions.TryGetValue(parts[0], out Function? function)) _functions.Add(parts[0], function = new Function());
            function.Add(parts, bytes, kind);
        }
    }

    /// <summary>Bytes of a function's frame; 0 where it has none of its own.</summary>
    /// <param name="name">As it is written in C.</param>
    public int FrameOf(string name) => _functions.TryGetValue(name, out Function? function) ? function.Bytes : 0;

    /// <summary>What the compiler has made of one function.</summary>
    sealed class Function
    {
        int _whole, _parts;

        /// <summary>Of copies for certain arguments (.isra, .constprop) one runs; what was split off (.part, .cold) is called by the rest.</summary>
        public int Bytes => _whole + _parts;

        public bool IsUnbounded { get; private set; }

        public void Add(string[] name, int bytes, string kind)
        {
            if (Array.Exists(name, static n => n is "part" or "cold")) _parts += bytes;
            else _whole = Math.Max(_whole, bytes);
            this.IsUnbounded |= kind.Trim() == "dynamic";
        }
    }
}
