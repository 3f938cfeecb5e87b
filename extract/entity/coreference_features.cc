#include "extract/entity/coreference_features.h"

#include <algorithm>
#include <cassert>
#include <set>
#include <string_view>

namespace relata::entity {
namespace {

constexpr std::uint32_t kNear = 60;     // mentions back that any mention may mean
constexpr std::size_t kFarShared = 12;  // farther ones that share a word

// Writes features one after the other.
class Row {
 public:
  explicit Row(std::span<float> out) : out_(out) { std::fill(out.begin(), out.end(), 0.0f); }
  ~Row() { assert(at_ == out_.size()); }
  void flag(bool value) { put(value ? 1.0f : 0.0f); }
  void part(double value) { put(static_cast<float>(value)); }
  // One of `count`; none is set for a value outside.
  void one_of(int value, int count) {
    if (value >= 0 && value < count) out_[at_ + static_cast<std::size_t>(value)] = 1.0f;
    at_ += static_cast<std::size_t>(count);
    assert(at_ <= out_.size());
  }
  // In which of the intervals that `bounds` part.
  void bucket(std::uint32_t value, std::initializer_list<std::uint32_t> bounds) {
    one_of(static_cast<int>(std::count_if(bounds.begin(), bounds.end(), [&](std::uint32_t b) { return value >= b; })),
           static_cast<int>(bounds.size()) + 1);
  }

 private:
  void put(float value) {
    assert(at_ < out_.size());
    out_[at_++] = value;
  }
  std::span<float> out_;
  std::size_t at_ = 0;
};

std::size_t shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::size_t count = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) ++count, ++i, ++j;
    else if (*i < *j) ++i;
    else ++j;
  }
  return count;
}

bool inside(const CorefMention& inner, const CorefMention& outer) {
  return inner.sentence == outer.sentence && inner.first >= outer.first && inner.last <= outer.last;
}

// 0 unknown, 1 agree, 2 not.
int agreement(Number a, Number b) {
  if (a == Number::kUnknown || b == Number::kUnknown) return 0;
  return a == b ? 1 : 2;
}

bool is_subject(const CorefMention& m) { return m.role == CorefRole::kSubject || m.role == CorefRole::kPassiveSubject; }

// How two names go together: 0 not both names, 1 equal, 2 one has the other's last word as its last, 3 one's words are
// among the other's, 4 acronym, 5 share a word, 6 share nothing.
int name_match(const CorefMention& a, const CorefMention& m) {
  if (a.names.empty() || m.names.empty() || a.is_pronoun() || m.is_pronoun()) return 0;
  if (a.names == m.names) return 1;
  const std::size_t common = shared(a.names, m.names);
  const std::size_t least = std::min(a.names.size(), m.names.size());
  const auto last = [](const CorefMention& x) {
    const std::size_t blank = x.text.rfind(' ');
    return std::string_view(x.text).substr(blank == std::string::npos ? 0 : blank + 1);
  };
  if (common == least && least > 0 && last(a) == last(m)) return 2;
  if (common == least && least > 0) return 3;
  if ((!a.acronym.empty() && m.text == a.acronym) || (!m.acronym.empty() && a.text == m.acronym)) return 4;
  return common > 0 ? 5 : 6;
}

// "he", "she", "it", "I": one thing.
bool means_one(const CorefMention& m) { return m.is_pronoun() && m.number == Number::kSingular; }

bool is_person_name(const CorefMention& m) { return m.named_type == static_cast<int>(EntityType::kPer); }

bool names_differ(const CorefMention& a, const CorefMention& m) {
  if (a.named_type < 0 || m.named_type < 0) return false;
  if (is_person_name(a) != is_person_name(m)) return true;
  const int match = name_match(a, m);
  if (is_person_name(a)) return match >= 5;
  const bool place =
      a.named_type == static_cast<int>(EntityType::kGpe) || a.named_type == static_cast<int>(EntityType::kLoc);
  return match == 3 || match >= 5 || (match == 2 && place);  // "Kabul University", "New Mexico"
}

// Whether `a` is the subject of the clause that holds `m`, or the owner of a phrase that does: "it has taken a softer
// approach towards this group", "the Taliban's admission of this". A description is never what stands so above it
// (Chomsky 1981, Principle C, within one clause).
bool commands(const DependencyTree& tree, int a, int m) {
  const auto is_clause = [&](int token) {
    return tree[token].upos == "VERB" || tree[token].upos == "AUX" ||
           tree.child(token, "nsubj") != DependencyTree::kNone;
  };
  if (tree.below(m, a)) return false;
  for (int token = tree.head(m); token != DependencyTree::kNone; token = tree.head(token)) {
    if (tree.head(a) == token && (tree.is(a, "nsubj") || tree.is(a, "nmod:poss"))) return true;
    if (is_clause(token) && !tree.is(token, "xcomp")) return false;
  }
  return false;
}

}  // namespace

