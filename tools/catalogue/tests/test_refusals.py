"""The generator refuses schemas that leave something to be guessed, and says where."""
import pathlib
import shutil
import tempfile
import unittest

from catalogue import checks
from catalogue.schemas import Schemas

OPTIONS = pathlib.Path(__file__).resolve().parents[3] / "Sources/CaseEvents/Schemas/anjuan/v1/options.proto"
CATALOGUE = """syntax = "proto3";
package anjuan.v1;
import "anjuan/v1/visit.proto";
message Catalogue { oneof event { Visited visited = 1; Left left = 2; } }
"""
# A whole catalogue of two events; each test takes something away.
VISIT = """syntax = "proto3";
package anjuan.v1;
option (group) = {en: "Visits" zh: "走访"};
import "anjuan/v1/options.proto";
enum Result {
  RESULT_UNSPECIFIED = 0;
  RESULT_GOOD = 1 [(words) = {en: "good" zh: "好"}];
}
message Plain {
  string name = 1 [(is) = TEXT];
}
message SealedIdentity {
  option (is_sealed) = true;
  oneof form { Plain plain = 1; bytes sealed = 2 [(range) = {least: 1 most: 9}]; }
}
message Cost {
  int64 amount_fen = 1 [(is) = FEN];
}
message Visited {
  option (event) = {
    name: "走访"
    subjects: ["case", "person/person"]
    step: "visit"
    summary: {en: "{result} {days} days #{of}" zh: "{result} {days} 天 #{of}"}
  };
  string person = 1 [(is) = PERSON];
  Result result = 2;
  uint32 days = 3 [(is) = NUMBER, (range) = {least: 1 most: 9}];
  uint64 of = 4 [(is) = POSITION];
  repeated Cost costs = 5 [(at_least) = 1];
  optional SealedIdentity identity = 6 [(identifies) = "person"];
  bool agreed = 7 [(yes) = {en: "agreed" zh: "同意"}, (no) = {en: "not agreed" zh: "不同意"}];
}
message Left {
  option (event) = {
    name: "离开"
    subjects: "case"
    without_command: {en: "nobody says so" zh: "无人申报"}
    summary: {en: "{sum of costs.amount_fen}"}
  };
  repeated Cost costs = 1;
}
"""


