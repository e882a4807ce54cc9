internal import Wording

/// Reads declared parameters out of packs that lie over each other, or lists what is asked for where there are none (参数读取).
///
/// Whoever has parameters reads each of its constants with one: a constant that isn't read doesn't compile, and the same
/// initializer without packs gives the declarations. It is total: the first fault is kept, and whoever made the reader
/// throws it.
public struct ParameterReader {
  /// The first parameter that no pack says though one must, or that isn't said rightly.
  package private(set) var fault: PolicyFault?
  /// What was asked for, in that order, each with what holds.
  package private(set) var resolved: [ResolvedParameter] = []
  private let subject: PolicySubject
  /// The widest scope first; empty where declarations are listed.
  private let packs: [PolicyPack]

  /// Reads what packs about a subject come to.
  ///
  /// - Parameters:
  ///   - subject: what they are about.
  ///   - packs: the widest scope first; none, to list declarations.
  package init(_ subject: PolicySubject, _ packs: [PolicyPack]) { (self.subject, self.packs) = (subject, packs) }

  /// The value of a parameter: of the narrowest scope that says any.
  package mutating func callAsFunction<Value>(_ parameter: Parameter<Value>) -> Value {
    let (declaration, path) = (parameter.declaration, subject.path(of: parameter.key))
    let pack = packs.last { $0.tree.at(path) != nil }
    let said = pack?.tree.at(path)
    resolved.append(ResolvedParameter(declaration, said, by: pack))
    guard let pack, let said else {
      if let otherwise = parameter.otherwise { return otherwise }
      missing(declaration)
      return parameter.blank
    }
    guard let value = parameter.value(said) else {
      note(PolicyFault(path, declaration.expectation(insteadOf: said), at: pack.place(of: path), in: pack.id))
      return parameter.blank
    }
    return value
  }

  /// Says that some pack must say a parameter after all.
  mutating func missing(_ declaration: ParameterDeclaration) {
    guard let top = packs.last else { return }
    let (path, title) = (subject.path(of: declaration.key), declaration.title)
    note(
      PolicyFault(
        path, Text("no pack says it: \(title.english)", "没有政策包给出该参数：\(title.chinese)"), in: top.id))
  }

  /// Says where a pack says what wasn't asked for, and what comes nearest.
  ///
  /// For the procedure, whose packs are read before anybody knows the declarations; a pack about the accounting is
  /// read by its shape, key by key.
  package mutating func refuseUnasked() {
    let asked = resolved.map(\.declaration.key)
    for pack in packs {
      guard let key = pack.keys(of: subject).first(where: { !asked.contains($0) }) else { continue }
      let near = asked.map { ($0, key.distance(to: $0)) }.sorted { $0.1 < $1.1 }.prefix(3).map(\.0)
        .joined(separator: ", ")
      let path = subject.path(of: key)
      fault = PolicyFault(
        path, Text("unknown key; the nearest are \(near)", "未知的键；相近的有 \(near)"), at: pack.place(of: path),
        in: pack.id)
    }
  }

  private mutating func note(_ found: PolicyFault) { fault = fault ?? found }
}

extension PolicyPack {
  /// The dotted keys of what the pack says of a subject, in the order of their bytes.
  fileprivate func keys(of subject: PolicySubject) -> [String] {
    guard case .map(let stages, _) = tree[subject.rawValue] else { return [] }
    return stages.flatMap { stage, parameters -> [String] in
      guard case .map(let parameters, _) = parameters else { return [] }
      return parameters.keys.map { PolicyShape.join(stage, $0) }
    }
    .sorted()
  }

  /// Where a dotted key stands in the text of a file.
  fileprivate func place(of path: String) -> (line: Int, column: Int)? {
    let node = path.split(separator: ".").reduce(places) { $0?[String($1)] }
    return node.map { ($0.place.line, $0.place.column) }
  }
}

extension String {
  /// How many bytes have to be put in, taken out or changed to make the other text of this one.
  fileprivate func distance(to other: String) -> Int {
    let (mine, theirs) = (Array(utf8), Array(other.utf8))
    var row = Array(0...theirs.count)
    for (index, letter) in mine.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, its) in theirs.enumerated() {
        let changed = diagonal + (letter == its ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(changed, row[column] + 1, diagonal + 1)
      }
    }
    return row[theirs.count]
  }
}
