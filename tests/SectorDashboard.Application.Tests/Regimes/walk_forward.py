"""Recomputes the figures of walk-forward.json from the price files: python3 walk_forward.py market-data market-data-cases > walk-forward.json

Written from the definitions, not from the C# code, so that the two can disagree. Needs numpy.
"""
import csv
import json
import sys
from datetime import date

import numpy as np

DATA, CASES = sys.argv[1:3]
HORIZON, INTERVAL, YEAR, FLOOR = 20, 21, 252, 1e-8


def read(path, day="Date", close="Close", volume=None):
    with open(path) as file:
        rows = [r for r in csv.DictReader(file) if r[close] not in (".", "", "null")]
    return ([date.fromisoformat(r[day]) for r in rows], np.array([float(r[close]) for r in rows]),
            np.array([float(r[volume]) for r in rows]) if volume else None)


def at_or_before(days, series, most_days=7):
    """The latest value on or before each day, if it is at most a week old."""
    dates, values, _ = series
    out, k = np.full(len(days), np.nan), -1
    for i, day in enumerate(days):
        while k + 1 < len(dates) and dates[k + 1] <= day:
            k += 1
        if k >= 0 and (day - dates[k]).days <= most_days:
            out[i] = values[k]
    return out


def trailing(function, values, window):
    out = np.full(len(values), np.nan)
    for d in range(window - 1, len(values)):
        out[d] = function(values[d - window + 1:d + 1])
    return out


def change(values, days):
    out = np.full(len(values), np.nan)
    out[days:] = np.log(values[days:] / values[:-days])
    return out


class Index:
    def __init__(self, series, vix, broad):
        self.days, c, _ = series
        r = change(c, 1)
        mean_square = lambda w: trailing(np.mean, r * r, w)
        v = {w: np.log(np.maximum(mean_square(w), FLOOR)) for w in (1, 5, 22)}
        month = mean_square(20)
        median = trailing(np.median, month, YEAR)
        self.typical = trailing(lambda x: np.std(x, ddof=1), r, YEAR) * np.sqrt(HORIZON)
        ahead = np.full(len(c), np.nan)
        ahead[:-HORIZON] = np.log(c[HORIZON:] / c[:-HORIZON])
        later = np.full(len(c), np.nan)
        later[:-HORIZON] = month[HORIZON:]
        known = lambda cond, *needs: np.where(np.isnan(sum(needs)), np.nan, cond * 1.0)
        self.clearly_lower = known(ahead < -self.typical / 2, ahead, self.typical)
        self.lower = known(ahead < 0, ahead)
        self.turbulent = known(later > median, later, median)
        implied = 2 * np.log(at_or_before(self.days, vix) / 100)
        log_median = np.log(np.maximum(median, FLOOR))
        self.relative = np.c_[v[1] - log_median, v[5] - log_median, v[22] - log_median, implied - np.log(YEAR) - log_median]
        self.absolute = np.c_[v[1], v[5], v[22], implied]
        self.har = np.c_[np.ones(len(c)), v[1], v[5], v[22]]
        self.squares = r * r
        steps = np.abs(np.diff(c, prepend=np.nan))
        path = trailing(np.sum, steps, 20)
        efficiency = np.full(len(c), np.nan)
        efficiency[20:] = np.abs(c[20:] - c[:-20]) / path[20:]
        strength = change(c / at_or_before(self.days, broad), 20)
        self.direction = lambda relative: np.c_[change(c, 20), implied / 2, np.log(np.where(relative > 0, relative, np.nan)), efficiency, strength, (v[5] - v[22]) / 2]


def events(index, fund, sign, spike, surge):
    days, close, volume = fund
    dollars = np.where(volume > 0, close * volume, np.nan)
    at = {day: k for k, day in enumerate(days)}
    such, relative = np.zeros(len(index.days), bool), np.full(len(index.days), np.nan)
    for i, day in enumerate(index.days):
        k = at.get(day)
        if k is not None and k >= 20:
            relative[i] = dollars[k] / np.mean(dollars[k - 20:k])
            such[i] = sign * (close[k] / close[k - 1] - 1) > spike and relative[i] >= surge
    return such, relative


