// Names to numbers, and trees of terms in which "narrower" is an interval.
#pragma once
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

[[noreturn]] inline void fail(const std::string &what) {
  std::fprintf(stderr, "error: %s\n", what.c_str());
  std::exit(2);
}

// Open addressing over the bytes of a name; filled once, then only asked.
class NameTable {
 public:
  int add(std::string_view name) {
    int known = find(name);
    if (known >= 0) return known;
    if (names_.size() * 4 >= slots_.size() * 2) grow();
    names_.emplace_back(name);
    place(int(names_.size()) - 1);
    return int(names_.size()) - 1;
  }

  int find(std::string_view name) const {
    if (slots_.empty()) return -1;
    size_t mask = slots_.size() - 1;
    for (size_t at = hash(name) & mask;; at = (at + 1) & mask) {
      int index = slots_[at];
      if (index < 0) return -1;
      const std::string &known = names_[index];
      if (known.size() == name.size() && std::memcmp(known.data(), name.data(), name.size()) == 0) return index;
    }
  }

  const std::string &name(int index) const { return names_[index]; }
  size_t size() const { return names_.size(); }

 private:
  std::vector<std::string> names_;
  std::vector<int> slots_;

  static uint64_t hash(std::string_view name) {
    uint64_t value = name.size() * 0x9E3779B97F4A7C15ull;
    const char *bytes = name.data();
    size_t left = name.size();
    while (left >= 8) {
      uint64_t word;
      std::memcpy(&word, bytes, 8);
      value = (value ^ word) * 0xBF58476D1CE4E5B9ull;
      value ^= value >> 31;
      bytes += 8;
      left -= 8;
    }
    uint64_t word = 0;
    std::memcpy(&word, bytes, left);
    value = (value ^ word) * 0x94D049BB133111EBull;
    return value ^ (value >> 29);
  }

  void place(int index) {
    size_t mask = slots_.size() - 1;
    size_t at = hash(names_[index]) & mask;
    while (slots_[at] >= 0) at = (at + 1) & mask;
    slots_[at] = index;
  }

  void grow() {
    slots_.assign(slots_.empty() ? 16 : slots_.size() * 2, -1);
    for (size_t index = 0; index < names_.size(); index++) place(int(index));
  }
};

enum Answer : uint8_t { No = 0, Unknown = 1, Yes = 2 };
inline Answer both(Answer a, Answer b) { return a < b ? a : b; }
inline Answer either(Answer a, Answer b) { return a > b ? a : b; }
inline Answer opposite(Answer a) { return Answer(2 - a); }

// One taxonomy: a forest. A term is `asked` or narrower if its number in the walk lies in the interval of `asked`.
struct Taxonomy {
  NameTable names;
  std::vector<int> parent;
  std::vector<int> first, last;  // walk numbers: [first, last)

  void add(std::string_view name, std::string_view broader) {
    int id = names.add(name);
    if (id != int(parent.size())) fail("the term " + std::string(name) + " stands twice");
    int above = broader.empty() ? -1 : names.find(broader);
    if (!broader.empty() && above < 0) fail("no term " + std::string(broader));
    parent.push_back(above);
  }

  void number() {
    size_t count = parent.size();
    std::vector<std::vector<int>> below(count);
    for (size_t id = 0; id < count; id++)
      if (parent[id] >= 0) below[parent[id]].push_back(int(id));
    first.assign(count, 0);
    last.assign(count, 0);
    int next = 0;
    for (size_t id = 0; id < count; id++)
      if (parent[id] < 0) walk(int(id), below, next);
  }

  bool isWithin(int stated, int asked) const { return first[asked] <= first[stated] && first[stated] < last[asked]; }

  // Asked for one term, what a stated term answers.
  Answer answer(int stated, int asked) const {
    if (isWithin(stated, asked)) return Yes;
    return isWithin(asked, stated) ? Unknown : No;
  }

 private:
  void walk(int id, const std::vector<std::vector<int>> &below, int &next) {
    first[id] = next++;
    for (int child : below[id]) walk(child, below, next);
    last[id] = next;
  }
};

// A tariff code: its digits filled up with noughts to ten, and how many there are.
struct Code {
  uint64_t aligned = 0;
  int count = 0;

  static uint64_t unit(int count) {
    static const uint64_t units[] = {10000000000, 1000000000, 100000000, 10000000, 1000000, 100000,
                                     10000,       1000,       100,       10,       1};
    return units[count];
  }
  bool operator==(const Code &) const = default;
  bool operator<(const Code &other) const {
    return aligned != other.aligned ? aligned < other.aligned : count < other.count;
  }
  bool beginsWith(const Code &other) const {
    return count >= other.count && aligned / unit(other.count) == other.aligned / unit(other.count);
  }
  Code prefix(int kept) const { return {aligned / unit(kept) * unit(kept), kept}; }
  uint64_t key() const { return aligned << 4 | uint64_t(count); }

  static bool parse(std::string_view text, Code &code) {
    code = Code();
    for (char byte : text) {
      if (byte == '.') continue;
      if (byte < '0' || byte > '9' || code.count == 10) return false;
      code.aligned = code.aligned * 10 + uint64_t(byte - '0');
      code.count++;
    }
    code.aligned *= unit(code.count);
    return code.count >= 2 && code.count % 2 == 0;
  }
};

// What stands under codes: found by a code, by what it begins with, and by what begins with it.
class CodeTable {
 public:
  void add(const Code &code, int value) { entries_.emplace_back(code, value); }
  void sort() { std::sort(entries_.begin(), entries_.end()); }

  template <class Each>
  void at(const Code &code, Each each) const {
    for (auto entry = from(code); entry != entries_.end() && entry->first == code; ++entry) each(entry->second);
  }
  template <class Each>
  void below(const Code &code, Each each) const {
    for (auto entry = from(code); entry != entries_.end() && entry->first.beginsWith(code); ++entry)
      if (!(entry->first == code)) each(entry->second);
  }

 private:
  std::vector<std::pair<Code, int>> entries_;
  std::vector<std::pair<Code, int>>::const_iterator from(const Code &code) const {
    return std::lower_bound(entries_.begin(), entries_.end(), std::pair(code, INT32_MIN));
  }
};
