// An interface's member is the one with its very return type, also where a derived class hides it with another.
using System.Collections;
using System.Collections.Generic;

Named thing = new Other();
Console.WriteLine(((INamed)thing).Name);
Console.WriteLine(thing.Name);
Console.WriteLine(((Other)thing).Name);
Console.WriteLine(((ICount)thing).Count());
IEnumerable plain = new List<int> { 1, 2 };
foreach (object one in plain) Console.WriteLine(one);
var empty = new Dictionary<int, List<int>>();
foreach (object pair in (IEnumerable)empty) Console.WriteLine(pair);
var full = new Dictionary<int, List<int>> { [1] = [1, 2] };
foreach (KeyValuePair<int, List<int>> pair in full) Console.WriteLine(pair.Value.Count);
IEnumerator walk = new Walk();
while (walk.MoveNext()) Console.WriteLine(walk.Current);

interface INamed { object Name { get; } }
interface ICount { long Count(); }
class Named : INamed { public object Name => "named"; }
class Counted : Named, ICount { public long Count() => 1; }
class Other : Counted, INamed, ICount
{
    public new string Name => "other";
    public new int Count() => 2;
}

sealed class Walk : WalkBase, IEnumerator<int>
{
    int _at;
    public new int Current => _at;
    public override bool MoveNext() => ++_at < 3;
    public void Dispose() { }
}

abstract class WalkBase : IEnumerator
{
    public object Current => "base";
    public abstract bool MoveNext();
    public void Reset() { }
}
