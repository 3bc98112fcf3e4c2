#include "rules.hpp"

#include <fstream>
#include <sstream>

class Words {
 public:
  explicit Words(const std::string &line) : stream_(line) {}
  std::string next() {
    std::string word;
    if (!(stream_ >> word)) fail("a line of the rules ends early");
    return word;
  }
  bool optional(std::string &word) { return bool(stream_ >> word); }
  int number() { return std::stoi(next()); }

 private:
  std::istringstream stream_;
};

static Code parsed(const std::string &word) {
  Code code;
  if (!Code::parse(word, code)) fail("no tariff code: " + word);
  return code;
}

Taxonomy *Rules::taxonomy(std::string_view name) {
  if (name == "items") return &items;
  if (name == "activities") return &activities;
  if (name == "roles") return &roles;
  if (name == "party-kinds") return &partyKinds;
  if (name == "purposes") return &purposes;
  if (name == "authorisations") return &authorisations;
  if (name == "designations") return &designations;
  fail("no taxonomy " + std::string(name));
}

static const std::map<std::string, Field> fields = {
    {"from", From},         {"to", To},       {"activity", Activity}, {"purpose", Purpose}, {"category", Category},
    {"designated", Designated}, {"roles", Roles}, {"kind", Kind},         {"country", Country}};

static const char *taxonomyOf(Field field) {
  switch (field) {
    case Activity: return "activities";
    case Purpose: return "purposes";
    case Category: return "items";
    case Designated: return "designations";
    case Roles: return "roles";
    case Kind: return "party-kinds";
    default: return "";
  }
}

int Rules::readCondition(Words &words) {
  std::string kind = words.next();
  Node node{};
  auto list = [&](Node::Kind connective, int count) {
    std::vector<int> parts;
    for (int index = 0; index < count; index++) parts.push_back(readCondition(words));
    node.kind = connective;
    node.start = int(children.size());
    node.count = count;
    children.insert(children.end(), parts.begin(), parts.end());
  };
  switch (kind[0]) {
    case 'A': list(Node::All, words.number()); break;
    case 'O': list(Node::Any, words.number()); break;
    case 'N': list(Node::Not, 1); break;
    case 'P': list(Node::SomeParty, 1); break;
    case 'I': list(Node::SomeItem, 1); break;
    case 'T': {
      node.kind = Node::Terms;
      node.ofElement = words.next() == "e";
      node.field = fields.at(words.next());
      node.known = words.number() == 1;
      node.count = words.number();
      node.start = int(asked.size());
      bool isCountry = node.field == From || node.field == To || node.field == Country;
      for (int index = 0; index < node.count; index++) {
        std::string word = words.next();
        int id = isCountry ? countries[(word[0] - 'A') * 26 + word[1] - 'A']
                           : taxonomy(taxonomyOf(node.field))->names.find(word);
        if (id < 0) fail("no term " + word);
        asked.push_back(id);
      }
      break;
    }
    case 'H':
      node.kind = Node::Tariff;
      node.ofElement = words.next() == "e";
      node.count = words.number();
      node.start = int(askedCodes.size());
      for (int index = 0; index < node.count; index++) askedCodes.push_back(parsed(words.next()));
      break;
    case 'Q': {
      node.kind = Node::MoreThan;
      node.ofElement = words.next() == "e";
      __int128 amount = words.number();
      const Unit &unit = units[size_t(unitNames.find(words.next()))];
      node.amount = amount * 1000000 * unit.factor;
      node.dimension = unit.dimension;
      break;
    }
    case 'D':
      node.kind = Node::Before;
      node.day = words.number();
      break;
    default: fail("no condition: " + kind);
  }
  nodes.push_back(node);
  return int(nodes.size()) - 1;
}

