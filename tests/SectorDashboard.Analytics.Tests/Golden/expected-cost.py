"""Recomputes the figures of expected-cost.json with Python's standard library alone: python3 expected-cost.py > expected-cost.json

Written from the definitions, not from the C# code: expectations of products of normal returns are taken by Isserlis' theorem in exact fractions
over the whole covariance matrix, or integrated on a grid; none of the closed forms under test is used.
"""
import itertools
import json
import math
from fractions import Fraction as F


def covariance(sigma, rho, days):
    return [[sigma * sigma * rho ** abs(i - j) for j in range(days)] for i in range(days)]


def centred(days, cov):
    """E of the product of the deviations of some days: the first is joined with each other one."""
    if not days:
        return F(1)
    first, rest = days[0], days[1:]
    return sum((cov[first][other] * centred(rest[:k] + rest[k + 1:], cov) for k, other in enumerate(rest)), F(0)) if len(days) % 2 == 0 else F(0)


def product(days, mu, cov):
    """E of the product of the returns of some days, mean and deviation multiplied out."""
    return sum(mu ** (len(days) - size) * centred(part, cov)
               for size in range(0, len(days) + 1, 2) for part in itertools.combinations(days, size))


def cost(leverage, mu, sigma, rho, days, order):
    """Sum over k of (L - L^k) E e_k, up to an order."""
    cov = covariance(sigma, rho, days)
    return sum((leverage - leverage ** k) * sum(product(part, mu, cov) for part in itertools.combinations(range(days), k))
               for k in range(2, min(order, days) + 1))


def variance_ratio(rho, days):
    """The variance of the sum over days times the variance of one, from the whole correlation matrix."""
    return sum(rho ** abs(i - j) for i in range(days) for j in range(days)) / days


def growth(leverage, mu, sigma, rho, days, points=301, reach=9):
    """E of the product of 1 + L r along an AR(1) path: the density is carried from day to day on a grid."""
    step = 2 * reach / (points - 1)
    z = [-reach + i * step for i in range(points)]
    noise = math.sqrt(1 - rho * rho)
    density = lambda x, sd: math.exp(-x * x / (2 * sd * sd)) / (sd * math.sqrt(2 * math.pi))
    kernel = [[density(b - rho * a, noise) * step for a in z] for b in z]
    factor = [1 + leverage * (mu + sigma * x) for x in z]
    weight = [density(x, 1) * step * f for x, f in zip(z, factor)]
    for _ in range(days - 1):
        weight = [f * math.fsum(k * w for k, w in zip(row, weight)) for row, f in zip(kernel, factor)]
    return math.fsum(weight)


short = []
for leverage, mu, sigma, rho, days in [
    (-3, F(1, 1000), F(3, 100), F(1, 10), 2), (3, F(-2, 1000), F(2, 100), F(-3, 10), 2), (2, F(0), F(5, 100), F(1, 2), 3),
    (-3, F(-5, 1000), F(3, 100), F(-1, 5), 3), (-3, F(2, 1000), F(3, 100), F(1, 4), 7), (-2, F(-3, 1000), F(4, 100), F(-1, 2), 8),
]:
    short.append({
        "leverage": leverage, "mean": float(mu), "deviation": float(sigma), "autocorrelation": float(rho), "days": days,
        "thirdOrder": float(cost(leverage, mu, sigma, rho, days, 3)), "exact": float(cost(leverage, mu, sigma, rho, days, days)),
    })

two = []
for leverage, first, second, sigma, rho in [(-3, F(1, 100), F(-2, 100), F(3, 100), F(1, 5)), (2, F(-1, 100), F(-1, 200), F(1, 50), F(-2, 5))]:
    cross = first * second + sigma * sigma * rho
    reset = leverage * (first + second) + leverage * leverage * cross
    held = leverage * (first + second + cross)
    two.append({"leverage": leverage, "firstMean": float(first), "secondMean": float(second), "deviation": float(sigma),
                "autocorrelation": float(rho), "cost": float(held - reset)})

long = []
for leverage, mu, sigma, rho, days in [
    (-3, 0.0, 0.03, 0.1, 21), (3, 0.0005, 0.025, -0.1, 63), (-3, -0.001, 0.02, 0.2, 126), (-3, 0.0, 0.025, -0.5, 21), (2, 0.001, 0.03, 0.5, 21),
    (3, 0.0, 0.01, 0.9, 63),
]:
    long.append({
        "leverage": leverage, "mean": mu, "deviation": sigma, "autocorrelation": rho, "days": days,
        "cost": leverage * (growth(1, mu, sigma, rho, days) - 1) - (growth(leverage, mu, sigma, rho, days) - 1),
    })

print(json.dumps({
    "varianceRatio": [{"autocorrelation": float(rho), "days": days, "ratio": float(variance_ratio(rho, days))}
                      for rho in (F(-1, 2), F(-1, 10), F(0), F(1, 10), F(1, 2), F(19, 20)) for days in (1, 2, 5, 21, 252)],
    "twoDays": two,
    "short": short,
    "long": long,
}, indent=1))
