"""Who somebody is: one person is one person, and no number stands in clear."""
import json

from agreement import CASE
from setting import CLOCK, BAD_DATA, REFUSED, refused, require
from table import row

TOWNSHIP, CLERK = "431024108000", "431024-t09-2"


def checksum(number):
    """An identity number of seventeen digits with its check character."""
    weights = [pow(2, 17 - i, 11) for i in range(17)]
    return number + "10X98765432"[sum(int(d) * w for d, w in zip(number, weights)) % 11]


def identity(number, name="甲某（虚构）", **more):
    return {"plain": dict(name=name, residentId=number, **more)}


def submit(ledger, case, applicant, number=None, channel="CHANNEL_COUNTER", at=CLOCK, **more):
    data = dict(
        channel=channel, applicant=applicant, wanted=["CATEGORY_DIBAO"], registeredOffice=TOWNSHIP, area="AREA_RURAL", **more)
    if number:
        data["identity"] = identity(number)
    return ledger.step("submit", case, CLERK, TOWNSHIP, data=data, at=at)


def declare(ledger, case, **member):
    one = dict(person="p-1", relation="RELATION_HEAD", counted=True, born="1982-05-14", sex="SEX_MALE")
    return ledger.step("declare-household", case, CLERK, TOWNSHIP, data={"members": [dict(one, **member)]})


@row("an identity number is refused anywhere inside an identifier or code")
def number_in_identifier(setting):
    number = checksum("43109019420916062")
    old = "431090420916062"
    for text in (f"p{number}", f"p-{number}-1", number, f"x{number.lower()}y", f"p{old}"):
        ledger = setting.sample
        done = submit(ledger, "431024-2024-900001", text)
        refused(done, "as an applicant's identifier", (REFUSED, BAD_DATA))
        require(number not in done.text, "the refusal repeats it")
    ledger = setting.sample
    refused(submit(ledger, f"c-{number}", "p-1"), "as a case's identifier", (REFUSED, BAD_DATA, 64))


@row("nor in any other text that stands in clear")
def number_in_texts(setting):
    number = checksum("43109019420916062")
    for text in (number, f"mandate {number}", "13812345678", "6222021234567890128"):
        ledger = setting.sample
        done = submit(ledger, "431024-2024-900002", "p-1", proxyMandate=text)
        refused(done, "in a reference", (REFUSED, BAD_DATA))
    ledger = setting.sample
    done = ledger.step(
        "request-supplement", CASE, CLERK, TOWNSHIP, data={"missing": [f"receipt-{number}"], "dueOn": "2024-02-01"})
    require(not done.ok and number not in done.text, "taken, or repeated, in a code")


@row("day of birth and sex agree with the number, and lie in the past")
def contradiction(setting):
    number = checksum("43102619820514001")  # male, 1982-05-14
    for member in (dict(born="1950-01-01", sex="SEX_FEMALE"), dict(sex="SEX_FEMALE"), dict(born="1982-05-15")):
        ledger = setting.sample
        require(submit(ledger, "431024-2024-900003", "p-1", number).ok, "the application is refused")
        done = declare(ledger, "431024-2024-900003", identity=identity(number), **member)
        refused(done, f"{member} beside a number that says otherwise", (REFUSED, BAD_DATA))
    for born in ("2030-01-01", "1800-01-01"):
        ledger = setting.sample
        require(submit(ledger, "431024-2024-900003", "p-1").ok, "the application is refused")
        done = declare(ledger, "431024-2024-900003", born=born)
        if born > "2024":
            refused(done, f"born {born}", (REFUSED, BAD_DATA))
        else:
            require(not done.ok or "hold" in done.text or "120" in done.text, f"born {born} is taken without a word")