def logistic(x, y, ridge=1.0):
    """Newton's method on the penalised log-likelihood, the intercept free."""
    x = np.c_[np.ones(len(x)), x]
    penalty = ridge * np.eye(x.shape[1])
    penalty[0, 0] = 0
    beta = np.zeros(x.shape[1])
    for _ in range(100):
        p = 1 / (1 + np.exp(-x @ beta))
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + penalty, x.T @ (y - p) - penalty @ beta)
        beta += step
        if np.abs(step).max() < 1e-13:
            break
    return beta


def walk(features, outcome, asked, fewest):
    probability, model = np.full(len(outcome), np.nan), None
    for d in range(len(outcome)):
        if d % INTERVAL == 0:
            rows = np.array([e for e in range(max(0, d - HORIZON + 1)) if asked[e] and not np.isnan(outcome[e])], int)
            if len(rows) >= fewest and 0 < outcome[rows].sum() < len(rows):
                x = features[rows]
                with np.errstate(all="ignore"):
                    mean, deviation = np.nanmean(x, 0), np.nanstd(x, 0)
                scale = lambda z: np.nan_to_num((z - mean) / np.where(deviation > 0, deviation, np.nan))
                model = (scale, logistic(scale(x), outcome[rows]))
        if asked[d] and model:
            scale, beta = model
            probability[d] = 1 / (1 + np.exp(-beta[0] - scale(features[d]) @ beta[1:]))
    return probability


def score(probability, outcome, asked, fewest=60):
    """Scored are days whose outcome is known, with at least `fewest` outcomes of such days known by then."""
    rows, known = [], []
    for d in np.flatnonzero(asked & ~np.isnan(outcome)):
        past = [e for e in known if e + HORIZON <= d]
        if len(past) >= fewest and not np.isnan(probability[d]):
            rows.append((d, probability[d], np.mean(outcome[past]), outcome[d]))
        known.append(d)
    if not rows:
        return {"n": 0, "known": len(known)}
    d, p, b, y = np.array(rows).T
    gain = (b - y) ** 2 - (p - y) ** 2
    weight = np.maximum(0, 1 - np.abs(d[:, None] - d[None, :]) / HORIZON)
    centred = gain - gain.mean()
    error = np.sqrt(centred @ weight @ centred) / len(gain)
    return {"n": len(rows), "known": len(known), "baseRate": float(np.mean(outcome[known])), "brier": float(np.mean((p - y) ** 2)),
            "brierOfBaseRate": float(np.mean((b - y) ** 2)), "gain": float(gain.mean()), "standardError": float(error)}


def forecast(index, horizon, last):
    """Log variance over the horizon by least squares on what was known on the last day; the root of its expected variance per year."""
    target = np.log(np.maximum([np.mean(index.squares[d + 1:d + 1 + horizon]) for d in range(len(index.days))], FLOOR))
    rows = np.array([d for d in range(22, last - horizon + 1)])
    x, y = index.har[rows], target[rows]
    beta = np.linalg.lstsq(x, y, rcond=None)[0]
    smearing = np.mean(np.exp(y - x @ beta))
    return float(np.sqrt(YEAR * np.exp(index.har[last] @ beta) * smearing))


def explained(index):
    """Out-of-sample share of the log variance over 20 days that the walk-forward forecast explains, against the walk-forward mean."""
    n = len(index.days)
    target = np.full(n, np.nan)
    for d in range(22, n - HORIZON):
        target[d] = np.log(max(np.mean(index.squares[d + 1:d + 1 + HORIZON]), FLOOR))
    model, errors, naive = None, [], []
    for d in range(n):
        rows = np.arange(22, d - HORIZON + 1)
        if d % INTERVAL == 0 and len(rows) >= YEAR:
            model = np.linalg.lstsq(index.har[rows], target[rows], rcond=None)[0]
        if model is not None and not np.isnan(target[d]):
            errors.append(target[d] - index.har[d] @ model)
            naive.append(target[d] - np.mean(target[rows]))
    return {"n": len(errors), "rSquared": float(1 - np.sum(np.square(errors)) / np.sum(np.square(naive)))}


