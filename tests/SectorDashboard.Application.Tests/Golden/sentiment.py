"""Recomputes the figures of sentiment.json from real prices with Python's standard library alone:
python3 sentiment.py ../../../../shared/market-data > sentiment.json

Written from the definitions in the answer's documentation, not from the C# code, so that the two can disagree.
"""
import bisect
import csv
import json
import math
import pathlib
import statistics as st
import sys
from datetime import date, timedelta

folder = pathlib.Path(sys.argv[1])
files = {path.stem: path for path in folder.rglob("*.csv")}
MEMBERS = "NVDA MU AMD AVGO INTC MRVL TSM AMAT LRCX KLAC ADI ARM ASML MCHP MPWR NXPI ON QCOM SWKS TER TXN".split()


def read(symbol):
    rows = list(csv.DictReader(files[symbol].open()))
    names = {name.lower().replace(" ", ""): name for name in rows[0]}
    day = names.get("date") or names["observation_date"]
    close = names.get("close") or names[symbol.lower()]
    rows = [row for row in rows if row[close] not in ("", ".")]
    return rows, day, close, names


def closes(symbol):
    """Dividends included where the file has them for every day."""
    rows, day, close, names = read(symbol)
    adjusted = names.get("adjclose")
    column = adjusted if adjusted and all(float(row[adjusted] or 0) > 0 for row in rows) else close
    return {row[day]: float(row[column]) for row in rows}


def dollars(symbol):
    rows, day, close, names = read(symbol)
    return {row[day]: float(row[close]) * float(row[names["volume"]]) for row in rows}


def half_day(text):
    day = date.fromisoformat(text)
    thanksgiving = date(day.year, 11, 1)
    while thanksgiving.weekday() != 3:
        thanksgiving += timedelta(1)
    if day == thanksgiving + timedelta(22):
        return True
    if (day.month, day.day) == (12, 24):
        return day.weekday() < 4
    if (day.month, day.day) == (7, 3):
        return day.weekday() in (0, 1, 3) or day.weekday() == 2 and day.year > 2012
    return (day.month, day.day) == (7, 5) and day.weekday() == 4 and day.year < 2013


def mid_rank(history, value):
    there = [h for h in history if h is not None]
    return (sum(h < value for h in there) + 0.5 * sum(h == value for h in there)) / len(there) if len(there) >= 60 else None


def last(values, t, n):
    window = values[t - n + 1:t + 1] if t >= n - 1 else [None]
    return None if None in window else window


def change(values, t, n):
    return None if t < n or values[t] is None or values[t - n] is None else values[t] / values[t - n] - 1


def over_mean(values, t, n):
    window = last(values, t, n)
    return None if window is None else values[t] / st.fmean(window) - 1


