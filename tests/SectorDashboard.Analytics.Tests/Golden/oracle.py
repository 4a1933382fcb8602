"""Recomputes every figure of oracle.json from oracle-inputs.json with Python's standard library alone: python3 oracle.py

Prints the figures that disagree by more than 1e-13 of their value and ends with 1 if there is one.
How the inputs were recovered, and which of them are settled by the figures alone, is told in README.md.
"""
import json
import math
import pathlib
import statistics as st
import sys

here = pathlib.Path(__file__).parent
given = json.loads((here / "oracle-inputs.json").read_text())
oracle = json.loads((here / "oracle.json").read_text())
T_975 = 2.306004135  # published table of Student's t, 97.5 %, 8 degrees of freedom

bars = given["bars"]  # open, high, low, close
o, h, l, c = ([math.log(bar[k]) for bar in bars] for k in range(4))
p = [math.log(given["firstClose"])] + c[:-1]
n = len(bars)
closes = [b - a for a, b in zip(p, c)]
rs = [(h[i] - c[i]) * (h[i] - o[i]) + (l[i] - c[i]) * (l[i] - o[i]) for i in range(n)]
gk = [0.5 * (h[i] - l[i]) ** 2 - (2 * math.log(2) - 1) * (c[i] - o[i]) ** 2 for i in range(n)]
k = 0.34 / (1.34 + (n + 1) / (n - 1))
yz = st.variance(a - b for a, b in zip(o, p)) + k * st.variance(a - b for a, b in zip(c, o)) + (1 - k) * st.mean(rs)
ewma = closes[0] ** 2
for r in closes[1:]:
    ewma = 0.94 * ewma + 0.06 * r * r
year = lambda variance: math.sqrt(252 * variance)

x, y = given["index"], given["fund"]
fit = st.linear_regression(x, y)
mean = st.mean(x)
unexplained = sum((b - fit.intercept - fit.slope * a) ** 2 for a, b in zip(x, y))
error = math.sqrt(unexplained / (len(x) - 2) / sum((a - mean) ** 2 for a in x))
down = [(a, b) for a, b in zip(x, y) if a < mean]
r2 = st.correlation(x, y) ** 2


def product(values):
    return math.prod(1 + v for v in values)


def variance_ratio(r, q):
    """Lo and MacKinlay: overlapping q-day sums, taken one by one."""
    m = st.mean(r)
    sums = [sum(r[i:i + q]) - q * m for i in range(len(r) - q + 1)]
    return sum(s * s for s in sums) / (q * (len(r) - q + 1) * (1 - q / len(r))) / st.variance(r)


index = product(x) - 1
rv = sum(math.log(1 + r) ** 2 for r in x)
figures = {
    "n": n,
    "close_close": year(st.variance(closes)),
    "parkinson": year(st.mean((a - b) ** 2 for a, b in zip(h, l)) / (4 * math.log(2))),
    "garman_klass": year(st.mean(gk)),
    "rogers_satchell": year(st.mean(rs)),
    "yang_zhang": year(yz),
    "yz_k": k,
    "ewma94_annual": year(ewma),
    "ols": {
        "beta": fit.slope,
        "alpha": fit.intercept,
        "se": error,
        "ci": [fit.slope - T_975 * error, fit.slope + T_975 * error],
        "r2": r2,
    },
    "downside_beta": st.linear_regression([a for a, _ in down], [b for _, b in down]).slope,
    "mvhr": {"h": st.covariance(x, y) / st.variance(y), "effectiveness": r2},
    "path": {
        "exact": product(-3 * r for r in x) - 1,
        "index": index,
        "rv": rv,
        "cond_formula": (1 + index) ** -3 * math.exp(-6 * rv) - 1,
        "naive": -3 * index,
    },
    "breakeven": {
        f"L{leverage}_s{sigma}": math.exp((leverage - 1) / 2 * (sigma / 100) ** 2) - 1
        for leverage in (-3, 3, -2, 2) for sigma in (25, 40, 50)
    },
    # A fund of -3 holds a third of the book; the reset makes its exposure -3 times what is left of it.
    "net_exposure_after_reset": {f"{move:+.3f}": (1 + move) - (1 - 3 * move) for move in (-0.1, -0.025, 0.025, 0.1)},
    "flow": {"SOXS_1.74bn_+5%": -3 * (-3 - 1) * 1.74 * 0.05, "SOXL_18bn_-3%": 3 * (3 - 1) * 18 * -0.03},
    "leff": {
        f"L{leverage}_x{move:+.2f}": leverage * (1 + move) / (1 + leverage * move)
        for leverage in (3, -3) for move in (-0.10, -0.05, -0.01, 0.01, 0.05, 0.10)
    },
    "variance_ratio2_lo_mackinlay": variance_ratio(x, 2),  # simple returns
}


def flat(value, name=""):
    if isinstance(value, (dict, list)):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        return {key: v for inner, held in pairs for key, v in flat(held, f"{name}/{inner}").items()}
    return {name: value}


ours, theirs = flat(figures), flat(oracle)
wrong = [name for name in ours.keys() | theirs.keys()
         if name not in ours or name not in theirs or not math.isclose(ours[name], theirs[name], rel_tol=1e-13)]
for name in sorted(wrong):
    print(name, theirs.get(name), ours.get(name))
print(f"{len(theirs) - len(wrong)} of {len(theirs)} figures agree")
sys.exit(bool(wrong))
