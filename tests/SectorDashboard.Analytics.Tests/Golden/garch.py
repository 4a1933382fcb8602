"""Recomputes the figures of garch.json with Python's standard library alone: python3 garch.py > garch.json

The most likely GARCH(1,1) of dem2gbp.csv by Newton steps on numerical derivatives, started from the published optimum; its forecasts one step after another.
"""
import json
import math
import pathlib

# The site prints the benchmark too, so its returns lie there.
DATA = pathlib.Path(__file__).parents[3] / "src/SectorDashboard.Application/Methods/Published/dem2gbp.csv"
returns = [float(line) for line in DATA.read_text().split()[1:]]
PUBLISHED = [-0.00619041, 0.0107613, 0.153134, 0.805974]


def variances(theta):
    mu, omega, alpha, beta = theta
    errors = [r - mu for r in returns]
    square = variance = math.fsum(e * e for e in errors) / len(errors)
    found = []
    for e in errors:
        variance = omega + alpha * square + beta * variance
        found.append(variance)
        square = e * e
    return found, omega + alpha * square + beta * variance


def log_likelihood(theta):
    found, _ = variances(theta)
    return -0.5 * math.fsum(math.log(2 * math.pi) + math.log(v) + (r - theta[0]) ** 2 / v for r, v in zip(returns, found))


def moved(theta, *moves):
    theta = list(theta)
    for k, by in moves:
        theta[k] += by
    return theta


def derivatives(theta):
    steps = [1e-4 * max(abs(t), 0.05) for t in theta]
    f = lambda *moves: log_likelihood(moved(theta, *moves))
    gradient = [(f((i, s / 20)) - f((i, -s / 20))) / (s / 10) for i, s in enumerate(steps)]
    hessian = [[(f((i, s), (j, t)) - f((i, s), (j, -t)) - f((i, -s), (j, t)) + f((i, -s), (j, -t))) / (4 * s * t)
                for j, t in enumerate(steps)] for i, s in enumerate(steps)]
    return gradient, hessian


def solve(matrix, vector):
    rows = [row + [value] for row, value in zip([list(r) for r in matrix], vector)]
    for i in range(len(rows)):
        pivot = max(range(i, len(rows)), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(len(rows)):
            if r != i:
                factor = rows[r][i] / rows[i][i]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i])]
    return [row[-1] / row[i] for i, row in enumerate(rows)]


theta = list(PUBLISHED)
for _ in range(8):
    gradient, hessian = derivatives(theta)
    theta = [t - step for t, step in zip(theta, solve(hessian, gradient))]

mu, omega, alpha, beta = theta
found, next_variance = variances(theta)
forecast = [next_variance]
while len(forecast) < 252:
    forecast.append(omega + (alpha + beta) * forecast[-1])

print(json.dumps({
    "published": dict(zip(["mean", "omega", "alpha", "beta"], PUBLISHED)),
    "mean": mu, "omega": omega, "alpha": alpha, "beta": beta,
    "logLikelihood": log_likelihood(theta),
    "logLikelihoodAtPublished": log_likelihood(PUBLISHED),
    "firstVariance": found[0],
    "lastVariance": found[-1],
    "nextVariance": next_variance,
    "variance": {str(h): forecast[h - 1] for h in (1, 2, 5, 21, 252)},
    "averageVariance": {str(h): math.fsum(forecast[:h]) / h for h in (1, 2, 5, 21, 252)},
}, indent=1))
