"""Simulates scenarios with numpy in double precision and computes block lengths: python3 scenarios.py > scenarios.json

Written from the definitions, not from the C# code: another generator, another way to draw, dense matrices for what a bootstrap expects.
Each figure comes with the standard error that 50,000 paths have, taken from the spread between batches of that size.
"""
import json
import math
import random

import numpy as np

BATCH, BATCHES, DAYS = 50_000, 40, 63
TERMS = {"leverage": -3.0, "fee": 0.0095, "cash": 0.04, "spread": 0.005}
VOL, MOVE, RHO = 0.6, 0.05, 0.3

L = TERMS["leverage"]
daily_cost = ((1 - L) * TERMS["cash"] - abs(L) * TERMS["spread"] - TERMS["fee"]) / 252

# A history with fat tails, clustered volatility and some autocorrelation.
source = random.Random(5)
history, variance, last = [], 1.0, 0.0
for _ in range(1000):
    last = 0.15 * last + math.sqrt(variance) * source.gauss(0, 1)
    variance = 0.05 + 0.12 * last * last + 0.83 * variance
    history.append(round(0.015 * last, 6))


def lognormal(rng, sigma, rho):
    """Daily log returns, a column for each path; the drift from the variance of the sum, by the full covariance matrix."""
    lags = np.abs(np.subtract.outer(np.arange(DAYS), np.arange(DAYS)))
    covariance = sigma * sigma / 252 * np.power(rho, lags) if rho else np.eye(DAYS) * sigma * sigma / 252
    drift = (math.log(1 + MOVE) - covariance.sum() / 2) / DAYS
    return drift + np.linalg.cholesky(covariance) @ rng.standard_normal((DAYS, BATCH))


def pool(block):
    """The history as it is drawn from: scaled to the volatility, shifted to the expected move."""
    x = np.array(history)
    x = (x - x.mean()) / x.std(ddof=1) * VOL / math.sqrt(252)
    n, restart = len(x), 1 / block
    step = (1 - restart) * np.roll(np.eye(n), 1, axis=1) + restart / n
    growth = np.exp(x)
    expected = growth / n
    for _ in range(DAYS - 1):
        expected = (expected @ step) * growth
    return x + (math.log(1 + MOVE) - math.log(expected.sum())) / DAYS


def bootstrap(rng, block):
    x = pool(block)
    n, restart = len(x), 1 / block
    at = rng.integers(n, size=BATCH)
    out = np.empty((DAYS, BATCH))
    for day in range(DAYS):
        out[day] = x[at]
        at = np.where(rng.random(BATCH) < restart, rng.integers(n, size=BATCH), (at + 1) % n)
    return out


def figures(x):
    index = np.exp(x.sum(axis=0)) - 1
    fund = np.prod(np.maximum(0, 1 + L * np.expm1(x) + daily_cost), axis=0) - 1
    out = {"mean": fund.mean(), "indexMean": index.mean(), "probabilityOfLoss": (fund < 0).mean(), "probabilityOfTotalLoss": (fund == -1).mean()}
    for name, values in (("fund", fund), ("index", index)):
        for p in (5, 25, 50, 75, 95):
            out[f"{name}P{p:02}"] = np.percentile(values, p)
    for confidence in (95, 99):
        quantile = np.percentile(fund, 100 - confidence)
        out[f"valueAtRisk{confidence}"] = -quantile
        out[f"conditionalValueAtRisk{confidence}"] = -fund[fund <= quantile].mean()
    return out


def measured(draw, seed):
    rng = np.random.default_rng(seed)
    batches = [figures(draw(rng)) for _ in range(BATCHES)]
    return {
        name: {"value": float(np.mean([b[name] for b in batches])), "standardError": float(np.std([b[name] for b in batches], ddof=1))}
        for name in batches[0]
    }


def philox(counter, key):
    """Philox4x32-10 of Salmon et al. (2011)."""
    (a, b, c, d), (k0, k1) = counter, key
    for _ in range(10):
        low, high = 0xD2511F53 * a, 0xCD9E8D57 * c
        a, b, c, d = (high >> 32) ^ b ^ k0, high & 0xFFFFFFFF, (low >> 32) ^ d ^ k1, low & 0xFFFFFFFF
        k0, k1 = (k0 + 0x9E3779B9) & 0xFFFFFFFF, (k1 + 0xBB67AE85) & 0xFFFFFFFF
    return a, b, c, d


def words(seed, block, lane, stream):
    """A word for each day: the counter is day/4*4, the path or pair within its block, the block and the model's stream."""
    return [philox((day - day % 4, lane, block, stream), (seed & 0xFFFFFFFF, seed >> 32))[day % 4] for day in range(DAYS + 3)]


