"""The page of the catalogue, from a template in pages/ for each language."""
import pathlib
import re

from . import kinds
from .options import Words
from .page_words import WORDS
from .schemas import NUMBERS

TEMPLATES = pathlib.Path(__file__).resolve().parent / "pages"
NAMES = {"en": "EVENTS.md", "zh": "EVENTS.zh-Hans.md"}


class Page:
    """The page of the catalogue in one language."""

    def __init__(self, schemas, casework, language):
        self.schemas, self.casework, self.language, self.words = schemas, casework, language, WORDS[language]

    def text(self):
        """The page in Markdown: the template with its holes, such as {index}, filled."""
        schemas, words = self.schemas, self.words
        inside = sorted(set(schemas.messages) - {event.name for event in schemas.events})
        parts = {
            "example": (TEMPLATES / "example.jsonl").read_text(),
            "codes": self.codes(),
            "index": "\n".join(map(self.row, schemas.events)),
            "events": "".join(self.group(name, events) for name, events in schemas.groups()),
            "messages": "".join(self.message(schemas.messages[name]) for name in inside),
            "enumerations": "".join(self.enumeration(schemas.enumerations[name])
                                    for name in sorted(schemas.enumerations)),
        }
        for part, name in (("sources", "mandatorySources"), ("notice", "fields")):
            parts[part] = words[","].join(f"`{code}`" for code in self.casework.lists[name])
        parts |= {event.name: self.link(event) for event in schemas.events}
        template = (TEMPLATES / NAMES[self.language]).read_text()
        return re.sub(r"\{(\w+)\}", lambda found: parts[found[1]].rstrip("\n"), template)

    def link(self, event):
        """A link to an event's section."""
        return f"[{event.name}](#{event.number}-{event.name.lower()}-{event.chinese})"

    def row(self, event):
        """The event's row in the index."""
        actors = self.casework.actors(event, self.words)
        return f"| {event.number} | {self.link(event)} | {event.chinese} | {actors} |"

    def group(self, name, events):
        """The sections of a group of events."""
        title = f"{name.english} ({name.chinese})" if self.language == "en" else name.chinese
        return paragraphs(f"### {title}") + "".join(map(self.event, events))

    def event(self, event):
        """An event's section."""
        words = self.words
        shown = ["`" + "/".join(filter(None, [subject.kind, ".".join(field.json for field in subject.path)])) + "`"
                 for subject in event.subjects]
        derived = words[";"] + words["derived"] + words[":"] + words[","].join(shown[1:]) if shown[1:] else ""
        return paragraphs(
            f"#### {event.number} {event.name} {event.chinese}",
            f"{words['subject']}{words[':']}{shown[0]}{derived}  \n"
            f"{words['actors']}{words[':']}{self.casework.actors(event, words)}  \n"
            f"{words['command']}{words[':']}{self.command(event)}",
            self.fields(event.message))

    def command(self, event):
        """The command that records an event, or why there is none."""
        given = event.message.event
        if given.HasField("without_command"):
            return self.words["lines"].format(Words.of(given.without_command)[self.language])
        return f"`anjuan case {given.step}`" if given.step else f"`anjuan {given.command}`"

    def message(self, message):
        """The section of a message that stands inside others."""
        return paragraphs(f"### {message.name}", message.note, self.fields(message))

    def enumeration(self, enumeration):
        """The section of an enumeration."""
        rows = [f"| `{value.name}` | {value.number} | "
                f"{cell(value.words[self.language]) if value.words else self.words['unset']} | {cell(value.comment)} |"
                for value in enumeration.values]
        return paragraphs(f"### {enumeration.name}", enumeration.note,
                          "\n".join([self.words["values"], "|---|---|---|---|", *rows]))

    def fields(self, message):
        """The table of a message's fields."""
        if not message.fields:
            return self.words["none"]
        rows = [f"| `{field.json}` | {self.type(field)} | {self.presence(field)} | {cell(field.comment)} |"
                for field in message.fields]
        return "\n".join([self.words["fields"], "|---|---|---|---|", *rows])

    def type(self, field):
        """What the values of a field are, in words."""
        schemas, words = self.schemas, self.words
        if field.type in schemas.messages or field.type in schemas.enumerations:
            word = words["message" if field.type in schemas.messages else "enumeration"]
            shown = f"{word} [{field.type}](#{field.type.lower()})"
        else:
            kind = kinds.name(field)
            is_bounded = kind == "number" and field.range and field.range[1] is not None
            shown = words["range"].format(*field.range) if is_bounded else words[kind]
        return words["list"].format(shown) if field.label == "repeated" else shown

    def presence(self, field):
        """Whether and how often a field is given, in words."""
        words = self.words
        if field.label == "repeated":
            return words["least"].format(field.at_least) if field.at_least else words["empty"]
        if field.label in ("optional", "oneof"):
            return words["optional" if field.label == "optional" else "required"]
        if field.type == "bool":
            return words["false"]
        if field.type in NUMBERS and not field.is_position:
            low = field.range[0] if field.range else 0
            return words["required"] + words[","] + words["least"].format(low) if low else words["zero"]
        return words["required"]

    def codes(self):
        """A row for every field of codes, with the examples that are known."""
        return "\n".join(sorted(
            f"| {field.message} `{field.json}` | {' '.join(f'`{code}`' for code in field.examples) or '—'} |"
            for message in self.schemas.messages.values() for field in message.fields
            if field.kind == "CODE" or field.examples))


def paragraphs(*parts):
    """The parts that aren't empty, each with an empty line behind it."""
    return "".join(f"{part}\n\n" for part in parts if part)


def cell(text):
    """A text as it stands in a table."""
    return text.replace("|", "\\|").strip()
