"""Random answers to one question, and how they lie, by the statistics module of Python: an independent computation of what
app/spread.go computes. Only the standard library is used. One line of JSON for each case, as a list.

    python3 spread.py SEED CASES > spread.json
"""
import json
import random
import statistics
import sys


def spread(answers):
    given = sorted(a for a in answers if a != 0)
    counts = [given.count(v) for v in range(1, 6)]
    if not given:
        low = median = high = least = most = 0
    else:
        least, most = min(given), max(given)
        median = statistics.median(given)
        if len(given) == 1:  # quantiles wants two
            low = high = given[0]
        else:
            low, middle, high = statistics.quantiles(given, n=4, method="inclusive")
            assert middle == median
    return {"answers": answers, "n": len(given), "median": median, "low": low, "high": high,
            "min": least, "max": most, "counts": counts}


def cases(seed, count):
    r = random.Random(seed)
    yield []
    yield [0, 0, 0]
    for n in range(1, 9):  # every small size, with ties and without
        yield [r.randint(1, 5) for _ in range(n)]
        yield [3] * n
        yield [1] * (n // 2) + [0] + [5] * (n - n // 2)
    for _ in range(count):
        n = r.choice([r.randint(0, 12), r.randint(10, 60)])
        weights = [r.random() for _ in range(6)]  # the first is for no opinion
        yield r.choices(range(6), weights, k=n)


if __name__ == "__main__":
    lines = ",\n".join(json.dumps(spread(c), separators=(",", ":")) for c in cases(int(sys.argv[1]), int(sys.argv[2])))
    print("[\n" + lines + "\n]")
