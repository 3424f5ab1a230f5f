// Main gets the arguments of the process: none here, but no null either.
Console.WriteLine(args.Length);
foreach (string argument in args) Console.WriteLine(argument);

string[] kept = args;
Console.WriteLine(kept.Length == 0 ? "none" : kept[0]);
