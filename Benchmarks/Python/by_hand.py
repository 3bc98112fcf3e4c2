"""The check as a user of Python would write it: rules indexed by hand in dictionaries, deals as decoded JSON.

    by_hand.py RULES.floor DEALS.ndjson [ANSWERS]

Reads rules and deals first, then judges all deals and prints how many a second; with a third word it writes its answers
there, a verdict line each. It knows the rules of the main lane: items, countries, activities, days and papers.
"""

import datetime
import json
import sys
import time

NO, UNKNOWN, YES = 0, 1, 2
EPOCH = datetime.date(1970, 1, 1).toordinal()


class Terms:
    """A tree of terms: what a stated one answers when another is asked for."""

    def __init__(self):
        self.parent = {}

    def add(self, term, broader):
        self.parent[term] = broader

    def above(self, term):
        while term is not None:
            yield term
            term = self.parent[term]

    def number(self):
        """For each term the set of those above it, itself with them."""
        self.ancestors = {term: frozenset(self.above(term)) for term in self.parent}
        self.around = {term: set(above) for term, above in self.ancestors.items()}
        for term, above in self.ancestors.items():
            for broader in above:
                self.around[broader].add(term)

    def answer(self, stated, asked):
        above = self.ancestors[stated]
        result = NO
        for term in asked:
            if term in above:
                return YES
            if stated in self.ancestors[term]:
                result = UNKNOWN
        return result


class Rule:
    __slots__ = ("id", "committee", "first", "before", "tests", "papers")


