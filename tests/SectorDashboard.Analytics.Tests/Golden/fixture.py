"""Recomputes the figures of fixture.json with Python's standard library alone: python3 fixture.py > fixture.json

Written from the formulas, not from the C# code, so that the two can disagree.
"""
import json
import math
import random
import statistics as st

T_975 = {8: 2.306004, 18: 2.100922, 31: 2.039513}  # published table of Student's t, 97.5 %

bars = [  # open, high, low, close
    (100.0, 103.1, 98.7, 101.9),
    (102.6, 104.0, 101.2, 103.3),
    (101.7, 102.4, 97.5, 98.1),
    (97.2, 99.9, 96.0, 99.4),
    (100.3, 105.2, 100.1, 104.6),
    (104.1, 104.9, 99.8, 100.7),
]
o, h, l, c = ([math.log(bar[k]) for bar in bars[1:]] for k in range(4))
p = [math.log(bar[3]) for bar in bars[:-1]]
n = len(o)
closes = [b - a for a, b in zip(p, c)]
rs = [(h[i] - c[i]) * (h[i] - o[i]) + (l[i] - c[i]) * (l[i] - o[i]) for i in range(n)]
gk = [0.5 * (h[i] - l[i]) ** 2 - (2 * math.log(2) - 1) * (c[i] - o[i]) ** 2 for i in range(n)]
k = 0.34 / (1.34 + (n + 1) / (n - 1))
yz = st.variance(a - b for a, b in zip(o, p)) + k * st.variance(a - b for a, b in zip(c, o)) + (1 - k) * st.mean(rs)
ewma = closes[0] ** 2
for r in closes[1:]:
    ewma = 0.94 * ewma + 0.06 * r * r
year = lambda variance: math.sqrt(252 * variance)
volatility = {
    "closeToClose": year(st.variance(closes)),
    "parkinson": year(st.mean((a - b) ** 2 for a, b in zip(h, l)) / (4 * math.log(2))),
    "garmanKlass": year(st.mean(gk)),
    "rogersSatchell": year(st.mean(rs)),
    "yangZhang": year(yz),
    "ewma": year(ewma),
}


def regress(x, y, t):
    fit = st.linear_regression(x, y)
    residuals = [b - fit.intercept - fit.slope * a for a, b in zip(x, y)]
    mean = st.mean(x)
    error = math.sqrt(sum(e * e for e in residuals) / (len(x) - 2) / sum((a - mean) ** 2 for a in x))
    return {"beta": fit.slope, "alpha": fit.intercept, "standardError": error, "lower": fit.slope - t * error,
            "upper": fit.slope + t * error, "rSquared": st.correlation(x, y) ** 2}


index = [0.0121, -0.0214, 0.0056, 0.0318, -0.0097, -0.0276, 0.0189, 0.0033, -0.0142, 0.0241]
fund = [-0.0359, 0.0637, -0.0172, -0.0949, 0.0295, 0.0822, -0.0571, -0.0094, 0.0428, -0.0719]
mean = st.mean(index)
down = [(a, b) for a, b in zip(index, fund) if a < mean]


def variance_ratio(r, q):
    """Lo and MacKinlay: overlapping q-day sums, taken one by one."""
    m = st.mean(r)
    sums = [sum(r[i:i + q]) - q * m for i in range(len(r) - q + 1)]
    return sum(s * s for s in sums) / (q * (len(r) - q + 1) * (1 - q / len(r))) / st.variance(r)


def product(values):
    return math.prod(1 + v for v in values)


logs = [math.log(1 + r) for r in index]
path = {
    "exact": product([-3 * r for r in index]) - 1,
    "index": product(index) - 1,
    "realisedVariance": sum(r * r for r in logs),
    "withCarry": product([-3 * r + (4 * 0.05 - 3 * 0.01) / 252 for r in index]) - 1,
    "withFee": product([-3 * r + (4 * 0.05 - 3 * 0.01) / 252 - 0.0095 / 252 for r in index]) - 1,
    "varianceRatio2": variance_ratio(logs, 2),
    "varianceRatio5": variance_ratio(logs, 5),
}
path["conditional"] = math.exp(-3 * sum(logs) - 6 * path["realisedVariance"]) - 1

source = random.Random(11)
x = [round(source.gauss(0, 0.02), 5) for _ in range(80)]
y = [round((-3 + i / 80) * a + source.gauss(0, 0.004), 5) for i, a in enumerate(x)]
w = 20


