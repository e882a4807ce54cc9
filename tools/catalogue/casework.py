"""What the procedure says of its events, read out of its Swift sources."""
import re

from .failure import stop


class Casework:
    """Who may record what, what that changes, and the codes that the procedure knows."""

    def __init__(self, folder):
        read = lambda name: (folder / "Decide" / name).read_text()
        titles = re.findall(r'case \.(\w+): Text\("([^"]+)", "([^"]+)"\)', read("ActorRole.swift"))
        # A post's role is called as the schemas call it.
        staff = (folder.parent / "CaseEvents/Schemas/anjuan/v1/staff.proto").read_text()
        titles += [(role.lower(), english, chinese) for role, english, chinese in re.findall(
            r'ROLE_(\w+) = \d+ \[\(words\) = \{en: "([^"]+)" zh: "([^"]+)"\}\]', staff)]
        self.titles = {"en": {role: text for role, text, _ in titles}, "zh": {role: text for role, _, text in titles}}
        self.roles, self.delegable, self.changes = {}, set(), {}
        files = [path.read_text() for path in sorted(folder.rglob("*.swift"))]
        named = r"^(?:public enum|extension) (\w+)[^\n]*\{\n(?:(?!\}$).)*?static let actors = (ActorSet\([^)]*\))"
        self._sets = {f"{name}.actors": actors for text in files
                      for name, actors in re.findall(named, text, re.DOTALL | re.MULTILINE)}
        for text in files:
            self._read_steps(text)
        # The codes that a parameter names where the country says nothing else.
        self.lists = {}
        for text in files:
            shared = dict(re.findall(r"static let (\w+) = (\[\"[^]]*\])", text))
            for name, values in re.findall(r"(\w+) = read\.words\(.*?national: (\[[^]]*\]|Self\.\w+)", text, re.DOTALL):
                values = shared.get(values.removeprefix("Self."), values)
                self.lists[name] = re.findall(r'"([^"]+)"', values)

    def _read_steps(self, text):
        """The roles and changes of every step of a file; a step may name a set of roles that stages share."""
        for name, rule in re.findall(r"extension (\w+): (?:Case|Branching|Record)Step \{(.*?)guards:", text, re.DOTALL):
            actors = re.search(r"actors: (ActorSet\([^)]*\)|\.everyone|\w+\.actors)", rule)[1]
            if actors.endswith(".actors"):
                actors = self._sets.get(actors) or stop(f"{name}: no set {actors}")
            case = name[0].lower() + name[1:]
            self.roles[case] = re.findall(r"\.(\w+)", actors)
            if changes := re.search(r"changes: \[([^]]*)\]", rule):
                self.changes[case] = changes[1]
            if "isDelegable: true" in rule:
                self.delegable.add(case)

    def actors(self, event, words):
        """The roles that may record an event, in words."""
        roles = self.roles.get(event.case) or stop(f"{event.name}: no actors are known")
        titles = self.titles[words["language"]]
        shown = [words["everyone"] if role == "everyone" else titles[role] for role in roles]
        return words[","].join(shown + [words["delegated"]] * (event.case in self.delegable))
