"""Recomputes the figures of real-hedges.json from the real prices with Python's standard library alone:
python3 real-hedges.py <folder of real prices> > real-hedges.json

Written from the definitions, not from the C# code, so that the two can disagree: hedges are followed in dollars day by day. Only figures
are kept, no prices.
"""
import csv
import datetime as dt
import json
import math
import statistics as st
import sys

NORMAL = st.NormalDist()
# Old shares per new one, by the first day of the new count; of SSG, USD, KOLD, BOIL and UNG none are known.
SPLITS = {"SOXS": [("2026-03-05", 20), ("2026-07-15", 10)], "SOXL": [], "SOXX": []}
MULTIPLES = {"SOXS": -3, "SOXL": 3, "SSG": -2, "USD": 2, "KOLD": -2, "BOIL": 2}
BOIL_FEE, CASH = 0.0095, 0.04


def read(symbol):
    with open(f"{sys.argv[1]}/{symbol}.csv") as file:
        return {dt.date.fromisoformat(row["Date"]): float(row["Close"]) for row in csv.DictReader(file)}


def quoted(symbol, closes):
    if symbol not in SPLITS:
        return None
    return {day: close / math.prod(n for first, n in SPLITS[symbol] if dt.date.fromisoformat(first) > day) for day, close in closes.items()}


def put(spot, strike, sigma, years):
    if years == 0:
        return max(0.0, strike - spot)
    spread = sigma * math.sqrt(years)
    d1 = (math.log(spot / strike) + (CASH + sigma * sigma / 2) * years) / spread
    return strike * math.exp(-CASH * years) * NORMAL.cdf(spread - d1) - spot * NORMAL.cdf(-d1)


