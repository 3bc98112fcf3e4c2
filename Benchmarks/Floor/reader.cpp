#include "reader.hpp"

static uint64_t load(const char *bytes) {
  uint64_t word;
  std::memcpy(&word, bytes, 8);
  return word;
}

// High bits where a byte is a quote, a backslash, a control or not ASCII.
static uint64_t special(uint64_t word) {
  constexpr uint64_t ones = 0x0101010101010101ull, highs = 0x8080808080808080ull;
  uint64_t quote = word ^ (ones * '"'), backslash = word ^ (ones * '\\');
  return (((quote - ones) & ~quote) | ((backslash - ones) & ~backslash) | ((word - ones * 0x20) & ~word) | word) & highs;
}

// Table 3-7 of the Unicode standard.
bool Reader::isUTF8(const char *&at) {
  auto byte = [&](int index) -> int { return at + index < end_ ? uint8_t(at[index]) : 0; };
  auto isTail = [&](int index) { return (byte(index) & 0xC0) == 0x80; };
  int first = byte(0);
  if (first >= 0xC2 && first <= 0xDF && isTail(1)) return at += 2, true;
  if (first >= 0xE0 && first <= 0xEF && isTail(1) && isTail(2)) {
    if ((first == 0xE0 && byte(1) < 0xA0) || (first == 0xED && byte(1) > 0x9F)) return false;
    return at += 3, true;
  }
  if (first >= 0xF0 && first <= 0xF4 && isTail(1) && isTail(2) && isTail(3)) {
    if ((first == 0xF0 && byte(1) < 0x90) || (first == 0xF4 && byte(1) > 0x8F)) return false;
    return at += 4, true;
  }
  return false;
}

bool Reader::string(std::string_view &text) {
  if (!take('"')) return wrong("a string is expected");
  const char *start = at_;
  for (;;) {
    while (at_ + 8 <= end_) {
      uint64_t found = special(load(at_));
      if (found) {
        at_ += __builtin_ctzll(found) >> 3;
        break;
      }
      at_ += 8;
    }
    if (at_ >= end_) return wrong("a string does not end");
    uint8_t byte = uint8_t(*at_);
    if (byte == '"') {
      text = std::string_view(start, size_t(at_ - start));
      at_++;
      return true;
    }
    if (byte == '\\') return escaped(start, text);
    if (byte < 0x20) return wrong("a control character in a string");
    if (byte < 0x80) {
      at_++;
    } else if (!isUTF8(at_)) {
      return wrong("not UTF-8");
    }
  }
}

bool Reader::hex(uint32_t &value) {
  value = 0;
  if (end_ - at_ < 4) return wrong("an escape is cut short");
  for (int index = 0; index < 4; index++, at_++) {
    char byte = *at_;
    int digit = byte >= '0' && byte <= '9' ? byte - '0'
                : byte >= 'a' && byte <= 'f' ? byte - 'a' + 10
                : byte >= 'A' && byte <= 'F' ? byte - 'A' + 10 : -1;
    if (digit < 0) return wrong("an escape without four digits");
    value = value * 16 + uint32_t(digit);
  }
  return true;
}

bool Reader::escaped(const char *start, std::string_view &text) {
  unescaped_.assign(start, size_t(at_ - start));
  while (at_ < end_) {
    uint8_t byte = uint8_t(*at_);
    if (byte == '"') {
      at_++;
      text = unescaped_;
      return true;
    }
    if (byte < 0x20) return wrong("a control character in a string");
    if (byte >= 0x80) {
      const char *first = at_;
      if (!isUTF8(at_)) return wrong("not UTF-8");
      unescaped_.append(first, size_t(at_ - first));
      continue;
    }
    at_++;
    if (byte != '\\') {
      unescaped_ += char(byte);
      continue;
    }
    if (at_ >= end_) break;
    char kind = *at_++;
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
    if (const char *plain = kind ? std::strchr(from, kind) : nullptr) {
      unescaped_ += to[plain - from];
      continue;
    }
    if (kind != 'u') return wrong("no escape of JSON");
    uint32_t value, low;
    if (!hex(value)) return false;
    if (value >= 0xDC00 && value <= 0xDFFF) return wrong("half a pair of surrogates");
    if (value >= 0xD800 && value <= 0xDBFF) {
      if (end_ - at_ < 2 || at_[0] != '\\' || at_[1] != 'u') return wrong("half a pair of surrogates");
      at_ += 2;
      if (!hex(low)) return false;
      if (low < 0xDC00 || low > 0xDFFF) return wrong("half a pair of surrogates");
      value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
    }
    if (value < 0x80) {
      unescaped_ += char(value);
    } else if (value < 0x800) {
      unescaped_ += {char(0xC0 | value >> 6), char(0x80 | (value & 63))};
    } else if (value < 0x10000) {
      unescaped_ += {char(0xE0 | value >> 12), char(0x80 | (value >> 6 & 63)), char(0x80 | (value & 63))};
    } else {
      unescaped_ += {char(0xF0 | value >> 18), char(0x80 | (value >> 12 & 63)), char(0x80 | (value >> 6 & 63)),
                     char(0x80 | (value & 63))};
    }
  }
  return wrong("a string does not end");
}

