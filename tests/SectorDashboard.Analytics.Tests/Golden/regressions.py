"""Recomputes the figures of regressions.json with Python's standard library alone: python3 regressions.py > regressions.json

Regressions with several slopes, or of returns that overlap, on the drifting pair of fixture.json.
"""
import json
import math
import pathlib

fixture = json.loads(pathlib.Path(__file__).with_name("fixture.json").read_text())
x, y = fixture["rollingIndex"], fixture["rollingFund"]


def t_quantile(degrees, p=0.975):
    """Bisection on the distribution function of Student's t, its density summed by Simpson's rule."""
    scale = math.exp(math.lgamma((degrees + 1) / 2) - math.lgamma(degrees / 2)) / math.sqrt(degrees * math.pi)
    density = lambda t: scale * (1 + t * t / degrees) ** (-(degrees + 1) / 2)
    low, high = 0.0, 100.0
    for _ in range(60):
        middle = (low + high) / 2
        step = middle / 20000
        area = step / 3 * sum((1 if i in (0, 20000) else 4 if i % 2 else 2) * density(i * step) for i in range(20001))
        low, high = (middle, high) if 0.5 + area < p else (low, middle)
    return low


def dot(a, b):
    return math.fsum(p * q for p, q in zip(a, b))


def inverse(matrix):
    """Gauss and Jordan, with the largest pivot."""
    size = len(matrix)
    rows = [list(row) + [float(i == j) for j in range(size)] for i, row in enumerate(matrix)]
    for i in range(size):
        best = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[best] = rows[best], rows[i]
        rows[i] = [value / rows[i][i] for value in rows[i]]
        for r in range(size):
            if r != i:
                rows[r] = [a - rows[r][i] * b for a, b in zip(rows[r], rows[i])]
    return [row[size:] for row in rows]


def fitted(design, target):
    columns = list(zip(*design))
    inverted = inverse([[dot(a, b) for b in columns] for a in columns])
    coefficients = [dot(row, [dot(c, target) for c in columns]) for row in inverted]
    return inverted, coefficients, [t - dot(row, coefficients) for row, t in zip(design, target)]


def answer(beta, alpha, error, degrees, residuals, target):
    reach = t_quantile(degrees) * error
    mean = sum(target) / len(target)
    return {"beta": beta, "alpha": alpha, "standardError": error, "lower": beta - reach, "upper": beta + reach,
            "rSquared": 1 - dot(residuals, residuals) / sum((t - mean) ** 2 for t in target), "n": len(target)}


def dimson(x, y, lags):
    days = range(lags, len(x) - lags)
    design = [[1.0] + [x[t + j] for j in range(-lags, lags + 1)] for t in days]
    target = y[lags:len(y) - lags]
    inverted, coefficients, residuals = fitted(design, target)
    degrees = len(target) - len(design[0])
    variance = dot(residuals, residuals) / degrees * sum(sum(row[1:]) for row in inverted[1:])
    return answer(sum(coefficients[1:]), coefficients[0], math.sqrt(variance), degrees, residuals, target)


def overlapping(x, y, days):
    """Least squares of compounded returns, and the jackknife: how its slope varies as groups of neighbours are left out."""
    compounded = lambda r: [math.prod(1 + a for a in r[i:i + days]) - 1 for i in range(len(r) - days + 1)]
    pairs = list(zip(compounded(x), compounded(y)))
    line = lambda some: fitted([[1.0, a] for a, _ in some], [b for _, b in some])
    _, (alpha, beta), residuals = line(pairs)
    n, groups = len(pairs), max(2, len(pairs) // (2 * days))
    edges = [n * i // groups for i in range(groups + 1)]
    slopes = [line(pairs[:a] + pairs[b:])[1][1] for a, b in zip(edges, edges[1:])]
    variance = (groups - 1) / groups * sum((s - sum(slopes) / groups) ** 2 for s in slopes)
    return answer(beta, alpha, math.sqrt(variance), groups - 1, residuals, [b for _, b in pairs])


# A fund that answers half of the index's move on the day, the rest a day early or late.
asynchronous = [-1.5 * x[t] - 0.9 * x[t - 1] - 0.6 * x[(t + 1) % len(x)] + 0.1 * y[t] for t in range(len(x))]

print(json.dumps({
    "asynchronousFund": asynchronous,
    "dimson": {str(lags): dimson(x, asynchronous, lags) for lags in (0, 1, 2)},
    "overlapping": {str(days): overlapping(x, y, days) for days in (1, 2, 5, 10)},
    "overlappingSix": overlapping(x[:10], y[:10], 5),
}, indent=1))
