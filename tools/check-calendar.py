"""Compares the program's working days, day by day, with two data sets that others keep: chinesecalendar and holidays."""
import datetime
import json
import subprocess
import sys

import chinese_calendar
import holidays

YEARS = range(2019, 2027)


def shown(anjuan, ledger, year):
    """The program's answer on a year: how many working days it has, and whether each day named is worked."""
    run = [anjuan, "calendar", "show", str(year), "--ledger", ledger, "--json"]
    answer = json.loads(subprocess.run(run, check=True, capture_output=True, text=True).stdout)
    return answer["workingDays"], {day["day"]: day["worked"] for day in answer["days"]}


def main(anjuan, ledger):
    china = holidays.country_holidays("CN", years=YEARS)
    judges = {"chinesecalendar": chinese_calendar.is_workday, "holidays": china.is_working_day}
    faults, days = 0, 0
    for year in YEARS:
        count, named = shown(anjuan, ledger, year)
        day, worked = datetime.date(year, 1, 1), 0
        while day.year == year:
            ours = named.get(day.isoformat(), day.isoweekday() <= 5)
            worked += ours
            for judge, says in judges.items():
                if says(day) != ours:
                    print(f"{day}: {'worked' if ours else 'off'}, {judge} says otherwise")
                    faults += 1
            day, days = day + datetime.timedelta(days=1), days + 1
        if worked != count:
            print(f"{year}: {count} working days are said, {worked} are shown")
            faults += 1
    print(f"calendar: {days} days beside {' and '.join(judges)}, {faults} differ")
    return faults > 0


sys.exit(main(*sys.argv[1:]))