void Rules::read(const char *path) {
  std::ifstream file(path);
  if (!file) fail(std::string("cannot read ") + path);
  std::fill(std::begin(countries), std::end(countries), -1);
  std::string line;
  bool isNumbered = false;
  auto number = [&] {
    for (Taxonomy *each : {&items, &activities, &roles, &partyKinds, &purposes, &authorisations, &designations})
      each->number();
    ownCodes.resize(items.parent.size());
    isNumbered = true;
  };
  while (std::getline(file, line)) {
    Words words(line);
    std::string kind = words.next();
    if (kind == "term") {
      std::string name = words.next(), term = words.next(), broader, second;
      words.optional(broader);
      if (words.optional(second)) fail("the floor knows trees only: " + term);
      if (name == "countries") {
        countries[(term[0] - 'A') * 26 + term[1] - 'A'] = countryCount++;
      } else {
        taxonomy(name)->add(term, broader);
      }
    } else if (kind == "tariff") {
      int term = items.names.find(words.next());
      ownCodes.resize(items.parent.size());
      std::string word;
      while (words.optional(word)) {
        ownCodes[size_t(term)].push_back(parsed(word));
        tariffTerms.add(parsed(word), term);
      }
    } else if (kind == "unit") {
      std::string name = words.next();
      int dimension = dimensions.add(words.next());
      unitNames.add(name);
      units.push_back({dimension, std::stoll(words.next())});
    } else if (kind == "rule") {
      if (!isNumbered) number();
      Rule rule;
      rule.id = words.next();
      rule.committee = committees.add(words.next());
      std::string subject = words.next();
      rule.subject = subject == "item" ? OfItem : subject == "party" ? OfParty : OfDeal;
      rule.from = words.number();
      std::string before = words.next();
      if (before != "-") rule.before = std::stoi(before);
      rule.when = readCondition(words);
      rule.exemptionCount = words.number();
      std::vector<Exemption> own;
      for (int index = 0; index < rule.exemptionCount; index++) {
        Exemption exemption;
        // A condition begins with a word of its own; “-” says that there is none.
        auto place = words.next();
        if (place != "-") exemption.when = (place == "?" ? readCondition(words) : -1);
        std::string paper = words.next();
        if (paper != "-") {
          exemption.paper = authorisations.names.find(paper);
          if (exemption.paper < 0) fail("no paper " + paper);
          exemption.daysBefore = words.number();
        }
        std::string access = words.next();
        if (access == "nobody") exemption.access = Exemption::ToNobody;
        if (access == "deals") {
          exemption.access = Exemption::ToDeals;
          exemption.deals = readCondition(words);
        }
        own.push_back(exemption);
      }
      rule.firstExemption = int(exemptions.size());
      exemptions.insert(exemptions.end(), own.begin(), own.end());
      rules.push_back(rule);
    } else {
      fail("no line of this kind: " + kind);
    }
  }
  if (!isNumbered) number();
  std::sort(rules.begin(), rules.end(), [](const Rule &one, const Rule &other) { return one.id < other.id; });
  tariffTerms.sort();
  codesOfItem = ownCodes;
  for (size_t term = 0; term < ownCodes.size(); term++)
    for (int above = int(term); above >= 0 && codesOfItem[term].empty(); above = items.parent[size_t(above)])
      codesOfItem[term] = ownCodes[size_t(above)];
  receivingSide = roles.names.find("receiving-side");
  supplySide = roles.names.find("supply-side");
  buildIndex();
}

// Calls back with each test that must hold for the rule to hold.
template <class Each>
void Rules::topLevel(const Rule &rule, Each each) const {
  const Node &when = nodes[size_t(rule.when)];
  for (int index = 0; index < when.count; index++) each(nodes[size_t(children[size_t(when.start + index)])]);
}

static void set(Row &row, size_t bit) { row[bit >> 6] |= 1ull << (bit & 63); }

