"""python3 -m unittest"""
import unittest

import visit_count


class VisitsAreCounted(unittest.TestCase):
    def test_by_township_and_month(self):
        visit = {"type": "anjuan.v1.HomeVisited", "office": "431026101000", "occurredon": "2026-01-05"}
        counts = {}
        for _ in range(3):
            self.assertEqual(visit_count.take(visit, counts), [])
        self.assertEqual(visit_count.answer({"key": "431026101 2026-01"}, counts), 3)
        self.assertEqual(visit_count.answer({}, counts), ["431026101 2026-01"])


if __name__ == "__main__":
    unittest.main()
