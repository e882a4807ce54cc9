"""The messages, enumerations and events of the schemas, as protoc reads them."""
import pathlib
import re
import subprocess
import tempfile
from dataclasses import dataclass, field

from google.protobuf import descriptor_pb2

from . import kinds
from .failure import stop

NUMBERS = {"int64", "uint32", "uint64"}
SCALARS = NUMBERS | {"string", "bool", "bytes"}


@dataclass
class Field:
    """One field of a message."""

    message: str
    name: str
    number: int
    label: str  # "", "optional", "repeated" or "oneof"
    type: str  # a scalar of Protocol Buffers, or the name of a message or enumeration
    comment: str
    place: str
    json: str

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
    def range(self):
        found = re.search(r"^(\d+) … (\d+)", self.comment)
        return (int(found[1]), int(found[2])) if found else None

    @property
    def least(self):
        found = re.search(r"\bat least (\d+)", self.comment)
        return int(found[1]) if found else 0

    @property
    def is_position(self):
        return self.type == "uint64" and (self.name.endswith("_position") or self.name == "grounds")


@dataclass
class Message:
    """A message with its fields, in the order of the schema."""

    name: str
    file: str
    note: str
    place: str
    fields: list = field(default_factory=list)

    def __getitem__(self, name):
        return next((field for field in self.fields if field.name == name), None)


@dataclass
class Value:
    """One value of an enumeration."""

    name: str
    number: int
    comment: str


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
    chinese: str
    group: str
    subjects: list
    message: Message

    @property
    def case(self):
        """The name of its case in Swift."""
        return self.name[0].lower() + self.name[1:]


class Schemas:
    """All messages, enumerations and events of a folder of schemas; the events in order of number."""

    def __init__(self, folder):
        self.messages, self.enumerations, self.events = {}, {}, []
        files = compiled(folder)
        catalogue = next(file for file in files if file.name.endswith("/catalogue.proto"))
        for file in files:
            if file is not catalogue:
                self._read(file)
        self._read_catalogue(catalogue)
        self._check()

    def kind(self, field):
        """The rule for a field's values, in Swift."""
        if field.type in self.messages:
            return f".message({lower(field.type)})"
        if field.type in self.enumerations:
            return f".enumeration({lower(field.type)})"
        return kinds.kind(field)

    def groups(self):
        """The events of every group of the catalogue."""
        found = {}
        for event in self.events:
            found.setdefault(event.group, []).append(event)
        return found

    def _read(self, file):
        places = Places(file)
        stem = pathlib.PurePath(file.name).stem
        for index, descriptor in enumerate(file.message_type):
            path = (4, index)
            message = Message(descriptor.name, stem, places.note(path), places[path])
            for number, inner in enumerate(descriptor.field):
                inner_path = path + (2, number)
                message.fields.append(Field(
                    message.name, inner.name, inner.number, label(inner), type_name(inner),
                    places.remark(inner_path), places[inner_path], inner.json_name))
            self.messages[message.name] = message
        for index, descriptor in enumerate(file.enum_type):
            path = (5, index)
            values = [Value(value.name, value.number, places.remark(path + (2, number)))
                      for number, value in enumerate(descriptor.value)]
            self.enumerations[descriptor.name] = Enumeration(
                descriptor.name, places.note(path), places[path], values)

    def _read_catalogue(self, file):
        places, group = Places(file), ""
        for index, field in enumerate(file.message_type[0].field):
            path = (4, 0, 2, index)
            group = places.note(path) or group
            name = type_name(field)
            message = self.messages[name]
            chinese = re.match(rf"{name} (\S+)$", message.note)
            if not chinese:
                stop(f"{message.place}: {name} has no comment that names it in Chinese")
            subjects = [self._subject(message, text) for text in places.remark(path).split()]
            self.events.append(Event(name, field.number, chinese[1], group, subjects, message))
        self.events.sort(key=lambda event: event.number)

    def _subject(self, message, text):
        kind, _, path = text.partition("/")
        fields, inner = [], message
        for name in filter(None, path.split(".")):
            field = inner and inner[name]
            field or stop(f"{message.place}: {message.name} has no field {path}")
            fields.append(field)
            inner = self.messages.get(field.type)
        return Subject(kind, fields)

    def _check(self):
        known = {event.name for event in self.events}
        for message in self.messages.values():
            if re.match(rf"{message.name} \S+$", message.note) and message.name not in known:
                stop(f"{message.place}: {message.name} is missing in catalogue.proto")
            for field in message.fields:
                if field.number > 63:
                    stop(f"{field.place}: a number above 63 has no bit in a set of fields")
                if field.type not in SCALARS and field.type not in self.messages \
                        and field.type not in self.enumerations:
                    stop(f"{field.place}: no rule for the type {field.type}")
        for enumeration in self.enumerations.values():
            if sorted(value.number for value in enumeration.values) != list(range(len(enumeration.values))):
                stop(f"{enumeration.place}: the numbers of {enumeration.name} have a gap")


class Places:
    """Where the parts of a file stand, and the comments beside them, by their paths in the descriptor."""

    def __init__(self, file):
        self._file = file.name
        self._locations = {tuple(location.path): location for location in file.source_code_info.location}

    def __getitem__(self, path):
        """File and line of a part."""
        return f"{self._file}:{self._locations[path].span[0] + 1}"

    def note(self, path):
        """The last line of the comment above a part."""
        return self._locations[path].leading_comments.rstrip("\n").rpartition("\n")[2].strip()

    def remark(self, path):
        """The comment behind a part, on its line."""
        return self._locations[path].trailing_comments.strip()


def compiled(folder):
    """The descriptors of all schemas of a folder, in order of file name."""
    root = folder.parent.parent
    paths = sorted(str(path.relative_to(root)) for path in folder.glob("*.proto"))
    with tempfile.TemporaryDirectory() as scratch:
        output = pathlib.Path(scratch) / "schemas"
        command = ["protoc", f"--proto_path={root}", "--include_source_info", f"--descriptor_set_out={output}", *paths]
        if subprocess.run(command).returncode:
            stop("protoc refuses the schemas")
        files = descriptor_pb2.FileDescriptorSet.FromString(output.read_bytes()).file
    return sorted(files, key=lambda file: file.name)


def label(field):
    """How often a field is given, in the words of the schema language."""
    if field.label == field.LABEL_REPEATED:
        return "repeated"
    if field.proto3_optional:
        return "optional"
    return "oneof" if field.HasField("oneof_index") else ""


def type_name(field):
    """The type of a field: a scalar's keyword, or the bare name of a message or enumeration."""
    if field.type_name:
        return field.type_name.rpartition(".")[2]
    return descriptor_pb2.FieldDescriptorProto.Type.Name(field.type).removeprefix("TYPE_").lower()


def lower(name):
    """A name with a small first letter, as Swift's cases and properties have."""
    return name[0].lower() + name[1:]
