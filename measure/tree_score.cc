#include "measure/tree_score.h"

#include <algorithm>
#include <string_view>

#include "core/ascii.h"
#include "core/characters.h"
#include "core/error.h"

namespace relata::measure {
namespace {

constexpr std::int64_t kRoot = -1, kNotAligned = -2;

// A word of one side, where it stands among all characters of the document.
struct Placed {
  Span span;  // of a contraction's word: that of the contraction
  bool in_contraction = false;
  std::int64_t head = kRoot;  // among the words of the document
  const ScoredWord* word = nullptr;
};

// One side laid out: its characters without blanks, and what covers which of them, in bytes.
struct Side {
  std::string characters;
  std::vector<Span> tokens, sentences;
  std::vector<Placed> words;
};

Span append(Side& side, std::string_view form) {
  const auto begin = static_cast<std::uint32_t>(side.characters.size());
  for (std::size_t at = 0; at < form.size();) {
    const CodePoint c = code_point_at(form, at);
    if (!is_blank(c.value)) side.characters += form.substr(at, c.bytes);
    at += c.bytes;
  }
  return {begin, static_cast<std::uint32_t>(side.characters.size())};
}

Side laid_out(std::span<const ScoredSentence> sentences) {
  Side side;
  for (const ScoredSentence& sentence : sentences) {
    const auto begin = static_cast<std::uint32_t>(side.characters.size());
    const auto first = static_cast<std::int64_t>(side.words.size());
    std::size_t range = 0;
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      while (range < sentence.ranges.size() && sentence.ranges[range].last < i + 1) ++range;
      const bool inside = range < sentence.ranges.size() && sentence.ranges[range].first <= i + 1;
      if (!inside) side.tokens.push_back(append(side, sentence.words[i].form));
      else if (sentence.ranges[range].first == i + 1) side.tokens.push_back(append(side, sentence.ranges[range].form));
      const std::uint32_t head = sentence.words[i].head;
      side.words.push_back({side.tokens.back(), inside, head == 0 ? kRoot : first + head - 1, &sentence.words[i]});
    }
    side.sentences.push_back({begin, static_cast<std::uint32_t>(side.characters.size())});
  }
  return side;
}

void require_equal(const Side& gold, const Side& system) {
  const std::string &a = gold.characters, &b = system.characters;
  if (a == b) return;
  const auto at = static_cast<std::size_t>(
      std::mismatch(a.begin(), a.begin() + std::min(a.size(), b.size()), b.begin()).first - a.begin());
  std::size_t from = at - std::min<std::size_t>(at, 20);
  while (from > 0 && (a[from] & 0xc0) == 0x80) --from;
  const auto shown = [&](const std::string& text) {
    std::size_t end = std::min(text.size(), from + 40);
    while (end < text.size() && (text[end] & 0xc0) == 0x80) ++end;
    return "'" + text.substr(from, end - from) + "'";
  };
  throw Error("the words of the gold and those found do not cover the same characters: " + shown(a) + " against " +
              shown(b));
}

Count score_spans(const std::vector<Span>& gold, const std::vector<Span>& system) {
  Count count{gold.size(), system.size(), 0};
  for (std::size_t g = 0, s = 0; g < gold.size() && s < system.size();) {
    if (system[s].begin < gold[g].begin) ++s;
    else if (gold[g].begin < system[s].begin) ++g;
    else count.right += gold[g++].end == system[s++].end;
  }
  return count;
}

// Which word of the gold each word of the system is.
class Alignment {
 public:
  Alignment(const Side& gold, const Side& system) : gold_(gold.words), system_(system.words) {
    of_system_.resize(system_.size(), kNotAligned);
    while (g_ < gold_.size() && s_ < system_.size()) {
      const Span &a = gold_[g_].span, &b = system_[s_].span;
      if (gold_[g_].in_contraction || system_[s_].in_contraction) contraction();
      else if (a == b) pair(g_++, s_++);
      else if (a.begin <= b.begin) ++g_;
      else ++s_;
    }
  }
  const std::vector<std::int64_t>& of_system() const { return of_system_; }
  std::uint64_t pairs() const { return pairs_; }

 private:
  void pair(std::size_t g, std::size_t s) {
    of_system_[s] = static_cast<std::int64_t>(g);
    ++pairs_;
  }

  static bool is_beyond(const std::vector<Placed>& words, std::size_t i, std::uint32_t end) {
    if (i >= words.size()) return true;
    return words[i].in_contraction ? words[i].span.begin >= end : words[i].span.end > end;
  }

