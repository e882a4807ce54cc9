"""The messages, enumerations and events of the schemas."""
import pathlib
from dataclasses import dataclass, field

from . import kinds
from .descriptors import Places, compiled, label, type_name
from .failure import stop
from .options import Words

NUMBERS = {"int64", "uint32", "uint64"}


@dataclass
class Field:
    """One field of a message, with what its options say."""

    message: str
    name: str
    number: int
    label: str  # "", "optional", "repeated" or "oneof"
    type: str  # a scalar of Protocol Buffers, or the name of a message or enumeration
    comment: str
    place: str
    json: str
    kind: str  # the name of its kind in options.proto; None where its type says it all
    range: tuple  # the least and the most, which is None where the type gives it; None where there is no range
    at_least: int  # the fewest elements of a list
    identifies: str  # the field that names whom it identifies; None where it identifies nobody
    examples: list  # codes
    flag: tuple  # what it means when it is set, and when it isn't; None where that isn't said

    @property
    def swift(self):
        """The name of its property in Swift."""
        head, *rest = self.name.split("_")
        return head + "".join("ID" if part == "id" else part[:1].upper() + part[1:] for part in rest)

    @property
    def has(self):
        """The name of the property in Swift that says whether it is given."""
        return f"has{self.swift[:1].upper()}{self.swift[1:]}"

    @property
    def is_position(self):
        """Whether it names earlier events."""
        return self.kind == "POSITION"

    @property
    def where(self):
        """Where it stands, and its name, for whoever has to mend it."""
        return f"{self.place}: {self.message}.{self.name}"


@dataclass
class Message:
    """A message with its fields, in the order of the schema."""

    name: str
    file: str
    note: str
    place: str
    is_sealed: bool
    event: object  # the option; None where the message isn't an event's payload
    fields: list = field(default_factory=list)

    def __getitem__(self, name):
        return next((field for field in self.fields if field.name == name), None)

    @property
    def where(self):
        """Where it stands, and its name, for whoever has to mend it."""
        return f"{self.place}: {self.name}"


@dataclass
class Value:
    """One value of an enumeration."""

    name: str
    number: int
    comment: str
    words: Words  # None for a zero that says nothing
    may_be_given: bool
    place: str


@dataclass
class Enumeration:
    """An enumeration with its values, in the order of the schema."""

    name: str
    note: str
    place: str
    values: list


@dataclass
class Subject:
    """A subject of an event: its kind, and the path of fields to its identifier; no path where the payload has none."""

    kind: str
    path: list


@dataclass
class Event:
    """A type of event, whose payload is the message of its name."""

    name: str
    number: int
    group: Words
    subjects: list
    message: Message

    @property
    def chinese(self):
        """Its name in Chinese."""
        return self.message.event.name

    @property
    def case(self):
        """The name of its case in Swift."""
        return lower(self.name)


class Schemas:
    """All messages, enumerations and events of a folder of schemas; the events in order of number."""

    def __init__(self, folder):
        self.messages, self.enumerations, self.events = {}, {}, []
        files, self._options = compiled(folder)
        catalogue = next(file for file in files if file.name.endswith("/catalogue.proto"))
        self._groups = {pathlib.PurePath(file.name).stem: self._options.words(file, "group") for file in files}
        for file in files:
            if file is not catalogue:
                self._read(file)
        self._read_catalogue(catalogue)

    def kind(self, field):
        """The rule for a field's values, in Swift."""
        if field.type in self.messages:
            return f".message({lower(field.type)})"
        if field.type in self.enumerations:
            return f".enumeration({lower(field.type)})"
        return kinds.swift(field)

    def groups(self):
        """The events of every group of the catalogue, in pairs."""
        found = {}
        for event in self.events:
            found.setdefault(event.group.english, (event.group, []))[1].append(event)
        return list(found.values())

    def _read(self, file):
        places, options = Places(file), self._options
        stem = pathlib.PurePath(file.name).stem
        for index, descriptor in enumerate(file.message_type):
            path = (4, index)
            self.messages[descriptor.name] = Message(
                descriptor.name, stem, places.note(path), places[path], options(descriptor, "is_sealed") or False,
                options(descriptor, "event"),
                [self._field(descriptor, inner, places, path + (2, number))
                 for number, inner in enumerate(descriptor.field)])
        for index, descriptor in enumerate(file.enum_type):
            path = (5, index)
            self.enumerations[descriptor.name] = Enumeration(
                descriptor.name, places.note(path), places[path],
                [Value(value.name, value.number, places.remark(path + (2, number)), options.words(value, "words"),
                       options(value, "may_be_given") or False, places[path + (2, number)])
                 for number, value in enumerate(descriptor.value)])

    def _field(self, message, descriptor, places, path):
        options = self._options
        limits = options(descriptor, "range")
        flag = options.words(descriptor, "yes"), options.words(descriptor, "no")
        return Field(
            message.name, descriptor.name, descriptor.number, label(descriptor), type_name(descriptor),
            places.remark(path), places[path], descriptor.json_name, options.kind(descriptor),
            limits and (limits.least, limits.most if limits.HasField("most") else None),
            options(descriptor, "at_least") or 0, options(descriptor, "identifies"),
            (options(descriptor, "examples") or "").split(), flag if all(flag) else None)

    def _read_catalogue(self, file):
        for field in file.message_type[0].field:
            message = self.messages[type_name(field)]
            if not message.event:
                stop(f"{message.where}: is an event and has no option (event)")
            group = self._groups[message.file] or stop(f"{message.where}: its file has no option (group)")
            subjects = [self._subject(message, text) for text in message.event.subjects]
            self.events.append(Event(message.name, field.number, group, subjects, message))
        self.events.sort(key=lambda event: event.number)

    def _subject(self, message, text):
        kind, _, path = text.partition("/")
        return Subject(kind, self.path(message, path) if path else [])

    def path(self, message, text):
        """The fields of a path with dots, from a message inwards."""
        fields, inner = [], message
        for name in text.split("."):
            field = inner and inner[name]
            field or stop(f"{message.where}: has no field {text}")
            fields.append(field)
            inner = self.messages.get(field.type)
        return fields


def lower(name):
    """A name with a small first letter, as Swift's cases and properties have."""
    return name[0].lower() + name[1:]