class Gauge:
    def __init__(self, index, bull, bear, sector):
        own = closes(index)
        self.days = sorted(own)
        on = lambda series: [series.get(day) for day in self.days]
        self.index = on(own)
        sessions = range(len(self.days))
        vix, spy = on(closes("VIXCLS")), on(closes("SPY"))
        bulls, bears = on(dollars(bull)), on(dollars(bear))

        full = [(day, value) for day, value in sorted(dollars(bear).items()) if not half_day(day)]
        logs = [math.log(value) if value > 0 else None for _, value in full]
        surge = {}
        for t in range(60, len(full)):
            base = last(logs, t - 1, 60)
            if base and logs[t] is not None:
                surge[full[t][0]] = (logs[t] - st.fmean(base)) / st.stdev(base)

        def volatility(t):
            window = last(self.index, t, 21)
            return None if window is None else math.sqrt(252 * st.variance([math.log(b / a) for a, b in zip(window, window[1:])]))

        def strength(benchmark):
            return [None if p is None else 100 * i / p for i, p in zip(self.index, benchmark)]

        against = strength(spy)
        self.components = [
            ("momentum", 1, [over_mean(self.index, t, 125) for t in sessions]),
            ("realisedVolatility", -1, [volatility(t) for t in sessions]),
            ("volatilityIndex", -1, [over_mean(vix, t, 50) for t in sessions]),
            ("pairVolume", 1, [math.log(a / b) if a and b else None for a, b in zip(bulls, bears)]),
            ("bearVolume", -1, [surge.get(day) for day in self.days]),
            ("relativeStrength", 1, [change(against, t, 20) for t in sessions]),
        ]
        if sector:
            members = [on(closes(symbol)) for symbol in MEMBERS]
            sectors = [strength(on(closes(symbol))) for symbol in ("XLI", "XLP", "XLU")]
            bonds = on(closes("DGS10"))
            self.components += [
                ("breadth", 1, [self.share(members, t, 50) for t in sessions]),
                ("newHighs", 1, [self.net_highs(members, t) for t in sessions]),
                ("equalWeight", 1, [self.spread(members, t) for t in sessions]),
                ("sectorRotation", 1, [self.mean([change(s, t, 20) for s in sectors]) for t in sessions]),
                ("treasuryYield", 1, [None if t < 20 or bonds[t] is None or bonds[t - 20] is None else round(bonds[t] - bonds[t - 20], 6) for t in sessions]),
            ]
            self.members = members

    @staticmethod
    def mean(values):
        return None if None in values else st.fmean(values)

    @staticmethod
    def share(members, t, n):
        windows = [w for w in (last(m, t, n) for m in members) if w]
        return sum(w[-1] > st.fmean(w) for w in windows) / len(windows) if len(windows) >= 10 else None

    @staticmethod
    def extremes(members, t):
        windows = [w for w in (last(m, t, 253) for m in members) if w]
        if len(windows) < 10:
            return None
        return len(windows), sum(w[-1] > max(w[:-1]) for w in windows), sum(w[-1] < min(w[:-1]) for w in windows)

    def net_highs(self, members, t):
        counts = self.extremes(members, t)
        return counts and (counts[1] - counts[2]) / counts[0]

    def spread(self, members, t):
        returns = [r for r in (change(m, t, 20) for m in members) if r is not None]
        return st.fmean(returns) - change(self.index, t, 20) if len(returns) >= 10 else None

    def on(self, t):
        out, total, greed = [], 0, 0.0
        for name, sign, values in self.components:
            latest = next((s for s in range(t, max(t - 5, 0) - 1, -1) if values[s] is not None), None)
            signed = None if latest is None else [None if v is None else sign * v for v in values[max(latest - 252, 0):latest + 1]]
            rank = None if latest is None else mid_rank(signed[:-1], signed[-1])
            if rank is None:
                out.append({"name": name, "value": None, "asOf": None, "percentile": None})
                continue
            out.append({"name": name, "value": values[latest], "asOf": self.days[latest], "percentile": rank})
            total, greed = total + 1, greed + rank
        coverage = total / len(out)
        score = 100 * greed / total if coverage >= 0.6 else None
        for entry in out:
            entry["contribution"] = None if score is None or entry["percentile"] is None else (100 * entry["percentile"] - 50) / total
        return {"score": score, "coverage": coverage, "components": out}


CASES = [
    ("SOXS", "SOXX", "SOXL", "SOXS", True, ["2026-08-21", "2022-06-16", "2020-03-18", "2013-05-15"]),
    ("SSG", "SOXX", "USD", "SSG", True, ["2025-12-24"]),
    ("ZSL", "SLV", "AGQ", "ZSL", False, ["2022-09-26"]),
    ("KOLD", "UNG", "BOIL", "KOLD", False, ["2024-08-05"]),
    ("JDST", "GDXJ", "JNUG", "JDST", False, ["2025-12-23"]),
]
answers = []
for fund, index, bull, bear, sector, days in CASES:
    gauge = Gauge(index, bull, bear, sector)
    for day in days:
        t = bisect.bisect_right(gauge.days, day) - 1
        answer = {"fund": fund, "index": index, "date": day, **gauge.on(t)}
        if sector:
            answer["breadth"] = {
                "above20": gauge.share(gauge.members, t, 20), "above50": gauge.share(gauge.members, t, 50), "above200": gauge.share(gauge.members, t, 200),
                "extremes": gauge.extremes(gauge.members, t), "equalMinusIndex": gauge.spread(gauge.members, t)}
        answers.append(answer)
    if fund == "SOXS":
        history = [(day, gauge.on(t)["score"]) for t, day in enumerate(gauge.days)]

scored = [(day, score) for day, score in history if score is not None]
print(json.dumps({"answers": answers, "history": {"count": len(scored), "first": scored[0][0], "every40th": scored[::40]}}, indent=1))
