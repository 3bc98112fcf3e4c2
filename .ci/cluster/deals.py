"""Writes many deals, a line each: those of Examples/deals.ndjson again and again, each with an id and a day of its own.

Among them are deals that take of a ceiling, and one line that is broken off.
Usage: deals.py COUNT
"""

import datetime
import json
import sys

FUEL = {
    "date": "2018-01-01", "activity": "supply", "from": {"country": "CN"}, "to": {"country": "KP"},
    "purpose": ["livelihood"], "items": [{"description": "diesel", "category": "diesel", "quantity": "9 t"}],
}


def main():
    count = int(sys.argv[1])
    with open("Examples/deals.ndjson", encoding="utf-8") as file:
        examples = [json.loads(line) for line in file if line.strip()]
    examples.append({"id": "fuel", **FUEL})
    first = datetime.date(2018, 1, 1)
    for number in range(count):
        deal = dict(examples[number % len(examples)])
        deal["id"] = f"{deal['id']}-{number:07}"
        if deal["activity"] == "supply" and deal["id"].startswith("fuel"):
            # Not in the order of days, so that sums by arrival would come out otherwise.
            deal["date"] = str(first + datetime.timedelta(days=number * 7919 % 1461))
        line = json.dumps(deal, ensure_ascii=False, separators=(",", ":"))
        print(line[:40] if number == count // 2 + 1 else line)


main()
