"""Recomputes the calendar-year ledgers of ledgers.json from real prices with the standard library alone:
python3 ledgers.py path/to/market-data > ledgers.json

Each fund is set against its proxy on their common days; a return has the multiple of the day that it ends on. Cash 4 %, fee 1 %, no spread.
Written from the definitions, day by day, not from the C# code.
"""
import csv
import json
import math
import pathlib
import sys

FUNDS = {  # fund: (proxy, multiple, later multiple)
    "SOXS": ("SOXX", -3, None), "SOXL": ("SOXX", 3, None), "SSG": ("SOXX", -2, None), "USD": ("SOXX", 2, None), "KOLD": ("UNG", -2, None),
    "ZSL": ("SLV", -2, None), "JDST": ("GDXJ", -3, -2), "JNUG": ("GDXJ", 3, 2),
}
CHANGE = "2020-04-01"
CASH, FEE = 0.04, 0.01


def closes(symbol):
    with open(pathlib.Path(sys.argv[1]) / f"{symbol}.csv", newline="") as file:
        return {row["Date"]: float(row["Close"]) for row in csv.DictReader(file) if row["Close"]}


def ledger(days, fund, index, multiple_on):
    """From the first close of the days to the last."""
    growth = dict.fromkeys(("reset", "withCarry", "withFee"), 1.0)
    logs = {}  # multiple: the index's daily log returns under it
    for before, day in zip(days, days[1:]):
        r, multiple = index[day] / index[before] - 1, multiple_on(day)
        carry = (1 - multiple) * CASH / 252
        growth["reset"] *= max(0, 1 + multiple * r)
        growth["withCarry"] *= max(0, 1 + multiple * r + carry)
        growth["withFee"] *= max(0, 1 + multiple * r + carry - FEE / 252)
        logs.setdefault(multiple, []).append(math.log(1 + r))
    naive = 1.0  # the parts compounded; one that lost everything is the last
    for multiple, part in logs.items():
        naive *= 1 + multiple * math.expm1(math.fsum(part)) if naive > 0 else 1
    conditional = math.exp(math.fsum(
        multiple * math.fsum(part) + (multiple - multiple ** 2) / 2 * math.fsum(r * r for r in part) for multiple, part in logs.items()))
    own = fund[days[-1]] / fund[days[0]]
    return {
        "from": days[0], "to": days[-1], "n": len(days) - 1, "leverage": multiple_on(days[-1]),
        "index": index[days[-1]] / index[days[0]] - 1, "fund": own - 1, "naive": naive - 1, "dailyReset": growth["reset"] - 1,
        "rebalancingCost": naive - growth["reset"], "carry": growth["withCarry"] - growth["reset"],
        "fee": growth["withFee"] - growth["withCarry"], "residual": own - growth["withFee"], "conditional": conditional - 1,
        "realisedVariance": math.fsum(r * r for part in logs.values() for r in part),
    }


result = {}
for symbol, (proxy, multiple, later) in FUNDS.items():
    fund, index = closes(symbol), closes(proxy)
    days = sorted(fund.keys() & index.keys())
    multiple_on = lambda day: later if later and day >= CHANGE else multiple
    result[symbol] = []
    for year in sorted({day[:4] for day in days[1:]}):
        inside = [k for k, day in enumerate(days) if day[:4] == year and k > 0]
        result[symbol].append(ledger(days[inside[0] - 1:inside[-1] + 1], fund, index, multiple_on))
rows = {symbol: ",\n".join("  " + json.dumps(year) for year in years) for symbol, years in result.items()}
print("{" + f'"cash": {CASH}, "fee": {FEE}, "funds": {{\n' + ",\n".join(f' "{symbol}": [\n{text}]' for symbol, text in rows.items()) + "\n}}")
