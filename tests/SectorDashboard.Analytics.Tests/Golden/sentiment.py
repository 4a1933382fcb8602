"""Recomputes the figures of sentiment.json with Python's standard library alone: python3 sentiment.py > sentiment.json

Written from the formulas, not from the C# code, so that the two can disagree. None stands for a missing value.
"""
import json
import math
import random
import statistics as st

source = random.Random(23)


def walk(n, scale, first=100.0):
    value, out = first, []
    for _ in range(n):
        out.append(round(value, 4))
        value *= math.exp(source.gauss(0.0005, scale))
    return out


def mid_rank(history, value, minimum):
    there = [h for h in history if h is not None]
    if value is None or len(there) < minimum:
        return None
    return (sum(h < value for h in there) + 0.5 * sum(h == value for h in there)) / len(there)


def mean_of(values, t, n):
    window = values[max(t - n + 1, 0):t + 1]
    return st.fmean(window) if len(window) == n and None not in window else None


def z(window, value):
    return (value - st.fmean(window)) / st.stdev(window)


# A series with ties and gaps: its rank among the 40 before, its distance from its mean of 7, its changes over 5.
values = [None if source.random() < 0.08 else round(source.gauss(50, 3), 0) for _ in range(120)]
ranks = [mid_rank(values[max(t - 40, 0):t], values[t], 15) for t in range(120)]
means = [mean_of(values, t, 7) for t in range(120)]
distances = [None if m is None else v / m - 1 for v, m in zip(values, means)]
relative = [None if t < 5 or None in (values[t], values[t - 5]) else values[t] / values[t - 5] - 1 for t in range(120)]
absolute = [None if t < 5 or None in (values[t], values[t - 5]) else values[t] - values[t - 5] for t in range(120)]

# Trading in a bull and a bear fund.
bear = [round(math.exp(source.gauss(20, 0.4)), 0) for _ in range(75)]
bull = [round(math.exp(source.gauss(21, 0.4)), 0) for _ in range(75)]
surges = [None if t < 60 else z([math.log(v) for v in bear[t - 60:t]], math.log(bear[t])) for t in range(75)]

# Members of an index; the last two begin late, and one has a gap.
sessions = 330
members = [walk(sessions, 0.02) for _ in range(13)]
index = walk(sessions, 0.015)
members[11][:180] = [None] * 180
members[12][:60] = [None] * 60
members[3][100] = None


def share_above(t, n):
    flags = [m[t] > mean_of(m, t, n) for m in members if mean_of(m, t, n) is not None]
    return sum(flags) / len(flags) if len(flags) >= 10 else None


def extremes(t):
    counted = [(m[t], m[t - 252:t]) for m in members if t >= 252 and None not in m[t - 252:t + 1]]
    if len(counted) < 10:
        return None
    return [len(counted), sum(c > max(year) for c, year in counted), sum(c < min(year) for c, year in counted)]


def equal_minus_index(t, n):
    returns = [m[t] / m[t - n] - 1 for m in members if t >= n and None not in (m[t], m[t - n])]
    return st.fmean(returns) - (index[t] / index[t - n] - 1) if len(returns) >= 10 else None


breadth = [{"session": t, "above20": share_above(t, 20), "above50": share_above(t, 50), "above200": share_above(t, 200),
            "extremes": extremes(t), "equalMinusIndex": equal_minus_index(t, 20)} for t in range(sessions)]

# Rotation of one series against another.
strength = [100 * a / b for a, b in zip(members[0], index)]
smoothed = strength[:1]
for value in strength[1:]:
    smoothed.append(smoothed[-1] * (1 - 2 / 21) + value * 2 / 21)
ratio = [None if t < 62 else 100 + z(smoothed[t - 62:t + 1], smoothed[t]) for t in range(sessions)]
steps = [None if t < 63 else ratio[t] - ratio[t - 1] for t in range(sessions)]
momentum = [None if t < 82 else 100 + z(steps[t - 19:t + 1], steps[t]) for t in range(sessions)]

# Shares outstanding with a reverse split of the bear fund and a split of the bull fund.
bull_shares, bear_shares = walk(120, 0.03, 5e7), walk(120, 0.04, 9e7)
bull_ratio, bear_ratio = [1.0] * 120, [1.0] * 120
bull_ratio[90], bear_ratio[70], bear_ratio[100] = 4.0, 0.1, 0.05
split = lambda shares, ratios: [s * math.prod(ratios[:t + 1]) for t, s in enumerate(shares)]
growth = lambda shares: [None] + [b / a - 1 for a, b in zip(shares, shares[1:])]
raw = [None] + [a - b for a, b in zip(growth(bull_shares)[1:], growth(bear_shares)[1:])]


def surprise(t, most=80, least=60):
    first = max(2, t - most)
    if t - first < least:
        return None
    slope, intercept = st.linear_regression(raw[first - 1:t - 1], raw[first:t])
    return raw[t] - intercept - slope * raw[t - 1]


# The gauge over four inputs, of which one ends early, one begins late and one has gaps.
inputs = [[source.gauss(0, 1) for _ in range(sessions)] for _ in range(4)]
inputs[1][300:] = [None] * 30
inputs[2][:250] = [None] * 250
inputs[3] = [None if t % 4 == 1 else round(v, 1) for t, v in enumerate(inputs[3])]
greedy, weights = [True, False, True, False], [1.0, 2.0, 0.5, 1.5]


def gauge(t):
    readings = []
    for values_of, greed in zip(inputs, greedy):
        latest = next((s for s in range(t, max(t - 5, 0) - 1, -1) if values_of[s] is not None), None)
        rank = None if latest is None else mid_rank(values_of[max(latest - 252, 0):latest], values_of[latest], 60)
        readings.append(None if rank is None else [latest, values_of[latest], rank if greed else 1 - rank])
    available = sum(w for w, r in zip(weights, readings) if r)
    coverage = available / sum(weights)
    score = 100 * sum(w * r[2] for w, r in zip(weights, readings) if r) / available if coverage >= 0.6 else None
    contributions = [None if r is None or score is None else w * (100 * r[2] - 50) / available for w, r in zip(weights, readings)]
    return {"session": t, "score": score, "coverage": coverage, "readings": readings, "contributions": contributions}


print(json.dumps({
    "values": values, "ranks": ranks, "means": means, "distances": distances, "relative": relative, "absolute": absolute,
    "bull": bull, "bear": bear, "surges": surges, "relativeVolume": bear[74] / st.fmean(bear[54:74]),
    "logRatio": [math.log(a / b) for a, b in zip(bull, bear)], "netDemand": 3 * bull[0] - 3 * bear[0],
    "members": members, "index": index, "breadth": breadth[::7],
    "strength": strength, "ratio": ratio, "momentum": momentum,
    "bullShares": split(bull_shares, bull_ratio), "bearShares": split(bear_shares, bear_ratio), "bullRatio": bull_ratio, "bearRatio": bear_ratio,
    "bullGrowth": growth(bull_shares), "bearGrowth": growth(bear_shares), "surprises": [None, None] + [surprise(t) for t in range(2, 120)],
    "inputs": inputs, "greedy": greedy, "weights": weights, "gauge": [gauge(t) for t in [*range(0, 250, 11), *range(250, 330, 3)]],
}, separators=(",", ":")))
