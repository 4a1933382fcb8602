"""Recomputes the figures of regimes.json: python3 regimes.py > regimes.json. Needs numpy.

Written from the formulas, not from the C# code, so that the two can disagree.
"""
import json
import math

import numpy as np

draw = np.random.default_rng(1989)


def run_length(threshold, slack=0.5, cells=2000):
    """Average run length of Page's one-sided chart under independent normal residuals: the sum as a Markov chain on a fine grid (Brook and Evans 1972)."""
    width = 2 * threshold / (2 * cells - 1)
    normal = np.array([0.5 * math.erfc(-(width * k / 2 + slack) / math.sqrt(2)) for k in range(-2 * cells - 1, 2 * cells + 2)])
    below = lambda halves: normal[np.asarray(halves) + 2 * cells + 1]
    state = np.arange(cells)
    moves = state[None, :] - state[:, None]
    chain = below(2 * moves + 1) - below(2 * moves - 1)
    chain[:, 0] = below(1 - 2 * state)
    return float(np.linalg.solve(np.eye(cells) - chain, np.ones(cells))[0])


runs = {}
for h in (4, 5):
    one = run_length(h)
    runs[str(h)] = {"oneSided": one, "twoSided": one / 2}


# Two-state volatility: returns drawn from the model, and the most likely parameters found by Nelder and Mead's method on the likelihood itself.
def likelihood(parameters, y):
    calm, turbulent, stay_calm, stay_turbulent = parameters
    p, total, path = np.array([0.5, 0.5]), 0.0, []
    chain = np.array([[stay_calm, 1 - stay_calm], [1 - stay_turbulent, stay_turbulent]])
    for t, value in enumerate(y):
        if t:
            p = p @ chain
        joint = p * np.exp(-value * value / 2 / np.array([calm, turbulent])) / np.sqrt(2 * np.pi * np.array([calm, turbulent]))
        total += math.log(joint.sum())
        p = joint / joint.sum()
        path.append(p[1])
    return total, path


def spread(x):
    return [math.exp(x[0]), math.exp(x[1]), 1 / (1 + math.exp(-x[2])), 1 / (1 + math.exp(-x[3]))]


def nelder_mead(function, start, steps=700):
    points = [np.array(start, float)] + [np.array(start, float) + 0.4 * e for e in np.eye(len(start))]
    values = [function(p) for p in points]
    for _ in range(steps):
        order = np.argsort(values)
        points, values = [points[k] for k in order], [values[k] for k in order]
        centre = np.mean(points[:-1], axis=0)
        for factor in (2.0, 1.0, 0.5, -0.5):
            tried = centre + factor * (centre - points[-1])
            value = function(tried)
            if value < (values[0] if factor == 2.0 else values[-2] if factor == 1.0 else values[-1]):
                points[-1], values[-1] = tried, value
                break
        else:
            points = [points[0]] + [(p + points[0]) / 2 for p in points[1:]]
            values = [values[0]] + [function(p) for p in points[1:]]
    return points[int(np.argmin(values))]


state, returns = 0, []
for _ in range(800):
    state = state if draw.random() < (0.985, 0.96)[state] else 1 - state
    returns.append(round(float(draw.normal(0, (0.011, 0.027)[state])), 5))
best = spread(nelder_mead(lambda x: -likelihood(spread(x), returns)[0], [math.log(1e-4), math.log(9e-4), 4, 3]))
total, path = likelihood(best, returns)
two_state = {"returns": returns, "calmVariance": best[0], "turbulentVariance": best[1], "calmStays": best[2], "turbulentStays": best[3],
             "logLikelihood": total, "turbulentAfter": [path[k] for k in (0, 99, 399, 799)]}


# Ridge logistic regression by plain gradient steps on standardised features; one value is missing and counts as the mean.
def logistic(x, y, ridge=1.0):
    mean, deviation = np.nanmean(x, 0), np.nanstd(x, 0)
    z = np.c_[np.ones(len(x)), np.nan_to_num((x - mean) / deviation)]
    beta = np.zeros(z.shape[1])
    for _ in range(200000):
        gradient = z.T @ (y - 1 / (1 + np.exp(-z @ beta))) - ridge * np.r_[0, beta[1:]]
        beta += 4 / np.linalg.eigvalsh(z.T @ z + 4 * ridge * np.eye(len(beta)))[-1] * gradient
        if np.abs(gradient).max() < 1e-12:
            break
    return mean, deviation, beta


x = np.round(draw.normal([1, -20, 300], [0.5, 3, 40], (40, 3)), 3)
y = (draw.random(40) < 1 / (1 + np.exp(-(x[:, 0] - 1) * 3))).astype(int)
x[7, 1] = np.nan
mean, deviation, beta = logistic(x, y)
at = np.array([1.5, -18.0, 250.0])
model = {"features": [[None if np.isnan(v) else float(v) for v in column] for column in x.T], "outcomes": y.tolist(), "coefficients": beta.tolist(),
         "at": at.tolist(), "probability": float(1 / (1 + np.exp(-beta[0] - (at - mean) / deviation @ beta[1:])))}


