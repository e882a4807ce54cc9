import Glibc

let arguments = Array(CommandLine.arguments.dropFirst())
exit(await CommandRunner.run(arguments, environment: CommandRunner.environment()))