class Case:
    def __init__(self, fund, index, other, first, last, rule, beta, cost, spread, life, window):
        self.names, self.rule, self.beta, self.cost, self.spread, self.life = (fund, index, other), rule, beta, cost / 1e4, spread, life
        self.closes = {symbol: read(symbol) for symbol in self.names}
        common = sorted(set(self.closes[fund]) & set(self.closes[index]))
        base = max(day for day in common if day < first)
        self.days = [day for day in common if base <= day <= last]
        bars = sorted(self.closes[index])
        logs = {b: math.log(self.closes[index][b] / self.closes[index][a]) for a, b in zip(bars, bars[1:])}
        self.sigma = {}
        for day in self.days:
            at = bars.index(day)
            self.sigma[day] = math.sqrt(252) * st.stdev(logs[d] for d in bars[at - window + 1:at + 1])

    def returns(self, symbol):
        closes = self.closes[symbol]
        return [closes[b] / closes[a] - 1 for a, b in zip(self.days, self.days[1:])]

    def due(self, k, exposure, net):
        day, following = self.days[k], self.days[k + 1] if k + 1 < len(self.days) else None
        if self.rule == "daily":
            return True
        if self.rule == "weekly":
            return following is not None and day.isocalendar()[:2] != following.isocalendar()[:2]
        if self.rule == "monthly":
            return following is not None and day.month != following.month
        return self.rule.startswith("band") and abs(net) > float(self.rule[5:]) * abs(exposure)

    def follow(self, returns, multiple, prices):
        index, book, hedge, profit, turnover, cost, held = self.returns(self.names[1]), 100_000.0, 0.0, 0.0, 0.0, 0.0, 0.0
        path, rates = [], []
        for k, day in enumerate(self.days):
            if k:
                book *= 1 + self.beta * index[k - 1]
                profit += hedge * returns[k - 1] - max(0.0, -hedge) * self.spread / 252
                held += hedge
                hedge *= 1 + returns[k - 1]
            exposure = self.beta * book
            if k == 0 or self.due(k, exposure, exposure + multiple * hedge):
                rate = self.cost if prices is None or self.cost == 0 else max(self.cost, 0.01 / prices[day])
                traded = abs(-exposure / multiple - hedge)
                hedge = -exposure / multiple
                turnover, cost = turnover + traded, cost + traded * rate
                rates.append(rate)
            path.append((day, book + profit - cost, book, exposure + multiple * hedge))
        return path, profit, turnover, cost, held, rates

    def follow_put(self):
        closes = self.closes[self.names[1]]
        index, book, profit, turnover, cost, held = self.returns(self.names[1]), 100_000.0, 0.0, 0.0, 0.0, 0.0
        path, bought, puts, marked = [], 0, 0.0, 0.0
        for k, day in enumerate(self.days):
            if k:
                book *= 1 + self.beta * index[k - 1]
                worth = puts * put(closes[day], closes[self.days[bought]], self.sigma[day], (bought + self.life - k) / 252)
                profit, held, marked = profit + worth - marked, held + marked, worth
            if k == 0 or (k == bought + self.life and k + 1 < len(self.days)):
                bought, puts = k, self.beta * book / closes[day]
                marked = puts * put(closes[day], closes[day], self.sigma[day], self.life / 252)
                turnover, cost = turnover + marked, cost + marked * self.cost
            path.append((day, book + profit - cost, book, None))
        return path, profit, turnover, cost, held, []

    def row(self, name, run):
        path, profit, turnover, cost, held, _ = run
        changes = [(b[1] - a[1]) / 100_000 for a, b in zip(path, path[1:])]
        ends = {}
        for day, hedged, _, _ in path[1:]:
            ends[(day.year, day.month)] = hedged
        values = [100_000.0] + [ends[month] for month in sorted(ends)]
        return {
            "name": name, "cost": 100_000 - path[-1][1], "tradingCost": cost, "profit": profit, "interest": -held * CASH / 252,
            "residualVolatility": math.sqrt(252 * st.variance(changes)), "turnover": turnover,
            "worstMonth": min(b / a - 1 for a, b in zip(values, values[1:])),
        }

    def drawdown(self, symbol):
        closes = [self.closes[symbol][day] for day in self.days]
        falls = [close / max(closes[:k + 1]) - 1 for k, close in enumerate(closes)]
        trough = falls.index(min(falls))
        peak = closes.index(max(closes[:trough + 1]))
        back = [day for day, close in zip(self.days[trough:], closes[trough:]) if close >= closes[peak]]
        return {"worstDrawdown": falls[trough], "peak": str(self.days[peak]), "trough": str(self.days[trough]),
                "recovery": str(back[0]) if back else None, "currentDrawdown": falls[-1], "ulcer": math.sqrt(st.mean(f * f for f in falls))}

    def figures(self, query):
        fund, index, other = self.names
        own = self.follow(self.returns(fund), MULTIPLES[fund], quoted(fund, self.closes[fund]))
        short = self.follow(self.returns(index), 1, quoted(index, self.closes[index]))
        name, multiple = f"Short {other}", MULTIPLES[other]
        if all(day in self.closes[other] for day in self.days):
            bull = self.follow(self.returns(other), multiple, quoted(other, self.closes[other]))
        else:
            name += f", simulated from {index}"
            daily = ((1 - multiple) * CASH - abs(multiple) * self.spread - BOIL_FEE) / 252
            bull = self.follow([multiple * r + daily for r in self.returns(index)], multiple, None)
        nothing = self.row("No hedge", ([(day, book, book, None) for day, _, book, _ in own[0]], 0, 0, 0, 0, []))
        middle, last = own[0][len(own[0]) // 2], own[0][-1]
        return {
            "query": query,
            "alternatives": [self.row(f"Short {index}", short), self.row(f"Long {fund}", own), self.row(name, bull),
                             self.row(f"Long put on {index}, {self.life} days", self.follow_put()), nothing | {"cost": 0}],
            "costInForce": {"lowest": 1e4 * min(own[5]), "highest": 1e4 * max(own[5])},
            "path": [{"date": str(day), "hedged": hedged, "unhedged": unhedged, "netExposure": net} for day, hedged, unhedged, net in (middle, last)],
            "risk": {"fund": self.drawdown(fund), "index": self.drawdown(index)},
        }


def case(fund, index, other, first, last, rule, beta=1.0, cost=3.0, spread=0.0, life=21, window=60):
    query = (f"fund={fund}&from={first}&to={last}&rebalance={rule}&bookbeta={beta}&cost={cost}&spread={spread}&days={life}"
             f"&window={window}&cash={CASH}")
    return Case(fund, index, other, dt.date.fromisoformat(first), dt.date.fromisoformat(last), rule, beta, cost, spread, life, window).figures(query)


print(json.dumps([
    case("SOXS", "SOXX", "SOXL", "2025-01-01", "2025-12-24", "none"),
    case("SOXS", "SOXX", "SOXL", "2025-01-01", "2025-12-24", "weekly", spread=0.01),
    case("SOXS", "SOXX", "SOXL", "2026-02-02", "2026-08-21", "band:0.1", beta=1.3, life=10, window=20),
    case("SOXS", "SOXX", "SOXL", "2022-01-01", "2024-12-31", "monthly", cost=0.0),
    case("SSG", "SOXX", "USD", "2025-01-01", "2025-12-24", "none", life=63),
    case("SSG", "SOXX", "USD", "2025-01-01", "2025-12-24", "daily"),
    case("KOLD", "UNG", "BOIL", "2025-01-01", "2025-12-24", "weekly", spread=0.005),
], indent=1))
