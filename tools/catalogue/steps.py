"""The dispatch over the events of every record: which payload is asked, and which is taken in.

An event of a case is a CaseStep, one of another record a RecordStep; both are written by hand in Casework, and one that
isn't doesn't compile here.
"""
from .failure import stop
from .swift import source

# The type that decides and folds the events of a record, by the kind of their primary subject.
RECORDS = {"ledger": "LedgerRecord", "policy": "PolicyState", "calendar": "PublishedCalendars",
           "staff": "StaffState", "training": "StaffState", "list": "PaymentListState", "person": "PersonRecord", "module": "ModuleRegister"}
# What a member of staff declares of a relative is an event of the relative's case as well.
OF_A_CASE_TOO = {"RelativeRelationDeclared"}
# Events that are read without the others: what they are, and which.
SUBSETS = {
    "IntakeEvent": ("An event of an application or a declaration", "申请与申报事件",
                    lambda event: event.message.file == "intake"),
    "VerificationEvent": ("An event of cross-check or investigation", "核对与调查事件",
                          lambda event: event.message.file == "verification"),
    "PaymentListEvent": ("An event of a payment list or of one of its lines", "清册事件",
                         lambda event: record(event) == "PaymentListState"),
}


def files(schemas, casework):
    """The dispatch over steps, and what else Casework is told of events by the schemas and by its own rules."""
    others = [event for event in schemas.events if record(event)]
    steps = [event for event in schemas.events if not record(event) or event.name in OF_A_CASE_TOO]
    yield "CaseStep+Dispatch.swift", source(cases(steps, rest(schemas, steps)))
    yield "RecordStep+Dispatch.swift", source(records(schemas, others))
    yield "CaseEvent+Subsets.swift", source(subsets(schemas))
    yield "CaseEvent+NamedStaff.swift", source(named_staff(schemas))
    yield "EventType+Changes.swift", source(changes(schemas, casework), "the rules of the stages")


def record(event):
    """The type of the record that an event belongs to; None for a case."""
    subject = event.subjects[0]
    if subject.kind == "any" or (subject.kind == "case" and not subject.path):
        return None
    if subject.kind == "case":
        subject = next((further for further in event.subjects if further.kind == "list"), subject)
    return RECORDS.get(subject.kind) or stop(f"{event.name}: no record is known of {subject.kind}")


def rest(schemas, events):
    """A pattern of every case but those of the events."""
    return ", ".join(f".{event.case}" for event in schemas.events if event not in events)


def switch(on, indent, events, line, rest, otherwise):
    """A switch over all events: a line for each of some, and what becomes of the rest."""
    lines = [f"switch {on} {{"] + [f"case .{event.case}{line(event)}" for event in events]
    return [indent + text for text in lines + [f"case {rest}: {otherwise}", "}"]]


def cases(steps, rest):
    """The dispatch over the events of a case."""
    of_payload = lambda call: lambda event: f"(let step): {call}"
    lines = ["public import CaseEvents", "", "extension EventType {",
             "  /// The step of a case that it is; nil for an event of another record.",
             "  public var caseStep: (any CaseStep.Type)? {"]
    lines += switch("self", "    ", steps, lambda event: f": {event.name}.self", rest, "nil")
    lines += ["  }", "}", "", "extension CaseEvent {",
              "  /// What it changes on the roll and in what is paid; nothing, for an event of another record.",
              "  public func changes(by entry: EntryHead) -> [DatedChange] {"]
    lines += switch("self", "    ", steps, of_payload("step.ruledChanges(by: entry)"), rest, "[]")
    lines += ["  }", "}", "", "extension CasePhase {",
              "  /// Moves on by what an event does to the phase; total, and checks nothing: what stands in the ledger has",
              "  /// happened.",
              "  ///",
              "  /// - Parameters:",
              "  ///   - event: what happened.",
              "  ///   - missing: what is still to come of the one list (一次性告知); kept up to date.",
              "  public mutating func advance(by event: CaseEvent, missing: inout [String]) {"]
    lines += switch("event", "    ", steps, of_payload("advance(by: step, missing: &missing)"), rest, "break")
    lines += ["  }", "}", "", "extension CaseState {",
              "  /// Takes the payload into the state.",
              "  mutating func take(_ entry: LedgerEntry) {"]
    lines += switch("entry.event", "    ", steps, of_payload("take(step, by: entry.head)"), rest, "break")
    lines += ["  }", "", "  /// Asks every guard of the event; returns what follows from it.",
              "  func check(_ proposal: Proposal, in context: CaseContext) throws(Refusal) -> [CaseEvent] {"]
    lines += switch("proposal.event", "    ", steps, of_payload("return try ask(step, proposal, in: context)"), rest,
                    "throw ofAnotherPhase(proposal, context)")
    return lines + ["  }", "}"]


