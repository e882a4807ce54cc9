"""A correction is decided like the entry that it replaces."""
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


@row("a correction can't change the category")
def correct_category(setting):
    try_correction(setting, "EnrolmentConfirmed", "category", "CATEGORY_TEKUN", "another category")


@row("a correction can't set a day that hasn't come")
def correct_accepted_on(setting):
    try_correction(setting, "ApplicationAccepted", "acceptedOn", "2030-01-01", "an acceptance of 2030")


@row("a correction can't let a member be born tomorrow")
def correct_born(setting):
    try_correction(setting, "HouseholdDeclared", "members[0].born", "2030-01-01", "a birth of 2030")


@row("a correction can't reach before the enrolment")
def correct_from_month(setting):
    try_correction(setting, "AmountAdjusted", "fromMonth", "2022-01", "an amount from 2022 on")


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
