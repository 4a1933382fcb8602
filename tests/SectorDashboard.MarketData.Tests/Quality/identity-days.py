"""Finds anew the days of identity-days.json in the real prices with Python's standard library alone:
python3 identity-days.py <folder of real prices> > identity-days.json

Written from the definition, not from the C# code, so that the two can disagree: the days after a fund's first year on which its return is
more than 150 basis points from its multiple of the return of every witness of its index, distributions of either side counted in or not.
"""
import csv
import datetime as dt
import itertools
import json
import sys

FUNDS = {
    "SOXS": ("2010-03-11", lambda day: -3, ["SOXX", "^SOX"]),
    "SOXL": ("2010-03-11", lambda day: 3, ["SOXX", "^SOX"]),
    "JDST": ("2013-10-03", lambda day: -3 if day < "2020-04-01" else -2, ["GDXJ"]),
    "JNUG": ("2013-10-03", lambda day: 3 if day < "2020-04-01" else 2, ["GDXJ"]),
}


def read(symbol):
    with open(f"{sys.argv[1]}/{symbol}.csv") as file:
        return {row["Date"]: (float(row["Close"]), float(row["Adj Close"])) for row in csv.DictReader(file)}


def returns(series, before, day):
    return [series[day][k] / series[before][k] - 1 for k in (0, 1)]


def days(fund):
    inception, multiple, witnesses = FUNDS[fund]
    prices, indices = read(fund), [read(witness) for witness in witnesses]
    first = dt.date.fromisoformat(inception)
    for before, day in itertools.pairwise(sorted(prices)):
        heard = [index for index in indices if before in index and day in index]
        gaps = [
            abs(own - multiple(day) * other)
            for index in heard for own in returns(prices, before, day) for other in returns(index, before, day)
        ]
        if gaps and min(gaps) > 0.015 and day >= first.replace(year=first.year + 1).isoformat():
            yield day


json.dump({fund: list(days(fund)) for fund in FUNDS}, sys.stdout, indent=1)
print()
