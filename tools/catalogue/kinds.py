"""What the values of a field are, told by its name and comment. What each kind checks stands in FieldKind.swift."""
from .failure import stop

IDENTIFIERS = set("person persons staff applicant case_id list investigators request report hit objection dispute "
                  "complaint course pack by_pack policy account holder instruction hold unverified module".split())
CODES = set("ground reason reasons missing received finding findings holds kind data_class descriptor source sources "
            "scope channel relation code fields basis types may_propose proposed_type step sealed_field event_type".split())
OFFICES = {"office", "registered_office", "place"}
FREE_MESSAGES = {"PolicyParameter", "Identity", "SealedText"}
KEY_HOLDERS = {"Sealed", "DestroyedKey"}


def kind(field):
    """The kind of a field whose type is a scalar, in Swift."""
    if field.type == "bool":
        return ".flag"
    if field.type == "bytes":
        low, high = field.range or stop(f"{field.place}: bytes need a range")
        return f".bytes({low}...{high})"
    return "." + (text_kind(field) if field.type == "string" else number_kind(field))


def text_kind(field):
    """The kind of a text."""
    name = field.name
    if name.endswith("_on") or name == "born":
        return "day"
    if name.endswith("_month"):
        return "month"
    if name.endswith("sha256"):
        return "digest"
    if name == "resident_id":
        return "residentID"
    if field.message == "SealedText":
        return "sealedText"
    if field.message in KEY_HOLDERS and name == "key":
        return "subjectName"
    if field.message in FREE_MESSAGES:
        return "text"
    if name in OFFICES:
        return "office"
    if name == "scope" and field.label != "repeated":
        return "scope"
    if name in {"right_value", "canonical", "proposed_json"}:
        return "json"
    if name == "field":
        return "path"
    if name in IDENTIFIERS or name.endswith("_by"):
        return "identifier"
    return "code" if name in CODES else "text"


def number_kind(field):
    """The kind of a number."""
    if field.is_position:
        return "position"
    if field.name.endswith("_fen"):
        return "money"
    if field.type == "uint64":
        stop(f"{field.place}: a uint64 is a position or has no rule yet")
    most = "4_294_967_295" if field.type == "uint32" else "1_000_000_000_000_000"
    low, high = field.range or (0 if field.label == "repeated" else field.least, most)
    return f"number({low}...{high})"