CorefFeatures::CorefFeatures(const ExtractedDocument& document, std::span<const DependencyTree> trees,
                             std::span<const CorefMention> mentions)
    : document_(document), trees_(trees), mentions_(mentions), earlier_same_head_(mentions.size()) {
  std::unordered_map<std::string, std::uint32_t> seen;  // head lemmas
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const CorefMention& mention = mentions[i];
    if (mention.is_pronoun()) continue;
    std::set<std::string> words(mention.names.begin(), mention.names.end());
    words.insert(mention.lemma);
    if (!mention.acronym.empty()) words.insert(mention.acronym);
    earlier_same_head_[i] = seen[mention.lemma]++;
    for (const std::string& word : words) by_word_[word].push_back(i);
  }
}

std::vector<std::uint32_t> CorefFeatures::candidates(std::uint32_t index) const {
  const CorefMention& mention = mentions_[index];
  const std::uint32_t nearest = index > kNear ? index - kNear : 0;
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = index; i-- > nearest;) found.push_back(i);
  if (mention.is_pronoun()) return found;
  std::set<std::uint32_t, std::greater<>> far;
  const auto add = [&](const std::string& word) {
    const auto list = by_word_.find(word);
    if (list == by_word_.end()) return;
    std::size_t taken = 0;
    const auto end = std::lower_bound(list->second.begin(), list->second.end(), nearest);
    for (auto i = end; i != list->second.begin() && taken < kFarShared; ++taken) far.insert(*--i);
  };
  for (const std::string& word : mention.names) add(word);
  add(mention.lemma);
  if (!mention.acronym.empty()) add(mention.acronym);
  for (const std::uint32_t i : far) {
    if (found.size() >= kNear + 2 * kFarShared) break;
    found.push_back(i);
  }
  return found;
}

bool CorefFeatures::same_name(std::uint32_t first, std::uint32_t second) const {
  return mentions_[first].name != UINT32_MAX && mentions_[first].name == mentions_[second].name;
}

bool CorefFeatures::excluded(std::uint32_t first, std::uint32_t second) const {
  if (same_name(first, second)) return false;
  const CorefMention &a = mentions_[first], &m = mentions_[second];
  if ((a.gender & m.gender) == 0 || names_differ(a, m)) return true;
  if ((means_one(a) || means_one(m)) && agreement(a.number, m.number) == 2 && a.names.empty() && m.names.empty())
    return true;
  if (a.sentence != m.sentence) return false;
  const DependencyTree& tree = trees_[m.sentence];
  const int ah = static_cast<int>(a.head), mh = static_cast<int>(m.head);
  if (ah == mh) return true;
  // one inside the other: "[the son of [the king]]", "[[his] father]"; but "[the man who lost [his] hat]"
  if (inside(a, m)) return true;
  if (inside(m, a) && (!m.is_pronoun() || tree.head(mh) == ah)) return true;
  if (tree.is(mh, "conj") && tree.head(mh) == ah && m.definiteness != Definiteness::kDemonstrative) return true;
  if (m.form == MentionKind::kDescription && !m.predicate && commands(tree, ah, mh)) return true;
  // "Mazar, the largest city in [the region]"
  if (m.form == MentionKind::kDescription && tree.head(mh) != ah && tree.below(mh, ah)) return true;
  const bool of_one_verb = tree.head(ah) == tree.head(mh) && is_subject(a) && m.role == CorefRole::kObject;
  return of_one_verb && !m.head_word.ends_with("self") && !m.head_word.ends_with("selves");
}

void CorefFeatures::describe(std::uint32_t index, std::span<float> out) const {
  const CorefMention& m = mentions_[index];
  const Sentence& sentence = document_.sentences[m.sentence];
  Row row(out.first(kMentionFeatures));
  row.one_of(static_cast<int>(m.form), 3);
  row.one_of(m.kind, kKinds);
  row.one_of(m.named_type, kEntityTypes);
  row.one_of(m.pronoun, kPronouns);
  row.one_of(static_cast<int>(m.number), 3);
  for (const Gender gender : {kMasculine, kFeminine, kNeuter}) row.flag((m.gender & gender) != 0);
  row.one_of(m.grammatical_person - 1, 3);
  row.one_of(static_cast<int>(m.definiteness), kDefinitenesses);
  row.one_of(static_cast<int>(m.role), kCorefRoles);
  row.flag(m.predicate);
  row.flag(m.quoted);
  row.bucket(m.last - m.first, {2, 3, 4, 6, 10});
  row.bucket(earlier_same_head_[index], {1, 2, 4});
  row.bucket(m.sentence, {1, 2, 4, 10});
  row.bucket(static_cast<std::uint32_t>(sentence.tokens.size()), {4, 10, 25});
  row.flag(m.head == 0 || m.first == 0);
  row.flag(index > 0 && inside(m, mentions_[index - 1]));
  row.flag(index + 1 < mentions_.size() && inside(mentions_[index + 1], m));
  row.flag(!m.vector.empty());
  row.flag(!m.names.empty());
  row.flag(m.modifiers.empty());
  row.bucket(static_cast<std::uint32_t>(mentions_.size()), {50, 150, 300});
  // after it: a relative clause or another modifier that says which one
  bool clause = false, modifier = false;
  for (const int child : trees_[m.sentence].children(static_cast<int>(m.head))) {
    clause |= trees_[m.sentence].is(child, "acl");
    modifier |= child > static_cast<int>(m.head) && trees_[m.sentence].is(child, "nmod");
  }
  row.flag(clause);
  row.flag(modifier);
}

