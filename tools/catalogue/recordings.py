"""How every type of event comes into a ledger."""
from .swift import case, source, text


def files(schemas):
    """EventType+Recording.swift."""
    lines = ["extension EventType {", "  /// How events of the type come into a ledger.",
             "  public var recording: EventRecording {", "    switch self {"]
    alike = {}
    for event in schemas.events:
        alike.setdefault(recording(event.message.event), []).append(event)
    lines += [case(events, said) for said, events in alike.items()]
    yield "EventType+Recording.swift", source(["import Wording", ""] + lines + ["    }", "  }", "}"])


def recording(given):
    """What an event's option says of it, in Swift."""
    if given.HasField("without_command"):
        return f".line({text(given.without_command.en, given.without_command.zh)})"
    return f'.step("{given.step}")' if given.step else f'.command("{given.command}")'