# A walk forward on three features of which one matters, taken day by day from the definition.
days, horizon, fewest, scored_from = 400, 5, 40, 30
f = np.round(draw.normal(size=(days, 2)), 3)
asked = draw.random(days) < 0.6
happened = (draw.random(days) < 1 / (1 + np.exp(-1.2 * f[:, 0]))).astype(float)
happened[days - horizon:] = np.nan
forecast, fitted = np.full(days, np.nan), None
for d in range(days):
    past = [e for e in range(days) if e + horizon <= d and asked[e]]
    if d % 21 == 0 and len(past) >= fewest:
        fitted = logistic(f[past], happened[past])
    if fitted and asked[d]:
        m, s, b = fitted
        forecast[d] = 1 / (1 + math.exp(-b[0] - (f[d] - m) / s @ b[1:]))


def score(day):
    rows = []
    for d in range(days):
        past = [e for e in range(days) if e + horizon <= d and asked[e]]
        if asked[d] and d + horizon <= day and len(past) >= scored_from and not math.isnan(forecast[d]):
            rows.append((d, forecast[d], happened[past].mean(), happened[d]))
    t, p, b, o = np.array(rows).T
    gain = (b - o) ** 2 - (p - o) ** 2
    centred = gain - gain.mean()
    variance = sum(centred[i] * centred[j] * max(0, 1 - abs(t[i] - t[j]) / horizon) for i in range(len(t)) for j in range(len(t)))
    known = [e for e in range(days) if e + horizon <= day and asked[e]]
    return {"day": day, "n": len(rows), "known": len(known), "baseRate": happened[known].mean(), "brier": ((p - o) ** 2).mean(),
            "brierOfBaseRate": ((b - o) ** 2).mean(), "standardError": math.sqrt(variance) / len(rows)}


walk = {"features": f.T.tolist(), "asked": asked.tolist(), "outcomes": [None if np.isnan(v) else v for v in happened], "horizon": horizon,
        "fewest": fewest, "scoredFrom": scored_from, "forecastOnLastAskedDay": forecast[np.flatnonzero(asked)[-1]], "scores": [score(250), score(days - 1)]}


# The variance forecast and the outcomes on the closes that the returns above make.
r = np.array(returns)
closes = 100 * np.exp(np.r_[0, np.cumsum(r)])
squares = np.r_[np.nan, np.diff(np.log(closes)) ** 2]
log = lambda v: math.log(max(v, 1e-8))
realised = lambda d, n: squares[d - n + 1:d + 1].mean()
row = lambda d: [1, log(squares[d]), log(realised(d, 5)), log(realised(d, 22))]
last = len(closes) - 1
volatility = {}
for h in (1, 21):
    rows = range(22, last - h + 1)
    z, target = np.array([row(d) for d in rows]), np.array([log(realised(d + h, h)) for d in rows])
    b = np.linalg.lstsq(z, target, rcond=None)[0]
    volatility[str(h)] = math.sqrt(252 * math.exp(np.array(row(last)) @ b) * np.exp(target - z @ b).mean())
errors, fitted = [], None
for d in range(len(closes)):
    rows = range(22, d - 20 + 1)
    if d % 21 == 0 and len(rows) >= 252:
        fitted = np.linalg.lstsq(np.array([row(e) for e in rows]), [log(realised(e + 20, 20)) for e in rows], rcond=None)[0]
    if fitted is not None and d + 20 <= last:
        outcome = log(realised(d + 20, 20))
        errors.append((outcome - np.array(row(d)) @ fitted, outcome - np.mean([log(realised(e + 20, 20)) for e in rows])))
errors = np.array(errors)
known = range(271, last - 20 + 1)
median = lambda d: np.median([realised(e, 20) for e in range(d - 251, d + 1)])
typical = lambda d: np.std(np.diff(np.log(closes))[d - 252:d], ddof=1) * math.sqrt(20)
ahead = lambda d: math.log(closes[d + 20] / closes[d])
variance = {
    "expectedVolatility": volatility, "explained": 1 - (errors[:, 0] ** 2).sum() / (errors[:, 1] ** 2).sum(),
    "turbulentDays": int(sum(realised(d + 20, 20) > median(d) for d in known)), "clearlyLowerDays": int(sum(ahead(d) < -typical(d) / 2 for d in range(252, last - 20 + 1))),
    "lowerDays": int(sum(ahead(d) < 0 for d in range(last - 20 + 1))), "medianOnLastDay": median(last), "typicalMoveOnLastDay": typical(last),
}

# Up and down sums, the residual standardised by the 50 returns before it; from zero after an alarm.
up = down = 0.0
alarms = []
for t in range(50, len(r)):
    z = (r[t] - r[t - 50:t].mean()) / r[t - 50:t].std(ddof=1)
    up, down = max(0, up + z - 0.5), max(0, down - z - 0.5)
    if max(up, down) > 5:
        alarms.append([t, "rise" if up > 5 else "fall"])
        if t < len(r) - 1:
            up = down = 0.0

figures = {"runLengths": runs, "twoState": two_state, "logistic": model, "walk": walk, "variance": variance,
           "sums": {"window": 50, "up": up, "down": down, "alarms": alarms}}
print("{\n" + ",\n".join(f" {json.dumps(name)}: {json.dumps(value)}" for name, value in figures.items()) + "\n}")
