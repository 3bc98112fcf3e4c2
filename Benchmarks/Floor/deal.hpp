// A deal as numbers; the buffers are used again for every line.
#pragma once
#include "terms.hpp"

template <class T, int Capacity>
struct Few {
  T values[Capacity];
  int count = 0;
  bool add(T value) {
    if (count == Capacity) return false;
    values[count++] = value;
    return true;
  }
  const T *begin() const { return values; }
  const T *end() const { return values + count; }
};

struct Quantity {
  __int128 amount = 0;  // in millionths of thousandths of the base unit
  int dimension = -1;   // -1: not stated
};

struct Item {
  int category = -1;
  int code = -1;  // index among the codes seen so far
  Quantity quantity;
};

struct Party {
  Few<int, 16> roles;
  int country = -1;
  int kind = -1;
  Few<int, 16> designated;
};

enum Subject : int { OfDeal = 0, OfItem = 1, OfParty = 2 };

struct Paper {
  int kind = -1;
  int committee = -1;  // -1: not stated, -2: one of which no rule speaks
  int date = INT32_MIN;
  bool hasCovers = false;
  Few<std::pair<int, int>, 16> covers;
};

struct Deal {
  std::string_view id;
  bool hasID = false;
  int date = 0;
  int contractDate = INT32_MIN;
  int activity = -1;
  int from = -1, to = -1;
  Few<int, 16> purposes;
  std::vector<Item> items;
  std::vector<Party> parties;
  std::vector<Paper> papers;

  void clear() {
    hasID = false;
    date = contractDate = INT32_MIN;
    activity = from = to = -1;
    purposes.count = 0;
    items.clear();
    parties.clear();
    papers.clear();
  }
};
