using System.CommandLine;
using Tusk.Bench;
using Tusk.Bench.Drivers;
using Tusk.Bench.Language;
using Tusk.Bench.Reporting;
using Tusk.Bench.Translate;
using Tusk.Vm;

// The first two arguments are bench/run's: the source tree and where intermediate files go.
Dictionary<string, Func<BenchContext, IEnumerable<Comparison>>> suites = new() { ["drivers"] = DriverSuite.Run, ["language"] = LanguageSuite.Run, ["translate"] = TranslateSuite.Run };
Argument<string[]> chosen = new("suite") { Description = "drivers, language, translate; all without one", Arity = ArgumentArity.ZeroOrMore };
chosen.AcceptOnlyFromAmong([.. suites.Keys]);
Option<bool> json = new("--json") { Description = "Print a JSON array" };
Option<bool> updateDocs = new("--update-docs") { Description = "Rewrite the tables of docs/guide/benchmarks.md" };
Option<string> filter = new("--filter") { Description = "Only what has this in its name", DefaultValueFactory = static _ => "" };
RootCommand root = new("Compares what Tusk makes of C# with hand-written C.") { chosen, json, updateDocs, filter };
root.SetAction((parsed, cancellation) =>
{
    BenchContext context = new(args[0], Directory.CreateDirectory(args[1]).FullName, parsed.GetValue(filter)!, cancellation);
    string[] names = parsed.GetValue(chosen) is { Length: > 0 } some ? some : [.. suites.Keys];
    List<Comparison> comparisons = [];
    int code = 0;
    try
    {
        foreach (string name in names) comparisons.AddRange(suites[name](context));
    }
    catch (Exception failure) when (failure is BenchException or VmException)
    {
        BenchContext.Tell(failure.Message + (failure is VmException { Remedy: var remedy } ? " " + remedy : ""));
        code = 1;
    }

    if (parsed.GetValue(json)) Console.Out.WriteLine(ComparisonJson.Of(comparisons));
    else ComparisonTable.Print(comparisons);
    if (code == 0 && parsed.GetValue(updateDocs)) GuidePage.Update(context.PathTo("docs", "guide", "benchmarks.md"), comparisons);
    return Task.FromResult(code);
});
return await root.Parse(args[2..]).InvokeAsync();
