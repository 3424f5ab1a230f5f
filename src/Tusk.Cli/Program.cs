using Tusk.Cli;

return await CommandLine.Run(args);
