"""Recomputes the figures of repair.json from the flawed file of SOXS and the file of SOXX with Python's standard library alone:
python3 repair.py <folder of flawed files> <folder of real prices> > repair.json

Slope, R² and returns of SOXS on SOXX over all common days, as the file has them and with every price before 2026-05-26 divided by 15.
Only figures are kept, no prices but the five closes around the day.
"""
import csv
import json
import statistics as st
import sys

DAY, RATIO, MULTIPLE = "2026-05-26", 15, -3


def read(folder, symbol):
    with open(f"{folder}/{symbol}.csv") as file:
        return {row["Date"]: float(row["Close"]) for row in csv.DictReader(file)}


def figures(fund, index):
    days = sorted(fund.keys() & index.keys())
    x = [index[b] / index[a] - 1 for a, b in zip(days, days[1:])]
    y = [fund[b] / fund[a] - 1 for a, b in zip(days, days[1:])]
    at = days.index(DAY) - 1
    own = sorted(fund)
    day = own.index(DAY)
    return {
        "n": len(x),
        "slope": st.linear_regression(x, y).slope,
        "rSquared": st.correlation(x, y) ** 2,
        "fundReturn": y[at],
        "indexMultiple": MULTIPLE * x[at],
        "step": fund[DAY] / fund[own[day - 1]],
        "closes": [[d, fund[d]] for d in own[day - 2 : day + 3]],
    }


flawed, index = read(sys.argv[1], "SOXS"), read(sys.argv[2], "SOXX")
mended = {d: close / RATIO if d < DAY else close for d, close in flawed.items()}
print(json.dumps({"rows": sum(d < DAY for d in flawed), "before": figures(flawed, index), "after": figures(mended, index)}, indent=1))
