#include "judge.hpp"

const char *const verdictNames[] = {"permitted", "exempted", "undetermined", "needs-authorisation", "prohibited"};

Verdict Judge::judge(const Deal &deal) {
  deal_ = &deal;
  verdict_ = Permitted;
  decisive_.clear();
  nearWords_.clear();
  const uint64_t *from = (deal.from < 0 ? rules_.everything : rules_.fromRows[size_t(deal.from)]).data();
  const uint64_t *to = (deal.to < 0 ? rules_.everything : rules_.toRows[size_t(deal.to)]).data();
  const uint64_t *activity = rules_.activityRows[size_t(deal.activity)].data();
  const uint64_t *day = rules_.onDay(deal.date).data();
  uint64_t *near = near_.data();
  for (size_t word = 0; word < rules_.words; word++) near[word] = from[word] & to[word] & activity[word] & day[word];
  for (size_t word = 0; word < rules_.words; word++)
    if (near[word]) nearWords_.push_back(int(word));
  if (nearWords_.empty()) return verdict_;

  tryRules(OfDeal, 0, rules_.everything.data(), rules_.everything.data());
  for (size_t index = 0; index < deal.items.size(); index++) {
    const Item &item = deal.items[index];
    const Row *category = &rules_.everything, *tariff = &rules_.everything;
    if (item.category >= 0) {
      category = &rules_.categoryRows[size_t(item.category)];
      tariff = &rules_.tariffOfTermRows[size_t(item.category)];
    } else if (item.code >= 0) {
      category = &rules_.codes[size_t(item.code)].category;
    }
    if (item.code >= 0) tariff = &rules_.codes[size_t(item.code)].tariff;
    tryRules(OfItem, int(index), category->data(), tariff->data());
  }
  for (size_t index = 0; index < deal.parties.size(); index++) {
    const Party &party = deal.parties[index];
    if (party.designated.count == 0) {
      tryRules(OfParty, int(index), rules_.undesignated.data(), rules_.undesignated.data());
    } else if (party.designated.count == 1) {
      const Row &row = rules_.designatedRows[size_t(party.designated.values[0])];
      tryRules(OfParty, int(index), row.data(), row.data());
    } else {
      tryRules(OfParty, int(index), rules_.everything.data(), rules_.everything.data());
    }
  }
  std::sort(decisive_.begin(), decisive_.end());
  decisive_.erase(std::unique(decisive_.begin(), decisive_.end()), decisive_.end());
  return verdict_;
}

void Judge::tryRules(Subject subject, int number, const uint64_t *one, const uint64_t *other) {
  const uint64_t *kind = rules_.ofSubject[subject].data();
  for (int word : nearWords_)
    for (uint64_t bits = near_[size_t(word)] & kind[word] & one[word] & other[word]; bits; bits &= bits - 1)
      apply(word * 64 + __builtin_ctzll(bits), subject, number);
}

void Judge::apply(int index, Subject subject, int number) {
  const Rule &rule = rules_.rules[size_t(index)];
  if (deal_->date < rule.from || deal_->date >= rule.before) return;
  Frame frame{subject, number};
  Answer reach = value(rule.when, frame);
  if (reach == No) return;
  bool isExcepted = false, isExempted = false, isOpen = reach == Unknown, needs = false;
  for (int each = 0; each < rule.exemptionCount; each++) {
    const Exemption &exemption = rules_.exemptions[size_t(rule.firstExemption + each)];
    Answer applies = exemption.when < 0 ? Yes : value(exemption.when, frame);
    if (applies == No) continue;
    bool asksNothing = exemption.paper < 0;
    Answer there = asksNothing ? Yes : paper(exemption, rule, subject, number);
    if (applies == Unknown) {
      isOpen = isOpen || there == Yes;
      continue;
    }
    if (asksNothing) {
      isExcepted = true;
    } else if (there == Yes) {
      isExempted = true;
    } else if (there == Unknown) {
      isOpen = true;
    } else if (exemption.access == Exemption::ToAll ||
               (exemption.access == Exemption::ToDeals && value(exemption.deals, frame) == Yes)) {
      needs = true;
    }
  }
  Verdict verdict = isExcepted ? Permitted : isExempted ? Exempted : isOpen ? Undetermined
                    : needs ? NeedsAuthorisation : Prohibited;
  if (verdict < verdict_ || verdict == Permitted) return;
  if (verdict > verdict_) decisive_.clear();
  verdict_ = verdict;
  decisive_.push_back(index);
}

Answer Judge::paper(const Exemption &exemption, const Rule &rule, Subject subject, int number) const {
  Answer best = No;
  for (const Paper &paper : deal_->papers) {
    if (!rules_.authorisations.isWithin(paper.kind, exemption.paper)) continue;
    if (paper.committee != -1 && paper.committee != rule.committee) continue;
    if (paper.hasCovers) {
      auto covered = std::pair(int(subject), number);
      if (subject == OfDeal || std::find(paper.covers.begin(), paper.covers.end(), covered) == paper.covers.end())
        continue;
    }
    if (paper.date == INT32_MIN) {
      best = either(best, Unknown);
    } else if (paper.date <= deal_->date - exemption.daysBefore) {
      return Yes;
    }
  }
  return best;
}

