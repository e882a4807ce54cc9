import ArgumentParser
import Wording

/// Which payment list a command is about.
struct ListOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(Text("The payment list, such as 431026-2026-12-1", "清册标识，如 431026-2026-12-1"), valueName: "list")
  )
  private var list: SubjectID

  /// Its identifier.
  var id: String { list.text }
}
