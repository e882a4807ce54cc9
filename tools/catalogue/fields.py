"""The table of numbers and names that a test holds the catalogue to."""


def table(schemas):
    """Every event, field and value with its number, a line for each."""
    lines = [f"event {event.number} {event.name} {event.chinese}" for event in schemas.events]
    for message in sorted(schemas.messages.values(), key=lambda message: message.name):
        lines += [f"field {message.name}.{field.number} {field.name}" for field in message.fields]
    for enumeration in sorted(schemas.enumerations.values(), key=lambda enumeration: enumeration.name):
        lines += [f"value {enumeration.name}.{value.number} {value.name}" for value in enumeration.values]
    return "\n".join(lines) + "\n"