template <class Each>
bool Reader::object(Each each) {
  if (!take('{')) return wrong("an object is expected");
  if (take('}')) return true;
  uint32_t seen = 0;
  do {
    std::string_view key;
    if (!string(key) || !take(':')) return wrong("a key is expected");
    int place = each(key);
    if (fault_) return false;
    if (place < 0) return wrong("unknown key");
    if (seen & 1u << place) return wrong("a key stands twice");
    seen |= 1u << place;
  } while (take(','));
  return take('}') || wrong("an object does not end");
}

template <class Each>
bool Reader::list(Each each) {
  if (!take('[')) return wrong("a list is expected");
  if (take(']')) return true;
  do {
    if (!each()) return wrong("an element does not read");
  } while (take(','));
  return take(']') || wrong("a list does not end");
}

static int days(int year, int month, int day) {
  year -= month <= 2;
  int era = year / 400, ofEra = year - era * 400;
  int ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719468;
}

bool Reader::date(int &day) {
  std::string_view text;
  if (!string(text)) return false;
  auto digit = [&](int index) { return unsigned(text[size_t(index)] - '0'); };
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return wrong("a day is written 2019-03-14");
  for (int index : {0, 1, 2, 3, 5, 6, 8, 9})
    if (digit(index) > 9) return wrong("a day is written 2019-03-14");
  int year = int(digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3));
  int month = int(digit(5) * 10 + digit(6)), ofMonth = int(digit(8) * 10 + digit(9));
  static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return wrong("no such month");
  bool isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  if (ofMonth < 1 || ofMonth > lengths[month - 1] + (month == 2 && isLeap)) return wrong("no such day");
  day = days(year, month, ofMonth);
  return true;
}

bool Reader::country(int &id) {
  std::string_view text;
  if (!string(text)) return false;
  if (text.size() != 2 || text[0] < 'A' || text[0] > 'Z' || text[1] < 'A' || text[1] > 'Z')
    return wrong("no code of a country");
  id = rules_.countries[(text[0] - 'A') * 26 + text[1] - 'A'];
  return id >= 0 || wrong("no code of a country");
}

bool Reader::term(const Taxonomy &tree, int &id) {
  std::string_view text;
  if (!string(text)) return false;
  id = tree.names.find(text);
  return id >= 0 || wrong("unknown term");
}

template <int Capacity>
bool Reader::terms(const Taxonomy &tree, Few<int, Capacity> &ids) {
  int id;
  space();
  if (at_ < end_ && *at_ == '"') return term(tree, id) && (ids.add(id) || wrong("too many terms"));
  return list([&] { return term(tree, id) && (ids.add(id) || wrong("too many terms")); });
}

bool Reader::quantity(Quantity &quantity) {
  std::string_view text;
  if (!string(text)) return false;
  size_t at = 0;
  __int128 value = 0;
  int decimals = -1;
  for (; at < text.size() && at < 24; at++) {
    char byte = text[at];
    if (byte == '.' && decimals < 0 && at > 0) {
      decimals = 0;
    } else if (byte >= '0' && byte <= '9') {
      value = value * 10 + (byte - '0');
      if (decimals >= 0) decimals++;
    } else {
      break;
    }
  }
  if (at == 0 || decimals == 0 || decimals > 6) return wrong("no quantity");
  for (int places = std::max(decimals, 0); places < 6; places++) value *= 10;
  while (at < text.size() && text[at] == ' ') at++;
  int unit = rules_.unitNames.find(text.substr(at));
  if (unit < 0) return wrong("unknown unit");
  quantity = {value * rules_.units[size_t(unit)].factor, rules_.units[size_t(unit)].dimension};
  return true;
}

