// What the grammar reads in one sentence: the longest plausible time at each place, none over another.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/time/atoms.h"
#include "extract/time/calendar.h"
#include "extract/time/matcher.h"
#include "extract/time/tense.h"
#include "extract/time/time_expressions.h"

namespace relata::time {

class Readings {
 public:
  // Keeps a reference. Reads at once, in order.
  explicit Readings(const Sentence& sentence);
  Readings(const Readings&) = delete;
  Readings& operator=(const Readings&) = delete;

  std::size_t size() const { return parses_.size(); }
  const Node& node(std::size_t at) const { return *parses_[at].node; }
  // "next" of "the next year": its first word, in lower case, behind a preposition and an article; "" without article.
  std::string_view direction(std::size_t at) const {
    return text_at(atoms_, parses_[at].phrase) == "the" ? text_at(atoms_, parses_[at].phrase + 1) : std::string_view();
  }
  // The atom behind it, "" at the end.
  std::string_view next_word(std::size_t at) const { return text_at(atoms_, parses_[at].end); }
  // Its words, with the value that it has for a document of that date; the tree, where there is one, tells its tense.
  Expression expression(std::size_t at, const std::optional<Anchor>& date) const;
  // The tense of the verb above it; unknown without a tree.
  Tense tense(std::size_t at) const;
  const std::optional<DependencyTree>& tree() const;

 private:
  const Parse* longest(std::size_t at);

  const Sentence& sentence_;
  std::vector<Atom> atoms_;
  Matcher matcher_;
  std::vector<Parse> parses_;
  std::vector<std::size_t> begins_;
  mutable std::optional<DependencyTree> tree_;
  bool parsed_ = false;
};

}  // namespace relata::time
