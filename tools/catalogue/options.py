"""What the schemas say in the options of options.proto."""
from google.protobuf import descriptor_pool

NAME = "anjuan/v1/options.proto"


class Options:
    """The options of options.proto, to be read off any descriptor; made before the descriptors are parsed."""

    def __init__(self, file):
        pool = descriptor_pool.Default()
        try:
            known = pool.FindFileByName(NAME)
        except KeyError:
            pool.AddSerializedFile(file.SerializeToString())
            known = pool.FindFileByName(NAME)
        self._extensions = dict(known.extensions_by_name)
        self._kinds = pool.FindEnumTypeByName("anjuan.v1.Kind").values_by_number

    def __call__(self, descriptor, name):
        """The value of an option; None where the schema doesn't give it."""
        extension = self._extensions[name]
        given = descriptor.options
        return given.Extensions[extension] if given.HasExtension(extension) else None

    def kind(self, descriptor):
        """The name of the kind of a field's values; None where the schema names none."""
        number = self(descriptor, "is")
        return self._kinds[number].name if number else None

    def words(self, descriptor, name):
        """A text in both languages; None where the schema doesn't give it."""
        given = self(descriptor, name)
        return given and Words.of(given)


class Words:
    """A text in both languages."""

    def __init__(self, english, chinese):
        self.english, self.chinese = english, chinese

    @classmethod
    def of(cls, given):
        """The text as an option gives it."""
        return cls(given.en, given.zh)

    def __getitem__(self, language):
        return {"en": self.english, "zh": self.chinese}[language]

    @property
    def is_whole(self):
        """Whether neither language is forgotten."""
        return bool(self.english and self.chinese)