def records(schemas, others):
    """The dispatch over the events of the other records."""
    lines = ["public import CaseEvents", "", "extension EventType {",
             "  /// The step of another record that it is; nil for an event that only a case has.",
             "  public var recordStep: (any RecordStep.Type)? {"]
    lines += switch("self", "    ", others, lambda event: f": {event.name}.self", rest(schemas, others), "nil")
    lines += ["  }", "}"]
    for name in sorted(set(RECORDS.values())):
        own = [event for event in others if record(event) == name]
        foreign = rest(schemas, own)
        lines += ["", f"extension {name} {{",
                  "  /// Takes an event into the record; total, and events of other records change nothing.",
                  "  public mutating func apply(_ entry: LedgerEntry) {"]
        lines += switch("entry.event", "    ", own, lambda event: "(let step): step.apply(to: &self, by: entry.head)",
                        foreign, "break")
        lines += ["  }", "", "  /// Asks every guard of the event.",
                  "  func check(_ proposal: Proposal, in context: Context) throws(Refusal) {"]
        lines += switch("proposal.event", "    ", own, lambda event: "(let step): try ask(step, proposal, in: context)",
                        foreign, "throw ofAnotherRecord(proposal, context)")
        lines += ["  }", "}"]
    return lines


def subsets(schemas):
    """Events of one kind alone, for whoever reads them and no others."""
    lines = ["public import CaseEvents"]
    for name, (words, chinese, chosen) in SUBSETS.items():
        events = [event for event in schemas.events if chosen(event)]
        lines += ["", f"/// {words} ({chinese}).", f"public enum {name}: Sendable {{"]
        for event in events:
            lines += [f"  /// {event.chinese}.", f"  case {event.case}({event.name})"]
        lines += ["", "  /// The event of the catalogue; nil where it is another one.",
                  "  public init?(_ event: CaseEvent) {"]
        lines += switch("event", "    ", events, lambda event: f"(let payload): self = .{event.case}(payload)",
                        rest(schemas, events), "return nil")
        lines += ["  }", "}"]
    return lines


def changes(schemas, casework):
    """The families of changes of every event, for whoever asks before any stage is entered."""
    families = dict.fromkeys(casework.changes[event.case] for event in schemas.events if event.case in casework.changes)
    lines = ["public import CaseEvents", "", "extension EventType {",
             "  /// Of which families the changes are that it may bring, as the rule of its step says.",
             "  ///",
             "  /// A table, so that whoever chooses events by it needs no stage.",
             "  public var changes: DatedChange.Families {", "    switch self {"]
    for family in [*(family for family in families if family), ""]:
        named = [event for event in schemas.events if casework.changes.get(event.case, "") == family]
        lines += [f"    case {', '.join(f'.{event.case}' for event in named)}:", f"      [{family}]"]
    return lines + ["    }", "  }", "}"]


def named_staff(schemas):
    """The members of staff whom a payload names."""
    fields = {event.name: [field for field in event.message.fields if field.kind == "STAFF"] for event in schemas.events}
    naming = [event for event in schemas.events if fields[event.name]]
    lines = ["public import CaseEvents", "", "extension CaseEvent {",
             "  /// The members of staff whom the payload names, by identifier, in order of its fields.",
             "  public var namedStaff: [String] {"]
    lines += switch("self", "    ", naming, lambda event: f"(let payload): {staff(fields[event.name])}",
                    rest(schemas, naming), "[]")
    return lines + ["  }", "}"]


def staff(fields):
    """An expression of all identifiers that the fields hold."""
    return " + ".join(f"payload.{field.swift}" if field.label == "repeated" else f"[payload.{field.swift}]"
                      for field in fields)