class Rules:
    def __init__(self, path):
        self.trees = {}
        self.own_codes = {}
        self.code_terms = {}
        self.rules = []
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                self.read(line.split())
        for tree in self.trees.values():
            tree.number()
        self.items = self.trees["items"]
        self.codes_of = {term: self.nearest_codes(term) for term in self.items.parent}
        self.terms_of_code = {}
        self.index()

    def read(self, words):
        kind = words[0]
        if kind == "term":
            tree = self.trees.setdefault(words[1], Terms())
            tree.add(words[2], words[3] if len(words) > 3 else None)
        elif kind == "tariff":
            self.own_codes[words[1]] = words[2:]
            for code in words[2:]:
                self.code_terms.setdefault(code, []).append(words[1])
        elif kind == "rule":
            self.read_rule(iter(words[1:]))

    def read_rule(self, words):
        rule = Rule()
        rule.id, rule.committee = next(words), next(words)
        if next(words) != "item":
            sys.exit("rules about items alone are known here")
        rule.first = int(next(words))
        before = next(words)
        rule.before = 10**9 if before == "-" else int(before)
        rule.tests = self.read_condition(words)[1]
        rule.papers = []
        for _ in range(int(next(words))):
            if next(words) != "-":
                sys.exit("exemptions with conditions are not known here")
            kind, days, access = next(words), int(next(words)), next(words)
            rule.papers.append((kind, days, access))
        self.rules.append(rule)

    def read_condition(self, words):
        kind = next(words)
        if kind == "A":
            return kind, [self.read_condition(words) for _ in range(int(next(words)))]
        if kind == "N":
            return kind, self.read_condition(words)
        if kind == "T":
            next(words)
            field = next(words)
            next(words)
            return field, tuple(next(words) for _ in range(int(next(words))))
        if kind == "H":
            next(words)
            return "hs", tuple(next(words) for _ in range(int(next(words))))
        sys.exit(f"a condition of this kind is not known here: {kind}")

    def nearest_codes(self, term):
        for above in self.items.above(term):
            if above in self.own_codes:
                return self.own_codes[above]
        return []

    def terms_of(self, code):
        """The kinds of goods that a code may be, found once."""
        known = self.terms_of_code.get(code)
        if known is None:
            known = []
            for length in range(len(code), 1, -2):
                known = list(self.code_terms.get(code[:length], []))
                if known:
                    break
            for other, terms in self.code_terms.items():
                if len(other) > len(code) and other.startswith(code):
                    known += [term for term in terms if term not in known]
            self.terms_of_code[code] = known
        return known

    def index(self):
        """Rules by country and then by the goods that may be meant."""
        self.by_country = {"from": {}, "to": {}}
        for rule in self.rules:
            tests = dict(test for test in rule.tests if test[0] != "N")
            side = "to" if "to" in tests else "from"
            goods = set()
            for term in tests.get("category", ()):
                goods |= self.items.around[term]
            for country in tests[side]:
                place = self.by_country[side].setdefault(country, {"terms": {}, "codes": [], "all": []})
                place["all"].append(rule)
                for term in goods:
                    place["terms"].setdefault(term, []).append(rule)
                if "hs" in tests:
                    place["codes"].append(rule)

    # Judging

    def candidates(self, deal, item):
        for side in ("from", "to"):
            country = deal.get(side, {}).get("country")
            places = self.by_country[side]
            for place in [places[country]] if country in places else [] if country else places.values():
                term, code = item.get("category"), item.get("hs")
                if term is None and code is None:
                    yield from place["all"]
                    continue
                for stated in [term] if term is not None else self.terms_of(code.replace(".", "")):
                    yield from place["terms"].get(stated, ())
                yield from place["codes"]

    def test(self, test, deal, item):
        field, asked = test
        if field == "N":
            return 2 - self.test(asked, deal, item)
        if field in ("to", "from"):
            country = deal.get(field, {}).get("country")
            return UNKNOWN if country is None else YES if country in asked else NO
        if field == "activity":
            return self.trees["activities"].answer(deal["activity"], asked)
        if field == "category":
            return self.category(item, asked)
        return self.tariff(item, asked)

    def category(self, item, asked):
        term, code = item.get("category"), item.get("hs")
        own = UNKNOWN if term is None else self.items.answer(term, asked)
        if own != UNKNOWN or code is None:
            return own
        terms = self.terms_of(code.replace(".", ""))
        answers = {self.items.answer(each, asked) for each in terms} or {NO}
        return answers.pop() if len(answers) == 1 else UNKNOWN

    def tariff(self, item, asked):
        term, code = item.get("category"), item.get("hs")
        if code is not None:
            own = code_answer(code.replace(".", ""), asked)
            if own != UNKNOWN:
                return own
        if term is None:
            return UNKNOWN
        answers = {code_answer(each, asked) for each in self.codes_of[term]}
        return answers.pop() if len(answers) == 1 else UNKNOWN

    def has_paper(self, deal, rule, kind, days, subject, day):
        for paper in deal.get("authorisations", ()):
            if kind not in self.trees["authorisations"].ancestors[paper["kind"]]:
                continue
            if paper.get("committee", rule.committee) != rule.committee:
                continue
            if "covers" in paper and subject not in paper["covers"]:
                continue
            if day_of(paper["date"]) <= day - days:
                return True
        return False

    def status(self, deal, rule, item, subject, day):
        if not rule.first <= day < rule.before:
            return 0
        reach = YES
        for test in rule.tests:
            answer = self.test(test, deal, item)
            if answer == NO:
                return 0
            if answer < reach:
                reach = answer
        needs = False
        for kind, days, access in rule.papers:
            if self.has_paper(deal, rule, kind, days, subject, day):
                return 1
            needs = needs or access == "all"
        return 2 if reach == UNKNOWN else 3 if needs else 4

    def judge(self, deal):
        day = day_of(deal["date"])
        worst, found = 0, set()
        for number, item in enumerate(deal.get("items", ())):
            for rule in self.candidates(deal, item):
                status = self.status(deal, rule, item, f"items[{number}]", day)
                if status > worst:
                    worst, found = status, {rule.id}
                elif status and status == worst:
                    found.add(rule.id)
        return VERDICTS[worst], sorted(found)


VERDICTS = ["permitted", "exempted", "undetermined", "needs-authorisation", "prohibited"]


def day_of(text):
    return datetime.date.fromisoformat(text).toordinal() - EPOCH


def code_answer(code, asked):
    result = NO
    for wanted in asked:
        if code.startswith(wanted):
            return YES
        if wanted.startswith(code):
            result = UNKNOWN
    return result


def main():
    rules = Rules(sys.argv[1])
    with open(sys.argv[2], encoding="utf-8") as lines:
        deals = [json.loads(line) for line in lines]
    if len(sys.argv) > 3:
        with open(sys.argv[3], "w", encoding="utf-8") as out:
            for deal in deals:
                verdict, found = rules.judge(deal)
                print(json.dumps({"id": deal["id"], "verdict": verdict, "rules": found}), file=out)
        return
    start = time.perf_counter()
    count = sum(1 for deal in deals if rules.judge(deal))
    print(count / (time.perf_counter() - start))


main()
