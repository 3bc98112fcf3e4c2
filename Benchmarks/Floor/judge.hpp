// Judges deals: candidates by bit rows, then three values, exemptions and papers to the letter.
#pragma once
#include "reader.hpp"

enum Verdict : int { Permitted, Exempted, Undetermined, NeedsAuthorisation, Prohibited };
extern const char *const verdictNames[];

class Judge {
 public:
  explicit Judge(const Rules &rules) : rules_(rules), near_(rules.words) {}

  Verdict judge(const Deal &deal);

  // The rules that give the verdict, in the order of their ids.
  const std::vector<int> &decisive() const { return decisive_; }

 private:
  const Rules &rules_;
  Row near_;
  std::vector<int> nearWords_;
  std::vector<int> decisive_;
  Verdict verdict_ = Permitted;
  const Deal *deal_ = nullptr;

  struct Frame {
    Subject subject;
    int number;
    int element = -1;  // index of an item or party inside a list that is asked
    bool elementIsItem = false;
  };

  void tryRules(Subject subject, int number, const uint64_t *one, const uint64_t *other);
  void apply(int rule, Subject subject, int number);
  Answer value(int node, const Frame &frame) const;
  Answer terms(const Node &node, const Frame &frame) const;
  Answer tariff(const Node &node, const Item &item) const;
  Answer category(const Node &node, const Item &item) const;
  Answer any(const Taxonomy &tree, const Node &node, int stated) const;
  template <class List>
  Answer anyOf(const Taxonomy &tree, const Node &node, const List &stated) const;
  Answer country(const Node &node, int stated) const;
  int countryOf(const Party &party) const;
  const Item &item(const Node &node, const Frame &frame) const {
    return deal_->items[size_t(node.ofElement ? frame.element : frame.number)];
  }
  const Party &party(const Node &node, const Frame &frame) const {
    return deal_->parties[size_t(node.ofElement ? frame.element : frame.number)];
  }
  Answer paper(const Exemption &exemption, const Rule &rule, Subject subject, int number) const;
};
