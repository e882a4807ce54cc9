"""What the page says about the procedure, read out of its Swift sources."""
import re

from .failure import stop


class Casework:
    """Who may record what, and the codes that the procedure knows."""

    def __init__(self, folder):
        read = lambda name: (folder / name).read_text()
        titles = re.findall(r'case \.(\w+): Text\("([^"]+)", "([^"]+)"\)', read("ActorRole.swift"))
        self.titles = {"en": {role: text for role, text, _ in titles}, "zh": {role: text for role, _, text in titles}}
        table = read("EventType+Actors.swift").partition("switch self")[2]
        self.roles = {}
        for cases, roles in re.findall(r"case ((?:\.\w+,?\s*)+):\s*(ActorSet\([^)]*\)|\.everyone)", table):
            for case in re.findall(r"\w+", cases):
                self.roles[case] = re.findall(r"\.(\w+)", roles)
        found = re.search(r"isDelegable.*?case ((?:\.\w+,?\s*)+):\s*true", read("Attempt+Actor.swift"), re.DOTALL)
        self.delegable = set(re.findall(r"\w+", found[1])) if found else stop("no table of what is delegated")
        self.lists = {name: re.findall(r'"([^"]+)"', values)
                      for name, values in re.findall(r"var (\w+) = \[(.*)\]", read("CaseRules.swift"))}

    def actors(self, event, words):
        """The roles that may record an event, in words."""
        roles = self.roles.get(event.case) or stop(f"{event.name}: no actors are known")
        titles = self.titles[words["language"]]
        shown = [words["everyone"] if role == "everyone" else titles[role] for role in roles]
        return words[","].join(shown + [words["delegated"]] * (event.case in self.delegable))