void CorefFeatures::describe(std::uint32_t first, std::uint32_t second, std::span<float> out) const {
  const CorefMention &a = mentions_[first], &m = mentions_[second];
  const DependencyTree& tree = trees_[m.sentence];
  Row row(out.first(kPairFeatures));
  const bool together = a.sentence == m.sentence;
  row.flag(same_name(first, second));
  row.flag(excluded(first, second));
  row.bucket(m.sentence - a.sentence, {1, 2, 3, 5, 8, 15, 30});
  row.bucket(second - first, {2, 3, 5, 8, 15, 30, 60});
  row.one_of(agreement(a.number, m.number), 3);
  row.one_of(a.gender == kAnyGender || m.gender == kAnyGender ? 0 : (a.gender & m.gender) == 0 ? 2 : 1, 3);
  row.flag((a.gender & m.gender) == a.gender && a.gender == m.gender);
  row.flag(a.grammatical_person == m.grammatical_person);
  row.flag(a.kind == m.kind);
  row.flag(a.kind != 0 && m.kind != 0 && a.kind != m.kind);
  row.flag(a.named_type >= 0 && a.named_type == m.named_type);
  // words
  const bool words = !a.is_pronoun() && !m.is_pronoun();
  const bool same_lemma = words && a.lemma == m.lemma;
  row.flag(words && a.text == m.text);
  row.flag(same_lemma);
  row.flag(words && a.head_word == m.head_word);
  row.flag(a.is_pronoun() && m.is_pronoun() && a.pronoun == m.pronoun);
  row.flag(a.is_pronoun() && m.is_pronoun() && a.head_word == m.head_word);
  row.one_of(name_match(a, m), 7);
  const std::size_t common = shared(a.modifiers, m.modifiers);
  row.flag(same_lemma && a.modifiers == m.modifiers);
  row.flag(same_lemma && common == m.modifiers.size());
  row.flag(same_lemma && common == a.modifiers.size());
  row.flag(same_lemma && common < m.modifiers.size());
  row.flag(same_lemma && common < m.modifiers.size() && common < a.modifiers.size());
  row.flag(words && common > 0);
  row.flag(words && std::binary_search(a.modifiers.begin(), a.modifiers.end(), m.lemma));
  row.flag(words && std::binary_search(m.modifiers.begin(), m.modifiers.end(), a.lemma));
  row.flag(words && !same_lemma && std::binary_search(a.names.begin(), a.names.end(), m.head_word));
  row.flag(words && m.text.size() > 2 && a.text.find(m.text) != std::string::npos);
  // places in one sentence
  const int ah = static_cast<int>(a.head), mh = static_cast<int>(m.head);
  row.flag(together);
  row.flag(together && inside(m, a));
  row.flag(together && tree.head(mh) == ah);
  row.flag(together && tree.head(ah) == mh);
  row.flag(together && tree.head(mh) == tree.head(ah));
  row.flag(together && tree.head(mh) == ah && m.role == CorefRole::kApposition);
  row.flag(together && tree.head(ah) == mh && is_subject(a) && m.predicate);
  row.flag(together && (m.role == CorefRole::kConjunct && tree.head(mh) == ah));
  row.flag(together && a.role == CorefRole::kConjunct && m.role == CorefRole::kConjunct &&
           tree.head(mh) == tree.head(ah));
  row.flag(together && tree.below(mh, ah));
  row.flag(together && tree.below(ah, mh));
  row.flag(together && m.first == a.last);
  row.flag(together && m.head_word.ends_with("self") && is_subject(a));
  // prominence
  row.flag(is_subject(a));
  row.flag(is_subject(a) && is_subject(m));
  row.flag(a.role == m.role);
  row.flag(a.first == 0);
  row.flag(a.quoted == m.quoted);
  row.flag(a.quoted && m.quoted);
  // what stands between: other mentions that agree with the mention as well
  std::uint32_t between = 0, subjects = 0;
  for (std::uint32_t i = first + 1; i < second && between < 8; ++i) {
    const CorefMention& other = mentions_[i];
    if (other.is_pronoun() || (other.gender & m.gender) == 0 || agreement(other.number, m.number) == 2) continue;
    ++between;
    subjects += is_subject(other);
  }
  row.bucket(between, {1, 2, 4, 8});
  row.flag(subjects > 0);
  row.flag(a.definiteness == m.definiteness);
  row.flag(a.definiteness == Definiteness::kIndefinite && m.definiteness == Definiteness::kDefinite);
  row.flag(m.definiteness == Definiteness::kIndefinite);
  row.flag(same_lemma && m.definiteness == Definiteness::kDefinite);
  row.flag(same_lemma && m.definiteness == Definiteness::kBare);
  row.flag(a.is_pronoun());
  row.flag(a.form == MentionKind::kName);
  row.flag(means_one(m) && m.gender == kNeuter && a.role == CorefRole::kRoot);
}

}  // namespace relata::entity
