# Counts a certificate again, without the program: python3 recount.py CERT.json C.csv Q.csv
import csv, hashlib, json, sys

text = open(sys.argv[1], "rb").read()
cert = json.loads(text)
fold = lambda s: " ".join(s.split()).lower()
rows = lambda path: [{fold(k): " ".join((v or "").split()) for k, v in r.items() if k} for r in csv.DictReader(open(path, encoding="utf-8-sig", newline=""))]
quotas = sorted((q["feature"], q["value"], int(q["min"]), int(q["max"])) for q in rows(sys.argv[3]))
axes = sorted({q[0] for q in quotas})
spelled = {(a, fold(v)): v for a, v, _, _ in quotas}
people, column = {}, None
for row in rows(sys.argv[2]):
    column = column or next((k for k in row if k == "id" or k.endswith("_id")), next(iter(row)))
    score = int(row[fold(cert["input"]["scores"])] or 0) if cert["input"]["scores"] else 0
    people[row[column]] = score, [row[fold(a)] and spelled[a, fold(row[fold(a)])] for a in axes]
if not set(cert["panel"]) <= set(people):
    print("wrong: members")
    sys.exit(3)
lock = {**dict.fromkeys(cert["locked_in"], "in"), **dict.fromkeys(cert["locked_out"], "out")}
lines = [f"seats\t{cert['seats']}"] + ["quota\t%s\t%s\t%d\t%d" % q for q in quotas]
lines += ["\t".join(["candidate", i, str(people[i][0]), lock.get(i, "")] + people[i][1]) for i in sorted(people)]
filled = [sum(people[i][1][axes.index(a)] == v for i in cert["panel"]) for a, v, _, _ in quotas]
checks = {
    "seal": hashlib.sha256(text.rpartition(b'"seal"')[0]).hexdigest() == cert["seal"],
    "input": hashlib.sha256("".join(l + "\n" for l in lines).encode()).hexdigest() == cert["input"]["sha256"],
    "seats": len(set(cert["panel"])) == cert["seats"] == len(cert["panel"]),
    "locks": all(lock.get(i) != "out" for i in cert["panel"]) and set(cert["locked_in"]) <= set(cert["panel"]),
    "quotas": [(*q, n) for q, n in zip(quotas, filled)] == [tuple(q.values()) for q in cert["quotas"]],
    "kept": all(q[2] <= n <= q[3] for q, n in zip(quotas, filled)),
    "score": sum(people[i][0] for i in cert["panel"]) == cert["score"],
}
if "lottery" in cert:
    draw, ids = cert["lottery"], sorted(people)
    drawn = int(draw["number"]) % len(draw["panels"])
    checks["drawn"] = drawn == draw["drawn"] and [ids[int(n)] for n in draw["panels"][drawn].split()] == cert["panel"]
wrong = [name for name, ok in checks.items() if not ok]
print("wrong: " + ", ".join(wrong) if wrong else "right")
sys.exit(3 if wrong else 0)
