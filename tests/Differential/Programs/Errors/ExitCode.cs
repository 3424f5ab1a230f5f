// Host only: the exit code of a process. The exit code of a top-level program.
Console.WriteLine("leaving with 7");
return 7;
