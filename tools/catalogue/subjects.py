"""Whom an event is about: the subjects that follow from its payload."""
from .swift import case, source


def files(schemas):
    """CaseEvent+Naming.swift."""
    lines = ["extension CaseEvent {",
             "  /// What the primary subject's identifier is, where the payload names it.",
             "  var primaryID: String? {", "    switch self {"]
    for event in schemas.events:
        if path := event.subjects[0].path:
            lines.append(f"    case .{event.case}(let payload): payload.{path[0].swift}")
    unnamed = [event for event in schemas.events if not event.subjects[0].path]
    lines += [case(unnamed, "nil"), "    }", "  }", "",
              "  /// Hands every further subject that the payload names to `body`, in order.",
              "  func forEachRelatedSubject(_ body: (SubjectKind, String) -> Void) {", "    switch self {"]
    for event in schemas.events:
        if further := event.subjects[1:]:
            lines.append(f"    case .{event.case}(let payload):")
            lines += ["      " + visit(subject) for subject in further]
    alone = [event for event in schemas.events if not event.subjects[1:]]
    lines += [case(alone, "break"), "    }", "  }", "}"]
    yield "CaseEvent+Naming.swift", source(lines)


def visit(subject):
    """A statement that hands every value of a subject's path to `body`."""
    value, opening, closing = "payload", "", ""
    for field in subject.path:
        parent, value = value, f"{value}.{field.swift}"
        if field.label == "optional":
            opening += f"if {parent}.{field.has} {{ "
            closing += " }"
        if field.label == "repeated":
            opening += f"for item in {value} {{ "
            closing += " }"
            value = "item"
    return f"{opening}body(.{subject.kind}, {value}){closing}"