vix = read(f"{DATA}/macro/VIXCLS.csv", "observation_date", "VIXCLS")
broad = read(f"{DATA}/SPY.csv")
indices = {symbol: Index(read(f"{DATA}/{symbol}.csv"), vix, broad) for symbol in ("SOXX", "UNG")}
every = {symbol: walk(index.relative, index.turbulent, np.ones(len(index.days), bool), YEAR) for symbol, index in indices.items()}
traded = read(f"{CASES}/other-formats/as-traded/SOXS.csv", "date", "close", "volume")
splits = {r["date"]: float(r["splitFactor"]) for r in csv.DictReader(open(f"{CASES}/other-formats/as-traded/SOXS.csv"))}
factor, adjusted = 1.0, np.empty(len(traded[0]))
for k in range(len(adjusted) - 1, -1, -1):
    adjusted[k] = traded[1][k] * factor
    factor /= splits[traded[0][k].isoformat()]
funds = {
    "SOXS as traded": ("SOXX", (traded[0], adjusted, np.array(traded[1]) * traded[2] / adjusted), 1),
    "SOXS": ("SOXX", read(f"{DATA}/SOXS.csv", volume="Volume"), 1),
    "SOXL": ("SOXX", read(f"{DATA}/SOXL.csv", volume="Volume"), -1),
    "KOLD": ("UNG", read(f"{DATA}/KOLD.csv", volume="Volume"), 1),
}
cases = []
for name, spike, surge, fewest in (("SOXS as traded", 0.03, 1.5, 60), ("SOXS as traded", 0.02, 1.0, 200), ("SOXS", 0.03, 1.5, 60), ("SOXL", 0.03, 1.5, 60), ("KOLD", 0.03, 1.5, 60)):
    symbol, fund, sign = funds[name]
    index = indices[symbol]
    such, relative = events(index, fund, sign, spike, surge)
    since = np.array([day >= date(2012, 1, 1) for day in index.days]) & np.array([fund[0][0] <= day for day in index.days])
    of = lambda outcome, mask: {"days": int((mask & ~np.isnan(outcome)).sum()), "share": float(np.mean(outcome[mask & ~np.isnan(outcome)]))}
    direction = walk(index.direction(relative), index.clearly_lower, such, fewest)
    cases.append({
        "fund": name, "index": symbol, "spike": spike, "surge": surge, "fewest": fewest, "suchDays": int(such.sum()),
        "last": index.days[int(np.flatnonzero(such)[-1])].isoformat(),
        "since2012": {"suchDays": int((such & since).sum()), "lower": of(index.lower, such & since), "lowerEveryDay": of(index.lower, since)},
        "clearlyLowerEveryDay": of(index.clearly_lower, np.ones(len(index.days), bool)),
        "direction": score(direction, index.clearly_lower, such),
        "turbulence": score(every[symbol], index.turbulent, such),
    })
absolute = walk(indices["SOXX"].absolute, indices["SOXX"].turbulent, np.ones(len(indices["SOXX"].days), bool), YEAR)
such, _ = events(indices["SOXX"], funds["SOXS as traded"][1], 1, 0.03, 1.5)
print(json.dumps({
    "cases": cases,
    "turbulenceEveryDay": {s: score(every[s], i.turbulent, np.ones(len(i.days), bool), YEAR) for s, i in indices.items()},
    "turbulenceOnLastDay": {s: float(every[s][-1]) for s in indices},
    "turbulenceAbsolute": {"everyDay": score(absolute, indices["SOXX"].turbulent, np.ones(len(absolute), bool), YEAR), "suchDays": score(absolute, indices["SOXX"].turbulent, such)},
    "explained": {s: explained(i) for s, i in indices.items()},
    "expectedVolatility": {s: {str(h): forecast(i, h, len(i.days) - 1) for h in (1, 21, 252)} for s, i in indices.items()},
}, indent=1))