void Rules::buildIndex() {
  words = (rules.size() + 63) / 64;
  Row none(words, 0);
  everything = none;
  for (size_t rule = 0; rule < rules.size(); rule++) set(everything, rule);
  for (Row &row : ofSubject) row = none;
  Row fromFree = none, toFree = none, activityFree = none, designatedFree = none;
  categoryFree = tariffFree = none;
  fromRows.assign(size_t(countryCount), none);
  toRows.assign(size_t(countryCount), none);
  activityRows.assign(activities.parent.size(), none);
  categoryRows.assign(items.parent.size(), none);
  tariffOfTermRows.assign(items.parent.size(), none);
  designatedRows.assign(designations.parent.size(), none);

  auto mark = [&](std::vector<Row> &rows, const Taxonomy &tree, const Node &node, size_t rule) {
    for (int index = 0; index < node.count; index++)
      for (size_t term = 0; term < rows.size(); term++)
        if (tree.answer(int(term), asked[size_t(node.start + index)]) != No) set(rows[term], rule);
  };
  for (size_t index = 0; index < rules.size(); index++) {
    const Rule &rule = rules[index];
    set(ofSubject[rule.subject], index);
    bool asksFrom = false, asksTo = false, asksActivity = false, asksCategory = false, asksTariff = false,
         asksDesignated = false;
    topLevel(rule, [&](const Node &node) {
      auto once = [&](bool &flag) { return !std::exchange(flag, true); };
      if (node.kind == Node::Terms && !node.known) {
        if (node.field == From && once(asksFrom))
          for (int each = 0; each < node.count; each++) set(fromRows[size_t(asked[size_t(node.start + each)])], index);
        if (node.field == To && once(asksTo))
          for (int each = 0; each < node.count; each++) set(toRows[size_t(asked[size_t(node.start + each)])], index);
        if (node.field == Activity && once(asksActivity)) mark(activityRows, activities, node, index);
        if (node.field == Category && once(asksCategory)) mark(categoryRows, items, node, index);
        if (node.field == Designated && once(asksDesignated)) mark(designatedRows, designations, node, index);
      }
      if (node.kind == Node::Tariff && once(asksTariff)) {
        for (int each = 0; each < node.count; each++) askedByCode.add(askedCodes[size_t(node.start + each)], int(index));
        for (size_t term = 0; term < tariffOfTermRows.size(); term++) {
          bool perhaps = codesOfItem[term].empty();
          for (const Code &own : codesOfItem[term])
            for (int each = 0; each < node.count; each++) {
              const Code &wanted = askedCodes[size_t(node.start + each)];
              perhaps = perhaps || own.beginsWith(wanted) || wanted.beginsWith(own);
            }
          if (perhaps) set(tariffOfTermRows[term], index);
        }
      }
    });
    if (!asksFrom) set(fromFree, index);
    if (!asksTo) set(toFree, index);
    if (!asksActivity) set(activityFree, index);
    if (!asksCategory) set(categoryFree, index);
    if (!asksTariff) set(tariffFree, index);
    if (!asksDesignated) set(designatedFree, index);
  }
  auto join = [&](std::vector<Row> &rows, const Row &free) {
    for (Row &row : rows)
      for (size_t word = 0; word < words; word++) row[word] |= free[word];
  };
  join(fromRows, fromFree);
  join(toRows, toFree);
  join(activityRows, activityFree);
  join(categoryRows, categoryFree);
  join(tariffOfTermRows, tariffFree);
  join(designatedRows, designatedFree);
  undesignated = designatedFree;
  askedByCode.sort();

  noDay = none;
  int least = INT32_MAX, most = INT32_MIN;
  for (const Rule &rule : rules) {
    least = std::min(least, rule.from);
    most = std::max(most, std::max(rule.from, rule.before == INT32_MAX ? rule.from : rule.before));
  }
  firstDay = rules.empty() ? 0 : dayBucket(least);
  int last = rules.empty() ? 0 : dayBucket(most) + 1;
  dayRows.assign(size_t(last - firstDay + 1), none);
  for (size_t index = 0; index < rules.size(); index++) {
    int end = rules[index].before == INT32_MAX ? last : dayBucket(rules[index].before - 1);
    for (int bucket = dayBucket(rules[index].from); bucket <= end; bucket++) set(dayRows[size_t(bucket - firstDay)], index);
  }
}

std::vector<int> Rules::termsOf(const Code &code) const {
  std::vector<int> found;
  for (int length = code.count; length >= 2 && found.empty(); length -= 2)
    tariffTerms.at(code.prefix(length), [&](int term) { found.push_back(term); });
  tariffTerms.below(code, [&](int term) {
    if (std::find(found.begin(), found.end(), term) == found.end()) found.push_back(term);
  });
  return found;
}

int Rules::code(const Code &code) {
  auto known = codeIndex.find(code.key());
  if (known != codeIndex.end()) return known->second;
  CodeFacts facts{code, termsOf(code), categoryFree, tariffFree};
  for (int term : facts.terms)
    for (size_t word = 0; word < words; word++) facts.category[word] |= categoryRows[size_t(term)][word];
  for (int length = 2; length <= code.count; length += 2)
    askedByCode.at(code.prefix(length), [&](int rule) { set(facts.tariff, size_t(rule)); });
  askedByCode.below(code, [&](int rule) { set(facts.tariff, size_t(rule)); });
  codes.push_back(std::move(facts));
  codeIndex.emplace(code.key(), int(codes.size()) - 1);
  return int(codes.size()) - 1;
}