def weighted(x, y, quantile):
    """Least squares through the origin with explicit weights that fade, as the exponentially weighted beta is, and its sampling error."""
    weights = [(1 / w if i < w else 0.06) * 0.94 ** (len(x) - max(i, w - 1) - 1) for i in range(len(x))]
    sxx = math.fsum(u * a * a for u, a in zip(weights, x))
    beta = math.fsum(u * a * b for u, a, b in zip(weights, x, y)) / sxx
    share = math.fsum(u * u * a * a for u, a in zip(weights, x)) / sxx
    noise = math.fsum(u * (b - beta * a) ** 2 for u, a, b in zip(weights, x, y)) / (math.fsum(weights) - share)
    reach = quantile * math.sqrt(noise * share / sxx)
    return {"beta": beta, "lower": beta - reach, "upper": beta + reach, "effectiveSample": 1 / math.fsum(u * u for u in weights)}


def t_quantile(degrees):
    """97.5 % of Student's t: bisection of the finite series for the share within plus and minus t (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4)."""
    low, high = 0.0, 13.0
    for _ in range(70):
        t = (low + high) / 2
        angle = math.atan(t / math.sqrt(degrees))
        term = math.cos(angle) if degrees % 2 else 1.0
        terms = [] if degrees == 1 else [term]
        for k in range(2 + degrees % 2, degrees, 2):
            term *= (k - 1) / k * math.cos(angle) ** 2
            terms.append(term)
        within = math.sin(angle) * math.fsum(terms)
        within = 2 / math.pi * (angle + within) if degrees % 2 else within
        low, high = (t, high) if within < 0.95 else (low, t)
    return low


def kalman(signal, x, y):
    """The textbook recursion with observation variance 1; returns the log of the product of Student's t densities of the innovations, and the last state."""
    sxx = math.fsum(a * a for a in x[:w])
    state = math.fsum(a * b for a, b in zip(x[:w], y[:w])) / sxx
    p, q = 1 / sxx, signal / sxx
    degrees = w - 1
    noise = math.fsum((b - state * a) ** 2 for a, b in zip(x[:w], y[:w])) / degrees
    likelihood = 0
    for a, b in zip(x[w:], y[w:]):
        p += q
        f = a * p * a + 1
        v = b - a * state
        state, p = state + p * a / f * v, p - p * a / f * a * p
        scale = noise * f
        likelihood += math.lgamma((degrees + 1) / 2) - math.lgamma(degrees / 2) - math.log(degrees * math.pi * scale) / 2
        likelihood -= (degrees + 1) / 2 * math.log1p(v * v / (degrees * scale))
        noise = (degrees * noise + v * v / f) / (degrees + 1)
        degrees += 1
    return likelihood, state, math.sqrt(noise * p), degrees


def filtered(x, y):
    """Beta and its interval at the last date under the walk that is the most likely up to it."""
    _, beta, error, degrees = max(kalman(s, x, y) for s in (0, 1e-5, 3e-5, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 1e-1, 3e-1, 1))
    reach = t_quantile(degrees) * error
    return {"beta": beta, "lower": beta - reach, "upper": beta + reach}


steady = [round(-3 * a + source.gauss(0, 0.004), 5) for a in x]
rolling = {
    "ols": regress(x[-w:], y[-w:], T_975[18]),
    "ewma": weighted(x, y, T_975[31]),
    "kalman": filtered(x, y),
    "kalmanByDay": [filtered(x[:day], y[:day]) for day in range(w, len(x) + 1)],
    "kalmanOfSteady": filtered(x, steady),
}

print(json.dumps({
    "bars": bars,
    "volatility": volatility,
    "index": index,
    "fund": fund,
    "ols": regress(index, fund, T_975[8]),
    "downside": st.linear_regression([a for a, _ in down], [b for _, b in down]).slope,
    "minimumVariance": st.covariance(index, fund) / st.variance(fund),
    "path": path,
    "rollingIndex": x,
    "rollingFund": y,
    "steadyFund": steady,
    "rolling": rolling,
    "studentQuantiles": {str(n): t_quantile(n) for n in (1, 2, 3, 8, 18, 60, 126, 127, 128, 129, 500, 1024, 5000)},
}, indent=1))
