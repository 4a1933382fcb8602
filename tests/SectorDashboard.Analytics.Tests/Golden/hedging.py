"""Recomputes the figures of hedging.json with Python's standard library alone: python3 hedging.py > hedging.json

Written from the formulas, not from the C# code, so that the two can disagree: hedges are followed in dollars, not in units, an option's
price is an expectation integrated numerically, and drawdowns are searched over all pairs of days.
"""
import datetime as dt
import json
import math
import random
import statistics as st

START = dt.date(2024, 1, 2)
source = random.Random(4)
index = [round(source.gauss(0.0005, 0.02), 5) for _ in range(75)]
fund = [round(-3 * r + source.gauss(0, 0.002), 5) for r in index]
volatility = [round(0.3 + 0.1 * math.sin(k / 7), 4) for k in range(len(index) + 1)]
quoted = [round(12 * math.exp(-k / 30), 2) for k in range(len(index) + 1)]
days = [START + dt.timedelta(k) for k in range(len(index) + 1)]
BOOK, CASH, SPREAD, COST = 100_000.0, 0.04, 0.01, 0.0003


def growth(returns):
    values = [1.0]
    for r in returns:
        values.append(values[-1] * (1 + r))
    return values


def rolled(kind, spot, strike, sigma, years):
    """The discounted mean payoff under lognormal prices, by Simpson's rule over the part of the distribution that pays."""
    if years == 0:
        return max(0.0, spot - strike if kind == "call" else strike - spot)
    spread = sigma * math.sqrt(years)
    mean = math.log(spot) + (CASH - sigma * sigma / 2) * years
    edge = (math.log(strike) - mean) / spread
    low, high = (edge, max(edge, 0) + 12) if kind == "call" else (min(edge, 0) - 12, edge)
    steps = 4000
    width = (high - low) / steps

    def value(z):
        price = math.exp(mean + spread * z)
        return abs(price - strike) * math.exp(-z * z / 2) / math.sqrt(2 * math.pi)

    odd = math.fsum(value(low + k * width) for k in range(1, steps, 2))
    even = math.fsum(value(low + k * width) for k in range(2, steps, 2))
    return math.exp(-CASH * years) * width / 3 * (value(low) + value(high) + 4 * odd + 2 * even)


def last_of(rule, k):
    if k + 1 == len(days):
        return False
    part = (lambda d: d.isocalendar()[:2]) if rule == "weekly" else (lambda d: (d.year, d.month))
    return part(days[k]) != part(days[k + 1])


def due(rule, k, exposure, net):
    return {"none": False, "daily": True, "weekly": last_of("weekly", k), "monthly": last_of("monthly", k)}.get(
        rule, rule.startswith("band") and abs(net) > float(rule[5:] or 0) * abs(exposure))


def follow(multiple, returns, rule, beta, prices=None):
    """A hedge in dollars with a constant multiple."""
    book, hedge, profit, turnover, cost, held = BOOK, 0.0, 0.0, 0.0, 0.0, 0.0
    hedged = []
    for k in range(len(days)):
        if k:
            book *= 1 + beta * index[k - 1]
            profit += hedge * returns[k - 1] - (SPREAD / 252 * -hedge if hedge < 0 else 0)
            held += hedge
            hedge *= 1 + returns[k - 1]
        if k == 0 or due(rule, k, beta * book, beta * book + multiple * hedge):
            wanted = -beta * book / multiple
            rate = max(COST, 1 / (100 * prices[k])) if prices else COST
            turnover += abs(wanted - hedge)
            cost += rate * abs(wanted - hedge)
            hedge = wanted
        hedged.append(book + profit - cost)
    return outcome(book, profit, cost, turnover, held, hedged, beta * book + multiple * hedge)


def follow_option(kind, life, beta):
    """A book's worth of at-the-money options, settled at expiry and bought anew."""
    closes = [100 * g for g in growth(index)]
    book, profit, turnover, cost, held, contracts, bought = BOOK, 0.0, 0.0, 0.0, 0.0, 0.0, 0
    hedged, marked = [], 0.0
    for k in range(len(days)):
        if k:
            book *= 1 + beta * index[k - 1]
            worth = contracts * rolled(kind, closes[k], closes[bought], volatility[k], (bought + life - k) / 252)
            profit += worth - marked
            held += marked
            marked = worth
        if k == 0 or (k == bought + life and k + 1 < len(days)):
            contracts, bought = abs(beta) * book / closes[k], k
            marked = contracts * rolled(kind, closes[k], closes[k], volatility[k], life / 252)
            turnover += marked
            cost += COST * marked
        hedged.append(book + profit - cost)
    return outcome(book, profit, cost, turnover, held, hedged, None)


def outcome(book, profit, cost, turnover, held, hedged, exposure):
    changes = [(b - a) / BOOK for a, b in zip(hedged, hedged[1:])]
    months = {}
    for day, value in zip(days, hedged):
        months[day.month] = value
    ends = [BOOK] + [months[m] for m in sorted(months)]
    return {
        "profit": profit, "tradingCost": cost, "turnover": turnover, "slippage": BOOK - book - profit, "cost": BOOK - hedged[-1],
        "interest": -held * CASH / 252, "residualVolatility": math.sqrt(252 * st.variance(changes)),
        "worstMonth": min(b / a - 1 for a, b in zip(ends, ends[1:])), "hedged": hedged[-1], "middle": hedged[40], "netExposure": exposure,
    }


RULES = ["none", "daily", "weekly", "monthly", "band:0.1"]
hedges = {
    "bear": {rule: follow(-3, fund, rule, 1, quoted) for rule in RULES},
    "bearOfWildBook": {rule: follow(-3, fund, rule, 1.4) for rule in RULES},
    "index": {rule: follow(1, index, rule, 1) for rule in RULES},
    "indexOfWildBook": {rule: follow(1, index, rule, 1.4) for rule in RULES},
    "indexOfShortBook": {rule: follow(1, index, rule, -0.7) for rule in RULES},
}
options = {
    "put": follow_option("put", 21, 1),
    "putOfWildBook": follow_option("put", 15, 1.4),
    "callOfShortBook": follow_option("call", 5, -0.7),
}
cells = [
    {"kind": kind, "spot": spot, "strike": 100.0, "rate": CASH, "volatility": sigma, "years": years,
     "price": rolled(kind, spot, 100.0, sigma, years),
     "delta": (rolled(kind, spot + 0.01, 100.0, sigma, years) - rolled(kind, spot - 0.01, 100.0, sigma, years)) / 0.02}
    for kind in ("call", "put") for spot in (70.0, 98.0, 100.0, 130.0) for sigma in (0.15, 0.6) for years in (5 / 252, 1.0)
]


def drawdown(values):
    """The worst over all pairs of days, and the mean square over the highest so far."""
    depth, peak, trough = min((values[b] / values[a] - 1, a, b) for a in range(len(values)) for b in range(a, len(values)))
    back = [k for k in range(trough, len(values)) if values[k] >= values[peak]]
    falls = [v / max(values[:k + 1]) - 1 for k, v in enumerate(values)]
    return {"depth": depth, "peak": str(days[peak]), "trough": str(days[trough]), "recovery": str(days[back[0]]) if back else None,
            "last": falls[-1], "ulcer": math.sqrt(st.mean(f * f for f in falls))}


print(json.dumps({
    "index": index, "fund": fund, "volatility": volatility, "quoted": quoted, "hedges": hedges, "options": options, "blackScholes": cells,
    "drawdown": {"index": drawdown(growth(index)), "fund": drawdown(growth(fund))},
}, indent=1))