def drawn_lognormal(seed, block, pair, sign, rho):
    word, normals = words(seed, block, pair, 0), []
    for k in range(0, DAYS, 2):
        radius = math.sqrt(-2 * math.log(((word[k] >> 1) + 0.5) / 2**31))
        low = word[k + 1] & 0x3FFFFFFF
        angle = (low - (low >> 29 << 30)) / 2**30 * math.pi / 2
        two = (math.cos(angle), math.sin(angle)) if word[k + 1] >> 30 & 1 == 0 else (math.sin(angle), math.cos(angle))
        turn = -1 if word[k + 1] >> 31 else 1
        normals += [turn * radius * z for z in two]
    s = VOL / math.sqrt(252)
    deviations = [s * normals[0]]
    for z in normals[1:DAYS]:
        deviations.append(rho * deviations[-1] + s * math.sqrt(1 - rho * rho) * z)
    variance = s * s * sum(rho ** abs(i - j) for i in range(DAYS) for j in range(DAYS))
    drift = (math.log(1 + MOVE) - variance / 2) / DAYS
    return [drift + sign * d for d in deviations]


def drawn_bootstrap(seed, block, lane, length):
    x = pool(length)
    n, starting, at, out = len(x), 2**31, 0, []
    for word in words(seed, block, lane, 1)[:DAYS]:
        # Of the draws of 31 bits, the lowest start a block, each at the day that its share of them names; the first day always starts one.
        draw = word >> 1
        at = draw * n // starting if draw < starting else (at + 1) % n
        starting = round(2**31 / length)
        out.append(x[at])
    return out


def growths(x):
    fund = 1.0
    for value in x:
        fund *= max(0, 1 + L * math.expm1(value) + daily_cost)
    return [math.exp(math.fsum(x)), fund]


# Paths one by one: seed, path, growth of the index and of the fund. A path k is pair 8 (k // 16) + k % 8 of its block of 512, mirrored for k % 16 > 7.
DRAWN = [(1, 0), (1, 8), (1, 29), (1, 700), (2**40 + 3, 1025)]


def drawn(log_returns):
    return [{"seed": seed, "path": path, "growths": growths(log_returns(seed, path // 512, path % 512))} for seed, path in DRAWN]


def lognormal_path(rho):
    return lambda seed, block, k: drawn_lognormal(seed, block, k // 16 * 8 + k % 8, -1 if k % 16 > 7 else 1, rho)


def block_length(values):
    """Politis and White (2004), with the correction of Patton, Politis and White (2009), after Patton's published program."""
    n = len(values)
    mean = math.fsum(values) / n
    r = lambda k: math.fsum((values[i] - mean) * (values[i + k] - mean) for i in range(n - k)) / n
    most = math.ceil(math.sqrt(n)) + 5
    correlations = [r(k) / r(0) for k in range(1, most + 1)]
    limit = 2 * math.sqrt(math.log10(n) / n)
    quiet = [k for k in range(1, most - 3) if all(abs(correlations[k + j - 1]) < limit for j in range(5))]
    loud = [k for k in range(1, most + 1) if abs(correlations[k - 1]) >= limit]
    m = min(2 * (quiet[0] if quiet else loud[-1]), most)
    window = lambda t: 1.0 if abs(t) < 0.5 else 2 * (1 - abs(t))
    lags = range(-m, m + 1)
    g = math.fsum(window(k / m) * abs(k) * r(abs(k)) for k in lags)
    d = 2 * math.fsum(window(k / m) * r(abs(k)) for k in lags) ** 2
    return min(max(1.0, (2 * g * g / d) ** (1 / 3) * n ** (1 / 3)), math.ceil(min(3 * math.sqrt(n), n / 3)))


def autoregression(n, rho, seed):
    source = random.Random(seed)
    values = [0.0]
    while len(values) < n:
        values.append(rho * values[-1] + source.gauss(0, 1))
    return [round(v, 4) for v in values]


series = {
    "history": history,
    "independent": autoregression(300, 0.0, 1),
    "persistent": autoregression(300, 0.7, 2),
    "reverting": autoregression(300, -0.5, 3),
    "walk": [round(sum(history[:k]), 6) for k in range(1, 151)],
}
length = block_length(history)
print(json.dumps({
    "days": DAYS, "terms": TERMS, "volatility": VOL, "move": MOVE, "autocorrelation": RHO, "wildVolatility": 2.5, "batch": BATCH, "blockLength": length,
    "blockLengths": {name: {"length": block_length(values), "values": values} for name, values in series.items()},
    "drawnGbm": drawn(lognormal_path(0.0)),
    "drawnAr1": drawn(lognormal_path(RHO)),
    "drawnBootstrap": drawn(lambda seed, block, k: drawn_bootstrap(seed, block, k, length)),
    "gbm": measured(lambda rng: lognormal(rng, VOL, 0), 1),
    "ar1": measured(lambda rng: lognormal(rng, VOL, RHO), 2),
    "bootstrap": measured(lambda rng: bootstrap(rng, length), 3),
    "wild": measured(lambda rng: lognormal(rng, 2.5, 0), 4),
}, separators=(",", ":")).replace('"drawn', '\n"drawn').replace('"gbm"', '\n"gbm"').replace('"ar1"', '\n"ar1"').replace('"bootstrap"', '\n"bootstrap"').replace('"wild"', '\n"wild"').replace('"blockLengths"', '\n"blockLengths"'))
