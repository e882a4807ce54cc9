import ArgumentParser
import Rolls
import Wording

/// Which projections a command is about.
struct ProjectionSelection: ParsableArguments {
  @Argument(
    help: ArgumentHelp(Text("The projections' names (default: all)", "投影名称（默认全部）"), valueName: "name"),
    completion: .list(Views.projections.map { $0.name }))
  private var names: [String] = []

  @Flag(help: ArgumentHelp(Text("All projections", "全部投影")))
  private var all = false

  func validate() throws {
    if all, !names.isEmpty {
      throw ValidationError(Text("give names or --all, not both", "名称与 --all 不能同时给出"))
    }
  }

  /// The projections, in the order given.
  ///
  /// - Throws: ``Problem`` for a name that no projection has.
  var projections: [any Projection.Type] {
    get throws { names.isEmpty ? Views.projections : try names.map(Views.projection(named:)) }
  }
}