bool Reader::covers(Paper &paper) {
  paper.hasCovers = true;
  return list([&] {
    std::string_view text;
    if (!string(text)) return false;
    bool isItem = text.starts_with("items["), isParty = text.starts_with("parties[");
    if (!(isItem || isParty) || text.back() != ']') return wrong("no subject");
    int number = 0;
    for (char byte : text.substr(isItem ? 6 : 8, text.size() - (isItem ? 7 : 9))) {
      if (byte < '0' || byte > '9' || number > 100000) return wrong("no subject");
      number = number * 10 + (byte - '0');
    }
    return paper.covers.add({isItem ? OfItem : OfParty, number}) || wrong("too many subjects");
  });
}

const char *Reader::read(const char *begin, const char *end, Deal &deal) {
  at_ = begin;
  end_ = end;
  fault_ = nullptr;
  deal.clear();
  auto end_of = [&](int &id) {
    return object([&](std::string_view key) -> int {
      if (key == "country") return country(id), 0;
      if (key == "place") return freeText(), 1;
      return -1;
    });
  };
  auto item = [&] {
    Item &item = deal.items.emplace_back();
    return object([&](std::string_view key) -> int {
      switch (key.size()) {
        case 2:
          if (key == "hs") {
            std::string_view text;
            Code code;
            if (string(text)) {
              if (!Code::parse(text, code)) return wrong("no tariff code"), 0;
              item.code = rules_.code(code);
            }
            return 0;
          }
          break;
        case 8:
          if (key == "category") return term(rules_.items, item.category), 1;
          if (key == "quantity") return quantity(item.quantity), 2;
          break;
        case 11:
          if (key == "description") return freeText(), 3;
          break;
      }
      return -1;
    });
  };
  auto party = [&] {
    Party &party = deal.parties.emplace_back();
    return object([&](std::string_view key) -> int {
      switch (key.size()) {
        case 4:
          if (key == "name") return freeText(), 0;
          if (key == "kind") return term(rules_.partyKinds, party.kind), 1;
          break;
        case 5:
          if (key == "roles") return terms(rules_.roles, party.roles), 2;
          break;
        case 7:
          if (key == "country") return country(party.country), 3;
          break;
        case 10:
          if (key == "designated") return terms(rules_.designations, party.designated), 4;
          break;
      }
      return -1;
    });
  };
  auto paper = [&] {
    Paper &paper = deal.papers.emplace_back();
    return object([&](std::string_view key) -> int {
      std::string_view text;
      if (key == "kind") return term(rules_.authorisations, paper.kind), 0;
      if (key == "date") return date(paper.date), 1;
      if (key == "reference") return freeText(), 2;
      if (key == "covers") return covers(paper), 3;
      if (key == "committee") {
        if (string(text)) paper.committee = rules_.committees.find(text);
        if (paper.committee < 0) paper.committee = -2;
        return 4;
      }
      return -1;
    });
  };
  bool isRead = object([&](std::string_view key) -> int {
    switch (key.size()) {
      case 2:
        if (key == "id") {
          std::string_view text;
          if (!string(text)) return 0;
          deal.id = text;
          if (text.data() == unescaped_.data()) deal.id = idText_ = text;
          deal.hasID = true;
          return 0;
        }
        if (key == "to") return end_of(deal.to), 1;
        break;
      case 4:
        if (key == "date") return date(deal.date), 2;
        if (key == "from") return end_of(deal.from), 3;
        break;
      case 5:
        if (key == "title") return freeText(), 4;
        if (key == "items") return list(item), 5;
        if (key == "notes") return freeText(), 6;
        break;
      case 7:
        if (key == "parties") return list(party), 7;
        if (key == "purpose") return terms(rules_.purposes, deal.purposes), 8;
        break;
      case 8:
        if (key == "activity") return term(rules_.activities, deal.activity), 9;
        break;
      case 13:
        if (key == "contract-date") return date(deal.contractDate), 10;
        break;
      case 14:
        if (key == "authorisations") return list(paper), 11;
        break;
    }
    return -1;
  });
  space();
  if (isRead && at_ != end_) wrong("something follows the deal");
  if (isRead && (!deal.hasID || deal.date == INT32_MIN || deal.activity < 0)) wrong("id, date or activity is missing");
  return fault_;
}