class Refusals(unittest.TestCase):
    """What is taken away from a whole catalogue is missed."""

    def refusal(self, old, new, schema=VISIT):
        """What the generator says of a schema in which `old` is `new`; None where it takes it."""
        self.assertIn(old, schema)
        with tempfile.TemporaryDirectory() as scratch:
            folder = pathlib.Path(scratch) / "anjuan" / "v1"
            folder.mkdir(parents=True)
            shutil.copy(OPTIONS, folder)
            (folder / "catalogue.proto").write_text(CATALOGUE)
            (folder / "visit.proto").write_text(schema.replace(old, new, 1))
            try:
                checks.check(Schemas(folder))
            except SystemExit as ending:
                return str(ending)
        return None

    def assert_refused(self, old, new, where, reason):
        """The schema is refused in these words, with file and line before `where`."""
        said = self.refusal(old, new)
        self.assertIsNotNone(said, f"{where} is taken without {old!r}")
        self.assertRegex(said, rf"^generate-catalogue: anjuan/v1/visit\.proto:\d+: {where}: ")
        self.assertIn(reason, said)

    def test_a_whole_catalogue_is_taken(self):
        self.assertIsNone(self.refusal("{days}", "{days}"))

    def test_the_line_is_named(self):
        line = 1 + VISIT[:VISIT.index("RESULT_GOOD")].count("\n")
        said = self.refusal(' [(words) = {en: "good" zh: "好"}]', "")
        self.assertEqual(said, f"generate-catalogue: anjuan/v1/visit.proto:{line}: Result.RESULT_GOOD: no option (words)")

    def test_fields(self):
        for old, new, field, reason in [
            (" [(is) = PERSON]", "", "Visited.person", "no option (is)"),
            ("[(is) = PERSON]", "[(is) = FEN]", "Visited.person", "a string can't be FEN"),
            ("[(is) = NUMBER, ", "[", "Visited.days", "no option (is)"),
            ("[(is) = POSITION]", "[(is) = NUMBER]", "Visited.of", "a uint64 can't be NUMBER"),
            ("uint64 of", "int32 of", "Visited.of", "no rule for the type int32"),
            ("[(is) = FEN]", "[(is) = FEN, (range) = {least: 1}]", "Cost.amount_fen", "(range) is for a NUMBER"),
            ("{least: 1 most: 9}];\n  uint64", "{least: 9 most: 1}];\n  uint64", "Visited.days", "nothing lies in"),
            (" [(range) = {least: 1 most: 9}]; }", "; }", "SealedIdentity.sealed", "bytes need a (range)"),
            ("Result result = 2", "Result result = 2 [(is) = CODE]", "Visited.result", "the type Result says what it is"),
            ("bool agreed = 7 [", "bool agreed = 7 [(is) = NUMBER, ", "Visited.agreed", "a bool needs no (is)"),
            (' [(identifies) = "person"]', "", "Visited.identity", "no option (identifies)"),
            ('(identifies) = "person"', '(identifies) = "days"', "Visited.identity", "days isn't a PERSON or STAFF"),
            ("uint32 days = 3 [", "uint32 days = 3 [(at_least) = 1, ", "Visited.days", "(at_least) is for lists"),
            ('zh: "同意"', "", "Visited.agreed", "in both languages"),
            ("[(is) = TEXT]", "[(is) = SEALED_TEXT]", "Plain.name", "stands in a message that (is_sealed)"),
            ("uint64 of = 4", "uint64 of = 64", "Visited.of", "has no bit"),
        ]:
            with self.subTest(new):
                self.assert_refused(old, new, field, reason)

    def test_values(self):
        for old, new, value, reason in [
            (' zh: "好"', "", "Result.RESULT_GOOD", "in one language"),
            ('zh: "好"}', 'zh: "好"}, (may_be_given) = true', "Result.RESULT_GOOD", "is for zeros"),
            ("RESULT_UNSPECIFIED = 0", "RESULT_UNSPECIFIED = 0 [(may_be_given) = true]",
             "Result.RESULT_UNSPECIFIED", "no option (words)"),
            ("RESULT_GOOD = 1", "RESULT_GOOD = 2", "Result", "its numbers have a gap"),
        ]:
            with self.subTest(new):
                self.assert_refused(old, new, value, reason)

    def test_events(self):
        for old, new, event, reason in [
            ('    name: "走访"\n', "", "Visited", "no name in Chinese"),
            ('    step: "visit"\n', "", "Visited", "neither a step nor a command"),
            (' zh: "无人申报"', "", "Left", "in one language"),
            ('without_command: {en: "nobody says so" zh: "无人申报"}', 'step: "visit"', "Left", "is that of Visited"),
            ('    summary: {en: "{sum of costs.amount_fen}"}\n', "", "Left", "no summary"),
            ('"case", "person/person"', "", "Visited", "no subjects"),
            ("person/person", "place/person", "Visited", "no subject is a place"),
            ("person/person", "staff/person", "Visited", "person isn't a STAFF"),
            ("person/person", "person/costs.name", "Visited", "has no field costs.name"),
            ('option (group) = {en: "Visits" zh: "走访"};', "", "Visited", "no option (group)"),
            ("message Cost {", 'message Cost { option (event) = {name: "费用"};', "Cost", "missing in catalogue.proto"),
        ]:
            with self.subTest(new):
                self.assert_refused(old, new, event, reason)

    def test_summaries(self):
        ours, theirs = "{result} {days} days #{of}", "{result} {days} 天 #{of}"
        for english, chinese, reason in [
            ("{result} {days} days", theirs, "other fields in Chinese"),
            ("{person}", "{person}", "it tells who someone is"),
            ("{identity}", "{identity}", "it is sealed"),
            ("{identity.plain}", "{identity.plain}", "it is sealed"),
            ("{costs}", "{costs}", "it isn't words"),
            ("{count of days}", "{count of days}", "it isn't a list"),
            ("{sum of days}", "{sum of days}", "it isn't an amount"),
            ("{result}!", "{result}!", "no space around {result}"),
            ("{weather}", "{weather}", "has no field weather"),
            ("{Days}", "{Days}", "a mark that isn't a field"),
        ]:
            with self.subTest(english):
                self.assert_refused(f'{{en: "{ours}" zh: "{theirs}"}}', f'{{en: "{english}" zh: "{chinese}"}}',
                                    "Visited", reason)
        self.assertIsNone(self.refusal(ours + '" zh: "' + theirs, "{agreed}"))
        said = self.refusal('[(yes) = {en: "agreed" zh: "同意"}, (no) = {en: "not agreed" zh: "不同意"}]', "",
                            VISIT.replace(ours + '" zh: "' + theirs, "{agreed}"))
        self.assertIn("no (yes) and (no) say what it means", said)


if __name__ == "__main__":
    unittest.main()
