#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

let arguments = Array(CommandLine.arguments.dropFirst())
exit(await CommandRunner.run(arguments, environment: CommandRunner.environment()))
