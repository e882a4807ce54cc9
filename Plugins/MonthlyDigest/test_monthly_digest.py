"""python3 -m unittest, in this folder. Invented cases (虚构)."""
import os
import tempfile
import unittest

import monthly_digest as digest


def event(kind, case, day, time=None, **data):
    return {"type": "anjuan.v1." + kind, "subject": f"case/{case}", "occurredon": day, "time": time or day + "T08:00:00Z",
            "office": "431026101000", "data": data}


def state_of(*events):
    state = digest.fresh()
    for position, each in enumerate(events, 1):
        digest.take(position, each, state)
    return state


ENROLLED = event("EnrolmentConfirmed", "c-1", "2026-01-20", category="CATEGORY_DIBAO", persons=["p-1", "p-2"], amountFen="50000")


class TheDigest(unittest.TestCase):
    def months(self, *events):
        return digest.digests(state_of(*events))

    def test_amounts_by_category(self):
        months = self.months(
            ENROLLED, event("AmountSet", "c-1", "2026-01-20", amountFen="50000"),
            event("AmountAdjusted", "c-1", "2026-02-03", amountFen="42000"),
            event("CategoryChanged", "c-1", "2026-03-01", **{"from": "CATEGORY_DIBAO", "to": "CATEGORY_MARGINAL"}),
            event("SinglePersonEnrolled", "c-1", "2026-03-05", amountFen="30000"),
            event("ExitEffective", "c-1", "2026-04-01"))
        self.assertEqual(months["2026-01"].rows, {"CATEGORY_DIBAO": {"joined": 1, "persons": 2, "joinedFen": 50000}})
        self.assertEqual(months["2026-01"].roll, {"CATEGORY_DIBAO": (1, 50000)})
        self.assertEqual(months["2026-02"].rows, {"CATEGORY_DIBAO": {"lowered": 1, "loweredFen": 8000}})
        self.assertEqual(months["2026-03"].roll, {"CATEGORY_MARGINAL": (1, 0), "CATEGORY_SINGLE": (1, 30000)})
        self.assertIn("| **1** | **300.00** |", digest.markdown("2026-03", months["2026-03"]))
        self.assertEqual(months["2026-04"].roll, {})
        self.assertEqual(months["2026-04"].rows["CATEGORY_SINGLE"], {"left": 1, "leftFen": 30000})

    def test_a_correction_counts_where_the_right_value_belongs(self):
        amount = event("CorrectionApplied", "c-1", "2026-03-02", targetPosition="1", field="amountFen", rightValue='"45000"')
        day = event("CorrectionApplied", "c-1", "2026-03-03", targetPosition="1", field="occurredOn", rightValue='"2025-12-30"')
        other = event("CorrectionApplied", "c-1", "2026-03-03", targetPosition="9", field="amountFen", rightValue="1")
        months = self.months(ENROLLED, amount, day, other)
        self.assertEqual(list(months), ["2025-12"])
        self.assertEqual(months["2025-12"].roll, {"CATEGORY_DIBAO": (1, 45000)})
        self.assertEqual(months["2025-12"].corrections, [3])
        self.assertIn("corrected by events 3", digest.markdown("2025-12", months["2025-12"]))

    def test_what_is_recorded_late_counts_in_its_month_and_is_said(self):
        late = event("EnrolmentRefused", "c-2", "2026-01-30", time="2026-02-02T01:00:00Z")
        text = digest.markdown("2026-01", self.months(ENROLLED, late)["2026-01"])
        self.assertIn("| 0 | 1 | 1 |", text)
        self.assertIn("recorded after the month: 1", text)

    def test_nothing_breaks_out_of_a_cell(self):
        strange = event("EnrolmentConfirmed", "c-3", "2026-01-02", category="X|<b>\n# [a](b)", persons=[], amountFen=1)
        row = digest.markdown("2026-01", self.months(strange)["2026-01"]).split("\n")[10]
        self.assertTrue(row.startswith("| X\\|\\<b\\> \\# \\[a\\](b) | 1 / 0.01 |"), row)

    def test_files_come_whole_and_are_left_alone_where_nothing_changed(self):
        with tempfile.TemporaryDirectory() as folder:
            before = os.getcwd()
            os.chdir(folder)
            try:
                state = state_of(ENROLLED)
                digest.save(state)
                self.assertEqual(sorted(os.listdir()), ["digest-2026-01.md", "state.json"])
                first = os.stat("digest-2026-01.md").st_ino
                digest.save(state)
                self.assertEqual(os.stat("digest-2026-01.md").st_ino, first)
                self.assertEqual(digest.load(), state)
                with open("state.json", "w", encoding="utf-8") as file:
                    file.write('{"position": 7, "months": {}}')
                self.assertEqual(digest.load(), digest.fresh())
            finally:
                os.chdir(before)

    def test_no_identifier_of_a_person_is_kept(self):
        self.assertNotIn("p-1", str(state_of(ENROLLED)))


if __name__ == "__main__":
    unittest.main()
