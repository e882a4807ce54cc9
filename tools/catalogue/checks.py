"""What the schemas must say, so that nothing has to be guessed: whatever lacks it is refused by file, message and field."""
from .failure import stop
from .kinds import KINDS
from .summaries import pieces

FREE = {"bool", "bytes"}  # types that need no kind
KINDS_OF_SUBJECT = {"case", "person", "staff", "list", "policy", "calendar", "training", "module", "ledger", "any"}


def check(schemas):
    """Ends the program at the first fault of the schemas."""
    known = {event.name for event in schemas.events}
    for message in schemas.messages.values():
        if message.event and message.name not in known:
            stop(f"{message.where}: is missing in catalogue.proto")
        for field in message.fields:
            if fault := fault_of_field(schemas, message, field):
                stop(f"{field.where}: {fault}")
    for enumeration in schemas.enumerations.values():
        if sorted(value.number for value in enumeration.values) != list(range(len(enumeration.values))):
            stop(f"{enumeration.place}: {enumeration.name}: its numbers have a gap")
        for value in enumeration.values:
            if fault := fault_of_value(value):
                stop(f"{value.place}: {enumeration.name}.{value.name}: {fault}")
    steps = {}
    for event in schemas.events:
        fault = fault_of_event(event) or fault_of_subjects(event)
        if event.message.event.step:
            earlier = steps.setdefault(event.message.event.step, event)
            if earlier is not event:
                fault = f"the step {event.message.event.step} is that of {earlier.name}"
        if fault:
            stop(f"{event.message.where}: {fault}")
        pieces(schemas, event)


def fault_of_field(schemas, message, field):
    """What is wrong with a field; None where nothing is."""
    if field.number > 63:
        return "a number above 63 has no bit in a set of fields"
    if field.at_least and field.label != "repeated":
        return "(at_least) is for lists"
    if field.examples and field.kind not in ("CODE", "TEXT"):
        return "(examples) are for codes and texts"
    if field.flag and (field.type != "bool" or not all(words.is_whole for words in field.flag)):
        return "(yes) and (no) are for flags, in both languages"
    if field.type in schemas.messages or field.type in schemas.enumerations:
        if field.kind or field.range:
            return f"the type {field.type} says what it is: (is) and (range) are for texts and numbers"
        return fault_of_identity(schemas, message, field)
    if field.type in FREE:
        if field.kind:
            return f"a {field.type} needs no (is)"
        return "bytes need a (range) with least and most" if field.type == "bytes" and not (
            field.range and field.range[1]) else None
    return fault_of_scalar(message, field)


def fault_of_scalar(message, field):
    """What is wrong with a text or a number; None where nothing is."""
    if field.type not in KINDS:
        return f"no rule for the type {field.type}"
    if not field.kind:
        return "no option (is) says what its values are"
    if field.kind not in KINDS[field.type]:
        return f"a {field.type} can't be {field.kind}"
    if field.range and field.kind != "NUMBER":
        return "(range) is for a NUMBER, or for bytes"
    if field.range and field.range[1] is not None and field.range[0] > field.range[1]:
        return "nothing lies in its (range)"
    if (field.kind == "SEALED_TEXT") != (message.is_sealed and field.type == "string"):
        return "a SEALED_TEXT stands in a message that (is_sealed), and no other text does"
    return None


def fault_of_identity(schemas, message, field):
    """What is wrong with a field of a message's type, as far as it identifies someone; None where nothing is."""
    holds_identity = field.type in schemas.messages and schemas.messages[field.type].is_sealed \
        and any(inner.type in schemas.messages and inner.name == "plain"
                for inner in schemas.messages[field.type].fields)
    if not holds_identity:
        return "identifies nobody: its type isn't a sealed identity" if field.identifies else None
    if not field.identifies:
        return "no option (identifies) says whom it identifies"
    owner = message[field.identifies]
    return None if owner and owner.kind in ("PERSON", "STAFF") and owner.label == "" else \
        f"{field.identifies} isn't a PERSON or STAFF beside it"


def fault_of_value(value):
    """What is wrong with a value of an enumeration; None where nothing is."""
    if value.words and not value.words.is_whole:
        return "(words) are given in one language"
    if not value.words and (value.number or value.may_be_given):
        return "no option (words)"
    return "(may_be_given) is for zeros" if value.may_be_given and value.number else None


def fault_of_event(event):
    """What is wrong with what an event says of itself; None where nothing is."""
    given = event.message.event
    if not given.name:
        return "no name in Chinese"
    if not given.WhichOneof("recorded_by"):
        return "neither a step nor a command, nor why there is none"
    if given.HasField("without_command") and not (given.without_command.en and given.without_command.zh):
        return "why there is no command is said in one language"
    if not given.WhichOneof("summarized_by"):
        return "no summary"
    return None


def fault_of_subjects(event):
    """What is wrong with an event's subjects; None where nothing is."""
    if not event.subjects:
        return "no subjects"
    for subject in event.subjects:
        if subject.kind not in KINDS_OF_SUBJECT:
            return f"no subject is a {subject.kind}"
        if subject.path and subject.path[-1].kind != subject.kind.upper():
            return f"{subject.path[-1].name} isn't a {subject.kind.upper()}"
    return None