// MARK: conditions

Answer Judge::value(int index, const Frame &frame) const {
  const Node &node = rules_.nodes[size_t(index)];
  const int *parts = rules_.children.data() + node.start;
  switch (node.kind) {
    case Node::All: {
      Answer result = Yes;
      for (int each = 0; each < node.count && result != No; each++) result = both(result, value(parts[each], frame));
      return result;
    }
    case Node::Any: {
      Answer result = No;
      for (int each = 0; each < node.count && result != Yes; each++) result = either(result, value(parts[each], frame));
      return result;
    }
    case Node::Not: return opposite(value(parts[0], frame));
    case Node::SomeParty:
    case Node::SomeItem: {
      Frame inner = frame;
      inner.elementIsItem = node.kind == Node::SomeItem;
      size_t count = inner.elementIsItem ? deal_->items.size() : deal_->parties.size();
      Answer result = No;
      for (size_t each = 0; each < count && result != Yes; each++) {
        inner.element = int(each);
        result = either(result, value(parts[0], inner));
      }
      return result;
    }
    case Node::Terms: return terms(node, frame);
    case Node::Tariff: return tariff(node, item(node, frame));
    case Node::MoreThan: {
      const Quantity &quantity = item(node, frame).quantity;
      if (quantity.dimension != node.dimension) return Unknown;
      return quantity.amount > node.amount ? Yes : No;
    }
    case Node::Before:
      if (deal_->contractDate == INT32_MIN) return No;
      return deal_->contractDate < node.day ? Yes : No;
  }
  return No;
}

Answer Judge::any(const Taxonomy &tree, const Node &node, int stated) const {
  Answer result = No;
  for (int each = 0; each < node.count && result != Yes; each++)
    result = either(result, tree.answer(stated, rules_.asked[size_t(node.start + each)]));
  return result;
}

template <class List>
Answer Judge::anyOf(const Taxonomy &tree, const Node &node, const List &stated) const {
  Answer result = No;
  for (int term : stated) result = either(result, any(tree, node, term));
  return result;
}

Answer Judge::country(const Node &node, int stated) const {
  if (stated < 0) return node.known ? No : Unknown;
  for (int each = 0; each < node.count; each++)
    if (rules_.asked[size_t(node.start + each)] == stated) return Yes;
  return No;
}

// A party whose country is not stated is where its side of the deal is.
int Judge::countryOf(const Party &party) const {
  if (party.country >= 0) return party.country;
  bool receives = false, supplies = false;
  for (int role : party.roles) {
    receives = receives || rules_.roles.isWithin(role, rules_.receivingSide);
    supplies = supplies || rules_.roles.isWithin(role, rules_.supplySide);
  }
  if (receives == supplies) return -1;
  return receives ? deal_->to : deal_->from;
}

Answer Judge::terms(const Node &node, const Frame &frame) const {
  Answer absent = node.known ? No : Unknown;
  switch (node.field) {
    case From: return country(node, deal_->from);
    case To: return country(node, deal_->to);
    case Activity: return any(rules_.activities, node, deal_->activity);
    case Purpose: return deal_->purposes.count == 0 ? absent : anyOf(rules_.purposes, node, deal_->purposes);
    case Category: return category(node, item(node, frame));
    case Designated: return anyOf(rules_.designations, node, party(node, frame).designated);
    case Roles: {
      const Party &asked = party(node, frame);
      return asked.roles.count == 0 ? absent : anyOf(rules_.roles, node, asked.roles);
    }
    case Kind: {
      const Party &asked = party(node, frame);
      return asked.kind < 0 ? No : any(rules_.partyKinds, node, asked.kind);
    }
    case Country: return country(node, countryOf(party(node, frame)));
  }
  return No;
}

// Asked of several possible answers, what all of them give.
static Answer agreed(Answer one, Answer other) { return one == other ? one : Unknown; }

Answer Judge::category(const Node &node, const Item &item) const {
  Answer own = item.category < 0 ? Unknown : any(rules_.items, node, item.category);
  if (own != Unknown || item.code < 0) return own;
  const std::vector<int> &terms = rules_.codes[size_t(item.code)].terms;
  if (terms.empty()) return No;
  Answer result = any(rules_.items, node, terms[0]);
  for (size_t each = 1; each < terms.size(); each++) result = agreed(result, any(rules_.items, node, terms[each]));
  return result;
}

Answer Judge::tariff(const Node &node, const Item &item) const {
  auto answer = [&](const Code &code) {
    Answer result = No;
    for (int each = 0; each < node.count; each++) {
      const Code &wanted = rules_.askedCodes[size_t(node.start + each)];
      if (code.beginsWith(wanted)) return Yes;
      if (wanted.beginsWith(code)) result = Unknown;
    }
    return result;
  };
  if (item.code >= 0) {
    Answer own = answer(rules_.codes[size_t(item.code)].code);
    if (own != Unknown) return own;
  }
  if (item.category < 0) return Unknown;
  const std::vector<Code> &codes = rules_.codesOfItem[size_t(item.category)];
  if (codes.empty()) return Unknown;
  Answer result = answer(codes[0]);
  for (size_t each = 1; each < codes.size(); each++) result = agreed(result, answer(codes[each]));
  return result;
}
