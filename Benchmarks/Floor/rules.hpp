// Vocabulary and rules, as `embargo-bench-data` writes them, with bit rows over the facts that rules ask for.
#pragma once
#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "deal.hpp"

enum Field : uint8_t { From, To, Activity, Purpose, Category, Designated, Roles, Kind, Country };

struct Node {
  enum Kind : uint8_t { All, Any, Not, SomeParty, SomeItem, Terms, Tariff, MoreThan, Before } kind;
  Field field = From;
  bool known = false;
  bool ofElement = false;
  int start = 0, count = 0;  // children, asked terms or asked codes
  __int128 amount = 0;
  int dimension = 0;
  int day = 0;
};

struct Exemption {
  int when = -1;       // node; -1: always
  int paper = -1;      // kind of the paper asked for; -1: none
  int daysBefore = 0;
  enum Access : uint8_t { ToAll, ToNobody, ToDeals } access = ToAll;
  int deals = -1;
};

struct Rule {
  std::string id;
  int committee = -1;
  Subject subject = OfDeal;
  int from = 0, before = INT32_MAX;
  int when = -1;
  int firstExemption = 0, exemptionCount = 0;
};

using Row = std::vector<uint64_t>;

// What one tariff code leads to: worked out when it is first seen.
struct CodeFacts {
  Code code;
  std::vector<int> terms;
  Row category;  // rules whose question for a category it may answer with yes, where no category is stated
  Row tariff;    // rules whose question for a code it may answer with yes
};

struct Rules {
  Taxonomy items, activities, roles, partyKinds, purposes, authorisations, designations;
  int countries[26 * 26];
  int countryCount = 0;
  NameTable committees;
  struct Unit { int dimension; int64_t factor; };
  NameTable unitNames, dimensions;
  std::vector<Unit> units;

  std::vector<Rule> rules;
  std::vector<Exemption> exemptions;
  std::vector<Node> nodes;
  std::vector<int> children, asked;
  std::vector<Code> askedCodes;
  std::vector<std::vector<Code>> ownCodes, codesOfItem;  // as written; as asked for, from the nearest broader term
  int receivingSide = -1, supplySide = -1;

  // The index: a bit for each rule, set where the fact may fulfil it or the rule does not ask.
  size_t words = 0;
  Row everything;
  Row ofSubject[3];
  std::vector<Row> fromRows, toRows, activityRows, categoryRows, tariffOfTermRows, designatedRows, dayRows;
  Row categoryFree, tariffFree, undesignated, noDay;
  int firstDay = 0;
  std::vector<CodeFacts> codes;

  void read(const char *path);
  int code(const Code &code);

  static int dayBucket(int day) { return day >> 5; }
  const Row &onDay(int day) const {
    int bucket = dayBucket(day) - firstDay;
    if (bucket < 0) return noDay;
    return dayRows[std::min<size_t>(size_t(bucket), dayRows.size() - 1)];
  }

 private:
  CodeTable tariffTerms;   // terms by their own codes
  CodeTable askedByCode;  // rules by the codes that they ask for
  std::unordered_map<uint64_t, int> codeIndex;

  Taxonomy *taxonomy(std::string_view name);
  int readCondition(class Words &words);
  void buildIndex();
  std::vector<int> termsOf(const Code &code) const;
  template <class Each> void topLevel(const Rule &rule, Each each) const;
};