  // The least stretch of both sides that holds whole contractions; its words are aligned by their forms.
  void contraction() {
    std::uint32_t end = 0;
    if (gold_[g_].in_contraction) {
      end = gold_[g_].span.end;
      if (!system_[s_].in_contraction && system_[s_].span.begin < gold_[g_].span.begin) ++s_;
    } else {
      end = system_[s_].span.end;
      if (!gold_[g_].in_contraction && gold_[g_].span.begin < system_[s_].span.begin) ++g_;
    }
    const std::size_t first_g = g_, first_s = s_;
    while (!is_beyond(gold_, g_, end) || !is_beyond(system_, s_, end)) {
      const bool of_gold =
          g_ < gold_.size() && (s_ >= system_.size() || gold_[g_].span.begin <= system_[s_].span.begin);
      const Placed& next = of_gold ? gold_[g_] : system_[s_];
      if (next.in_contraction) end = std::max(end, next.span.end);
      ++(of_gold ? g_ : s_);
    }
    if (g_ > first_g && s_ > first_s) align_by_forms(first_g, first_s);
  }

  void align_by_forms(std::size_t first_g, std::size_t first_s) {
    const std::size_t rows = g_ - first_g, columns = s_ - first_s;
    // [g][s]: the longest common subsequence of what follows
    std::vector<std::vector<std::uint32_t>> longest(rows + 1, std::vector<std::uint32_t>(columns + 1, 0));
    const auto equal = [&](std::size_t g, std::size_t s) {
      return ascii_lower(gold_[first_g + g].word->form) == ascii_lower(system_[first_s + s].word->form);
    };
    for (std::size_t g = rows; g-- > 0;)
      for (std::size_t s = columns; s-- > 0;)
        longest[g][s] = std::max({equal(g, s) ? 1 + longest[g + 1][s + 1] : 0, longest[g + 1][s], longest[g][s + 1]});
    for (std::size_t g = 0, s = 0; g < rows && s < columns;) {
      if (equal(g, s)) pair(first_g + g++, first_s + s++);
      else if (longest[g][s] == longest[g + 1][s]) ++g;
      else ++s;
    }
  }

  const std::vector<Placed>&gold_, &system_;
  std::size_t g_ = 0, s_ = 0;
  std::vector<std::int64_t> of_system_;
  std::uint64_t pairs_ = 0;
};

std::string_view without_subtype(std::string_view relation) { return relation.substr(0, relation.find(':')); }

std::string column(std::string_view value) { return std::string(value.empty() ? "_" : value); }

}  // namespace

TreeScore& TreeScore::operator+=(const TreeScore& other) {
  tokens += other.tokens;
  sentences += other.sentences;
  words += other.words;
  upos += other.upos;
  xpos += other.xpos;
  lemmas += other.lemmas;
  heads += other.heads;
  labelled += other.labelled;
  return *this;
}

std::vector<ScoredSentence> scored_sentences(const TreebankDocument& gold) {
  std::vector<ScoredSentence> sentences;
  for (const TreebankSentence& sentence : gold.sentences) {
    sentences.push_back({{}, sentence.ranges});
    for (const TreebankRow& row : sentence.rows)
      if (!row.is_empty)
        sentences.back().words.push_back({row.form, row.lemma, row.upos, row.xpos, row.deprel, row.head});
  }
  return sentences;
}

std::vector<ScoredSentence> scored_sentences(const ExtractedDocument& system) {
  std::vector<ScoredSentence> sentences;
  for (const Sentence& sentence : system.sentences) {
    sentences.push_back({{}, sentence.ranges});
    for (const Token& token : sentence.tokens)
      sentences.back().words.push_back({std::string(token.form), column(token.lemma), column(token.upos),
                                        column(token.xpos), column(token.deprel),
                                        static_cast<std::uint32_t>(token.head)});
  }
  return sentences;
}

TreeScore score_trees(std::span<const ScoredSentence> gold, std::span<const ScoredSentence> system) {
  const Side ours = laid_out(gold), theirs = laid_out(system);
  require_equal(ours, theirs);
  const Alignment alignment(ours, theirs);
  TreeScore score;
  score.tokens = score_spans(ours.tokens, theirs.tokens);
  score.sentences = score_spans(ours.sentences, theirs.sentences);
  const Count none{ours.words.size(), theirs.words.size(), 0};
  score.words = score.upos = score.xpos = score.lemmas = score.heads = score.labelled = none;
  score.words.right = alignment.pairs();
  for (std::size_t s = 0; s < theirs.words.size(); ++s) {
    const std::int64_t at = alignment.of_system()[s];
    if (at == kNotAligned) continue;
    const Placed &wanted = ours.words[static_cast<std::size_t>(at)], &given = theirs.words[s];
    const ScoredWord &a = *wanted.word, &b = *given.word;
    const bool head =
        wanted.head == (given.head < 0 ? kRoot : alignment.of_system()[static_cast<std::size_t>(given.head)]);
    score.upos.right += a.upos == b.upos;
    score.xpos.right += a.xpos == b.xpos;
    score.lemmas.right += a.lemma == "_" || a.lemma == b.lemma;
    score.heads.right += head;
    score.labelled.right += head && without_subtype(a.deprel) == without_subtype(b.deprel);
  }
  return score;
}

}  // namespace relata::measure
