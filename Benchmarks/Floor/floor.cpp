// The floor of the benchmark: what a very good C++ program would do with the same deals, without explanations.
//   embargo-floor RULES < deals.ndjson > verdicts.ndjson
#include <unistd.h>

#include "judge.hpp"

class Output {
 public:
  ~Output() { flush(); }
  void add(std::string_view text) {
    if (used_ + text.size() > sizeof buffer_) flush();
    if (text.size() > sizeof buffer_) return write(text.data(), text.size());
    std::memcpy(buffer_ + used_, text.data(), text.size());
    used_ += text.size();
  }
  // The text as a string of JSON.
  void addQuoted(std::string_view text) {
    add("\"");
    size_t start = 0;
    for (size_t at = 0; at < text.size(); at++) {
      uint8_t byte = uint8_t(text[at]);
      if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
      add(text.substr(start, at - start));
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", byte);
      add(escape);
      start = at + 1;
    }
    add(text.substr(start));
    add("\"");
  }
  void flush() {
    write(buffer_, used_);
    used_ = 0;
  }

 private:
  char buffer_[1 << 16];
  size_t used_ = 0;

  void write(const char *bytes, size_t count) {
    while (count > 0) {
      ssize_t written = ::write(1, bytes, count);
      if (written <= 0) std::exit(2);
      bytes += written;
      count -= size_t(written);
    }
  }
};

int main(int argc, char **argv) {
  if (argc != 2) fail("usage: embargo-floor RULES < DEALS");
  Rules rules;
  rules.read(argv[1]);
  Reader reader(rules);
  Judge judge(rules);
  Deal deal;
  Output output;
  long line = 0;
  bool isFaulty = false;
  auto take = [&](const char *begin, const char *end) {
    line++;
    if (begin == end) return;
    if (const char *fault = reader.read(begin, end, deal)) {
      isFaulty = true;
      output.add("{\"line\":" + std::to_string(line) + ",\"error\":");
      output.addQuoted(fault);
      return output.add("}\n");
    }
    Verdict verdict = judge.judge(deal);
    output.add("{\"id\":");
    output.addQuoted(deal.id);
    output.add(",\"verdict\":\"");
    output.add(verdictNames[verdict]);
    output.add("\",\"rules\":[");
    bool isFirst = true;
    for (int rule : judge.decisive()) {
      output.add(isFirst ? "\"" : ",\"");
      output.add(rules.rules[size_t(rule)].id);
      output.add("\"");
      isFirst = false;
    }
    output.add("]}\n");
  };

  std::vector<char> block(1 << 18);
  size_t held = 0;
  for (;;) {
    if (held == block.size()) block.resize(block.size() * 2);
    ssize_t count = ::read(0, block.data() + held, block.size() - held);
    if (count < 0) fail("cannot read");
    if (count == 0) break;
    held += size_t(count);
    const char *start = block.data(), *end = block.data() + held;
    while (const void *found = std::memchr(start, '\n', size_t(end - start))) {
      take(start, static_cast<const char *>(found));
      start = static_cast<const char *>(found) + 1;
    }
    held = size_t(end - start);
    std::memmove(block.data(), start, held);
  }
  if (held > 0) take(block.data(), block.data() + held);
  output.flush();
  return isFaulty ? 2 : 0;
}
