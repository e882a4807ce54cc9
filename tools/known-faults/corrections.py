"""A correction is decided like the entry that it replaces."""
from functools import partial

from agreement import CASE, correct
from setting import refused, require
from table import row

COUNTY, ASKER, APPROVER = "431024000000", "431024-c-4", "431024-c-5"


def try_correction(setting, kind, field, value, words):
    """The correction is refused, when it is asked for or when it is applied."""
    ledger = setting.sample
    target = ledger.of_case(CASE, kind)[0]["sequence"]
    refused(correct(ledger, CASE, target, field, value, COUNTY, ASKER, APPROVER), words)


@row("a correction can't enrol somebody who is enrolled elsewhere")
def correct_persons(setting):
    ledger = setting.sample
    other = next(
        e for e in ledger.events("--type", "EnrolmentConfirmed") if e["subject"] != f"case/{CASE}")["data"]["persons"][0]
    target = ledger.of_case(CASE, "EnrolmentConfirmed")[0]
    done = correct(
        ledger, CASE, target["sequence"], "persons", target["data"]["persons"] + [other], COUNTY, ASKER, APPROVER)
    refused(done, "a person enrolled elsewhere")


for words, kind, field, value in (
        ("change the category", "EnrolmentConfirmed", "category", "CATEGORY_TEKUN"),
        ("set a day that hasn't come", "ApplicationAccepted", "acceptedOn", "2030-01-01"),
        ("let a member be born tomorrow", "HouseholdDeclared", "members[0].born", "2030-01-01"),
        ("reach before the enrolment", "AmountAdjusted", "fromMonth", "2022-01")):
    row(f"a correction can't {words}")(partial(try_correction, kind=kind, field=field, value=value, words=words))


@row("a correction can't make up an amount")
def correct_amount(setting):
    for kind, field in (("AmountAdjusted", "amountFen"), ("AmountSet", "amountFen"), ("EnrolmentConfirmed", "amountFen")):
        try_correction(setting, kind, field, "81999918", f"{kind} of 819,999.18 yuan")


@row("the approver applies what was asked for, and nothing else")
def another_value(setting):
    ledger = setting.sample
    target = ledger.of_case(CASE, "IncomeDeclared")[0]["sequence"]
    wanted = dict(targetPosition=target, field="items[0].amountFen", ground="typing-error")
    asked = ledger.step("request-correction", CASE, ASKER, COUNTY, data=dict(wanted, rightValue='"100000"'))
    require(asked.ok, f"the request is refused: {asked.text[:160]}")
    done = ledger.step(
        "correct", CASE, APPROVER, COUNTY, data=dict(wanted, rightValue='"900000"', requestedBy=ASKER))
    refused(done, "another value")
