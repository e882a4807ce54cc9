"""What tools/generate-catalogue does."""
import pathlib
import sys

from . import (
    case_event, checks, enumeration_words, event_summaries, event_type, fields, readers, recordings, references, rules,
    sealing, steps, subjects)
from .casework import Casework
from .failure import stop
from .page import Page
from .schemas import Schemas

# The modules that write Swift.
WRITERS = [
    event_type, case_event, subjects, references, sealing, rules, readers, enumeration_words, recordings,
    event_summaries]
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def main():
    """Does what the arguments say."""
    if len(sys.argv) != 3 and sys.argv[2:3] != ["--steps"]:
        stop("usage: generate-catalogue SCHEMAS OUTPUT|--steps OUTPUT|--fields|--page|--page-zh")
    schemas = Schemas(pathlib.Path(sys.argv[1]))
    checks.check(schemas)
    texts = {"--fields": lambda: fields.table(schemas), "--page": lambda: page(schemas, "en"),
             "--page-zh": lambda: page(schemas, "zh")}
    if write := texts.get(sys.argv[2]):
        sys.stdout.buffer.write(write().encode())
        return
    output = pathlib.Path(sys.argv[-1])
    if sys.argv[2] == "--steps":
        written = steps.files(schemas, casework())
    else:
        written = (file for writer in WRITERS for file in writer.files(schemas))
    for name, text in written:
        (output / name).parent.mkdir(exist_ok=True)
        (output / name).write_text(text)


def casework():
    """What the procedure's sources say."""
    return Casework(ROOT / "Sources" / "Casework")


def page(schemas, language):
    """The page of the catalogue in a language."""
    return Page(schemas, casework(), language).text()
