// One line of JSON to a deal: checks the grammar, UTF-8, unknown and repeated keys, and every word.
#pragma once
#include "rules.hpp"

class Reader {
 public:
  explicit Reader(Rules &rules) : rules_(rules) {}

  // Null if the line reads; otherwise what is wrong with it.
  const char *read(const char *begin, const char *end, Deal &deal);

 private:
  Rules &rules_;
  const char *at_ = nullptr;
  const char *end_ = nullptr;
  const char *fault_ = nullptr;
  std::string unescaped_;
  std::string idText_;

  bool wrong(const char *what) {
    if (!fault_) fault_ = what;
    return false;
  }
  void space() {
    while (at_ < end_ && (*at_ == ' ' || *at_ == '\t' || *at_ == '\r')) at_++;
  }
  bool take(char byte) {
    space();
    if (at_ < end_ && *at_ == byte) {
      at_++;
      return true;
    }
    return false;
  }

  bool string(std::string_view &text);
  bool escaped(const char *start, std::string_view &text);
  bool hex(uint32_t &value);
  bool isUTF8(const char *&at);
  bool date(int &day);
  bool country(int &id);
  bool term(const Taxonomy &tree, int &id);
  template <int Capacity>
  bool terms(const Taxonomy &tree, Few<int, Capacity> &ids);
  bool quantity(Quantity &quantity);
  bool covers(Paper &paper);
  bool freeText() {
    std::string_view text;
    return string(text);
  }
  template <class Each>
  bool object(Each each);
  template <class Each>
  bool list(Each each);
};
