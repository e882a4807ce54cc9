"""What the values of a field are, in Swift. What each kind checks stands in FieldKind.swift."""

# The kinds of options.proto, by the types that may have them, and what they are in Swift.
IDENTIFIERS = {kind: "identifier" for kind in "IDENTIFIER CASE PERSON STAFF LIST POLICY TRAINING MODULE".split()}
TEXTS = IDENTIFIERS | {
    "TEXT": "text", "SEALED_TEXT": "sealedText", "CODE": "code", "DAY": "day", "MONTH": "month", "DIGEST": "digest",
    "OFFICE": "office", "SCOPE": "scope", "RESIDENT_ID": "residentID", "JSON": "json", "PATH": "path",
    "SUBJECT": "subjectName",
}
KINDS = {
    "string": TEXTS, "int64": {"NUMBER": "number", "FEN": "money"}, "uint32": {"NUMBER": "number"},
    "uint64": {"POSITION": "position"},
}
# The most that a number of a type is, where its schema doesn't say.
MOST = {"uint32": 4_294_967_295, "int64": 1_000_000_000_000_000}


def name(field):
    """The name of the kind of a field whose type is a scalar, as in FieldKind."""
    return {"bool": "flag", "bytes": "bytes"}.get(field.type) or KINDS[field.type][field.kind]


def swift(field):
    """The kind of a field whose type is a scalar, with its limits."""
    kind = name(field)
    if kind not in ("number", "bytes"):
        return "." + kind
    least, most = field.range or (0, None)
    return f".{kind}({least}...{number(MOST[field.type] if most is None else most)})"


def number(value):
    """A whole number as Swift is written."""
    return f"{value:_}" if value in MOST.values() else str(value)
