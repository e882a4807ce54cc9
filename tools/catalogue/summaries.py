"""The summaries of events: templates, taken apart into pieces that hold together in both languages."""
import re
from dataclasses import dataclass

from .failure import stop

HOLE = re.compile(r"\{(?:(count|sum) of )?([a-z0-9_.]+)\}")


@dataclass
class Hole:
    """A place in a template where a field's value goes."""

    verb: str  # "count", "sum" or ""
    path: list

    @property
    def field(self):
        """The field whose value it is, or whose values are counted or summed."""
        return self.path[-1]

    @property
    def is_plain(self):
        """Whether it is always given, and the same in every language: it may then stand within a word, as in #{position}."""
        if self.verb:
            return self.verb == "count"
        return self.field.label == "" and self.field.kind not in (None, "FEN")


@dataclass
class Piece:
    """What stands between two spaces at least: one hole that isn't plain, or a text in which all holes are."""

    hole: Hole
    english: list
    chinese: list


def pieces(schemas, event):
    """The pieces of an event's summary; None where it is written by hand."""
    if event.message.event.summary_by_hand:
        return None
    given = event.message.event.summary
    english, chinese = (parts(schemas, event.message, template) for template in (given.en, given.zh or given.en))
    if [part for part in english if isinstance(part, Hole)] != [part for part in chinese if isinstance(part, Hole)]:
        stop(f"{event.message.where}: its summary shows other fields in Chinese than in English")
    found = [Piece(None, [], [])]
    for ours, theirs in zip(english, chinese):
        if isinstance(ours, Hole) and not ours.is_plain:
            found += [Piece(ours, [], []), Piece(None, [], [])]
        else:
            found[-1].english.append(ours)
            found[-1].chinese.append(theirs)
    for text in found:
        if not text.hole:
            text.english, text.chinese = trimmed(text.english), trimmed(text.chinese)
    check_spaces(event, english)
    check_spaces(event, chinese)
    return [piece for piece in found if piece.hole or piece.english]


def parts(schemas, message, template):
    """A template as texts and holes, one after the other, beginning and ending with a text."""
    split = HOLE.split(template)
    found = [split[0]]
    for verb, path, text in zip(split[1::3], split[2::3], split[3::3]):
        hole = Hole(verb or "", schemas.path(message, path))
        if fault := fault_of_hole(schemas, hole):
            stop(f"{message.where}: its summary can't show {{{path}}}: {fault}")
        found += [hole, text]
    if any(mark in text for text in found[::2] for mark in '{}"\\'):
        stop(f"{message.where}: its summary has a mark that isn't a field: {template}")
    return found


def fault_of_hole(schemas, hole):
    """Why a value can't be shown; None where it can."""
    field = hole.field
    if any(schemas.messages[outer.type].is_sealed for outer in hole.path if outer.type in schemas.messages):
        return "it is sealed"
    if hole.verb == "count":
        return None if field.label == "repeated" and len(hole.path) == 1 else "it isn't a list"
    if hole.verb == "sum":
        is_sum = len(hole.path) == 2 and hole.path[0].label == "repeated" and field.kind == "FEN" and field.label == ""
        return None if is_sum else "it isn't an amount of each element of a list"
    if len(hole.path) > 1:
        return "only a field of the event itself is shown"
    if field.kind == "PERSON":
        return "it tells who someone is"
    if field.kind == "JSON" or field.type == "bytes" or field.type in schemas.messages:
        return "it isn't words"
    if field.type == "bool" and not field.flag:
        return "no (yes) and (no) say what it means"
    if field.label == "repeated" and field.type not in schemas.enumerations and field.type != "string":
        return "it is a list of numbers"
    return None


def check_spaces(event, parts):
    """What isn't plain may be absent: it must have a space, or an end, on either side."""
    for index in range(1, len(parts), 2):
        before, after = parts[index - 1], parts[index + 1]
        is_last = index + 2 >= len(parts)
        if not parts[index].is_plain and not (
                (before.endswith(" ") or (index == 1 and not before)) and (after.startswith(" ") or is_last and not after)):
            stop(f"{event.message.where}: no space around {{{parts[index].field.name}}} in its summary")


def trimmed(parts):
    """Texts and holes without the spaces at both ends; nothing where no more is left."""
    if len(parts) == 1:
        return [parts[0].strip()] if parts[0].strip() else []
    return [parts[0].lstrip(), *parts[1:-1], parts[-1].rstrip()]