@row("an enrolled person under a new identifier is told of")
def same_number_twice(setting):
    number = checksum("43102619820514001")
    ledger = setting.sample
    require(submit(ledger, "431024-2024-900004", "p-31", number).ok, "the first application is refused")
    again = submit(ledger, "431024-2024-900005", "p-77", number)
    require("p-31" in again.text or "431024-2024-900004" in again.text, "nothing is said at the second application")
    require(number not in again.text, "the answer repeats the number")


@row("an enrolled person under a new identifier isn't enrolled before somebody has said what the two are")
def enrolled_under_two(setting):
    lines = setting.year().splitlines()
    cut = next(n for n, l in enumerate(lines) if '"anjuan.v1.EnrolmentConfirmed"' in l and CASE in l)
    confirmed = json.loads(lines[cut])
    applied = next(
        json.loads(l) for l in lines if '"anjuan.v1.ApplicationSubmitted"' in l and CASE in l)["data"]
    number = applied["identity"]["plain"]["residentId"]
    ledger = setting.imported("\n".join(lines[:cut]) + "\n")
    # On that day, when the certificates of then hold.
    at = confirmed["occurredon"] + " 18:00:00"
    require(submit(ledger, "431024-2024-900010", "p-99", number, at=at).ok, "the other application is refused")
    actor, office = confirmed["actor"].split("/")[1], confirmed["office"]

    def confirm():
        return ledger.step("confirm", CASE, actor, office, on=confirmed["occurredon"], data=confirmed["data"], at=at)

    done = confirm()
    require("[numberOfOne" in done.errors, f"confirmed, or refused for another reason: {done.text[:200]}")
    two = ("person", "resolve", applied["applicant"], "--other", "p-99", "--reason", "number-issued-twice", "--office",
           "431024000000")
    refused(ledger.run(*two, "--result", "different", "--actor", "staff/431024-c-4", at=at), "one member of staff says so")
    ledger.must(*two, "--result", "different", "--actor", "staff/431024-c-4", "--second", "staff/431024-c-5", at=at)
    done = confirm()
    require("numberOfOne" not in done.errors, f"still refused: {done.errors[:200]}")


@row("another identity doesn't replace the name and number of a person")
def replaced_identity(setting):
    ledger = setting.sample
    first, second = checksum("43102619820514001"), checksum("43102619700101001")
    require(submit(ledger, "431024-2024-900006", "p-41", first).ok, "the first application is refused")
    again = submit(ledger, "431024-2024-900007", "p-41", second)
    refused(again, "a second number for one person", (REFUSED, BAD_DATA))


@row("sealed fields don't come as arguments")
def sealed_argument(setting):
    ledger = setting.sample
    number = checksum("43102619820514001")
    done = ledger.run(
        "case", "submit", "431024-2024-900008", "--actor", f"staff/{CLERK}", "--office", TOWNSHIP,
        "--set", "channel=CHANNEL_COUNTER", "--set", "applicant=p-1", "--set", 'wanted=["CATEGORY_DIBAO"]',
        "--set", f"registeredOffice={TOWNSHIP}", "--set", "area=AREA_RURAL",
        "--set", "identity=" + json.dumps(identity(number)))
    require(not done.ok or "argument" in done.errors, "taken without a word")
    require(number not in done.text, "the answer repeats the number")


@row("two members of staff of one identity number are one person")
def staff_twice(setting):
    number = checksum("43102619820514001")
    ledger = setting.empty("431026", history=False)
    lines = []
    for name in ("x-1", "x-2"):
        lines.append(json.dumps({
            "specversion": "1.0", "id": name, "source": "check", "type": "anjuan.v1.StaffPosted", "subject": f"staff/{name}",
            "occurredon": "2024-01-09", "actor": "system/setup",
            "office": "431026000000", "data": {
                "staff": name, "role": "ROLE_COUNTY", "office": "431026000000", "fromOn": "2024-01-09",
                "identity": identity(number)}}))
    done = ledger.run("log", "append", "-", given="\n".join(lines) + "\n")
    refused(done, "both", (REFUSED, BAD_DATA))
