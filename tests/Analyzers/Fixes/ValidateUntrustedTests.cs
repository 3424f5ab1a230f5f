using Tusk.CodeFixes;
using static Tusk.Tests.Analyzers.CodeFix;

namespace Tusk.Tests.Analyzers.Fixes;

/// <summary>C# refuses a number from outside; the fix says where it is to be validated.</summary>
public sealed class ValidateUntrustedTests
{
    const string Numbers = "readonly int[] _slots = new int[4];\nreadonly List<int> _list = [1];\n\nstatic Untrusted<uint> Number => new(3);\nstatic void Show(int count) => Log.Info($\"{count}\");\nint[] Slots() => _slots;";

    [Theory]
    [InlineData("CS0029", "Log.Info($\"{_slots[Number]}\");", "Log.Info($\"{_slots[Number.ToIndex(_slots.Length)]}\");", "Make an index of it")]
    [InlineData("CS1503", "Log.Info($\"{this._list[Number]}\");", "Log.Info($\"{this._list[Number.ToIndex(this._list.Count)]}\");", "Make an index of it")]
    [InlineData("CS0019", "for (uint i = 0; i < Number; i++) Log.Info($\"{i}\");", "for (uint i = 0; i < Number.Validate(static value => false); i++) Log.Info($\"{i}\");", null)]
    [InlineData("CS0029", "uint count = Number;\nLog.Info($\"{count}\");", "uint count = Number.Validate(static value => false);\nLog.Info($\"{count}\");", "Validate it (refuses all until you say what is valid)")]
    [InlineData("CS1503", "Show(Number);", "Show(Number.ToLength(0));", "Make a length of it (refuses all but 0 until you say how much there may be)")]
    [InlineData("CS0029", "Log.Info($\"{this.Slots()[Number]}\");", "Log.Info($\"{this.Slots()[Number.Validate(static value => false)]}\");", null)]
    public Task A_number_from_outside_is_validated(string id, string before, string after, string? title) =>
        Makes(new ValidateUntrusted(), id, Module(Numbers, before), Module(Numbers, after), title);

    [Fact]
    public Task What_is_not_from_outside_is_not_its_business() => IsNotOffered(new ValidateUntrusted(), "CS0029", Module(Numbers, "int count = \"text\";\nLog.Info($\"{count}\");"));
}
