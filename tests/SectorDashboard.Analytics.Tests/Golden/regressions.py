"""Recomputes the figures of regressions.json: python3 regressions.py > regressions.json (needs numpy)

Regressions with several slopes, or of returns that overlap, in matrix form on the drifting pair of fixture.json.
"""
import json
import math
import pathlib

import numpy as np

fixture = json.loads(pathlib.Path(__file__).with_name("fixture.json").read_text())
x, y = np.array(fixture["rollingIndex"]), np.array(fixture["rollingFund"])


def t_quantile(degrees, p=0.975):
    """Bisection on the distribution function of Student's t, its density summed by Simpson's rule."""
    scale = math.exp(math.lgamma((degrees + 1) / 2) - math.lgamma(degrees / 2)) / math.sqrt(degrees * math.pi)
    low, high = 0.0, 100.0
    for _ in range(60):
        middle = (low + high) / 2
        grid = np.linspace(0, middle, 20001)
        density = scale * (1 + grid ** 2 / degrees) ** (-(degrees + 1) / 2)
        step = grid[1]
        area = step / 3 * (density[0] + density[-1] + 4 * density[1:-1:2].sum() + 2 * density[2:-1:2].sum())
        low, high = (middle, high) if 0.5 + area < p else (low, middle)
    return low


def fitted(design, target):
    inverse = np.linalg.inv(design.T @ design)
    coefficients = inverse @ design.T @ target
    residuals = target - design @ coefficients
    return inverse, coefficients, residuals


def answer(beta, alpha, error, degrees, residuals, target):
    reach = t_quantile(degrees) * error
    return {"beta": beta, "alpha": alpha, "standardError": error, "lower": beta - reach, "upper": beta + reach,
            "rSquared": 1 - residuals @ residuals / ((target - target.mean()) @ (target - target.mean())), "n": len(target)}


def dimson(x, y, lags):
    days = range(lags, len(x) - lags)
    design = np.array([[1, *(x[t + j] for j in range(-lags, lags + 1))] for t in days])
    target = y[lags:len(y) - lags]
    inverse, coefficients, residuals = fitted(design, target)
    degrees = len(target) - design.shape[1]
    covariance = residuals @ residuals / degrees * inverse
    return answer(coefficients[1:].sum(), coefficients[0], math.sqrt(covariance[1:, 1:].sum()), degrees, residuals, target)


def overlapping(x, y, days):
    """Least squares of compounded returns whose errors are sums of the independent errors of their days."""
    compounded = lambda r: np.array([np.prod(1 + r[i:i + days]) - 1 for i in range(len(r) - days + 1)])
    x, y = compounded(x), compounded(y)
    n = len(x)
    made_of = np.array([[1.0 if k <= day < k + days else 0.0 for day in range(n + days - 1)] for k in range(n)])
    overlap = made_of @ made_of.T
    design = np.column_stack([np.ones(n), x])
    inverse, coefficients, residuals = fitted(design, y)
    maker = np.eye(n) - design @ inverse @ design.T
    variance = residuals @ residuals / np.trace(maker @ overlap @ maker)
    covariance = variance * inverse @ design.T @ overlap @ design @ inverse
    shared = [len(set(range(days)) & set(range(j, j + days))) for j in range(-days, days + 1)]
    independent = n * days ** 2 / sum(s * s for s in shared)
    return answer(coefficients[1], coefficients[0], math.sqrt(covariance[1, 1]), max(1, round(independent) - 2), residuals, y)


# A fund that answers half of the index's move on the day, the rest a day early or late.
asynchronous = np.array([-1.5 * x[t] - 0.9 * x[t - 1] - 0.6 * x[(t + 1) % len(x)] for t in range(len(x))]) + 0.1 * y

print(json.dumps({
    "asynchronousFund": list(asynchronous),
    "dimson": {str(lags): dimson(x, asynchronous, lags) for lags in (0, 1, 2)},
    "overlapping": {str(days): overlapping(x, y, days) for days in (1, 2, 5, 10, 40)},
    "overlappingThree": overlapping(x[:7], y[:7], 5),
}, indent=1))
