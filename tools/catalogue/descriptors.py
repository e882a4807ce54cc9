"""The schemas as protoc reads them: descriptors, where their parts stand, and the comments beside those."""
import pathlib
import subprocess
import tempfile

from google.protobuf import descriptor_pb2

from .failure import stop
from .options import NAME, Options


def compiled(folder):
    """The descriptors of all schemas of a folder in order of file name, without options.proto, and what reads options."""
    root = folder.parent.parent
    paths = sorted(str(path.relative_to(root)) for path in folder.glob("*.proto"))
    with tempfile.TemporaryDirectory() as scratch:
        output = pathlib.Path(scratch) / "schemas"
        command = ["protoc", f"--proto_path={root}", "--include_source_info", f"--descriptor_set_out={output}", *paths]
        if subprocess.run(command).returncode:
            stop("protoc refuses the schemas")
        data = output.read_bytes()
    files = descriptor_pb2.FileDescriptorSet.FromString(data).file
    options = Options(next(file for file in files if file.name == NAME))
    # Read again, now that the options are known.
    files = descriptor_pb2.FileDescriptorSet.FromString(data).file
    return sorted((file for file in files if file.name != NAME), key=lambda file: file.name), options


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
        """The comment behind a part, or where there is none, that above it."""
        return self._locations[path].trailing_comments.strip() or self.note(path)


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
