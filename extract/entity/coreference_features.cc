#include "extract/entity/coreference_features.h"

#include <algorithm>
#include <cassert>
#include <set>

#include "extract/entity/coreference_exclusion.h"

namespace relata::entity {
namespace {

constexpr std::uint32_t kNear = 60;     // mentions back that any mention may mean
constexpr std::size_t kFarShared = 12;  // farther ones that share a word
constexpr std::uint32_t kLead = 300;    // bytes in which a document says what it is about
constexpr std::uint32_t kRecent = 5;    // sentences back that a text dwells on one thing

}  // namespace

// Writes features one after the other.
class FeatureRow {
 public:
  explicit FeatureRow(std::span<float> out) : out_(out) { std::fill(out.begin(), out.end(), 0.0f); }
  ~FeatureRow() { assert(at_ == out_.size()); }
  void flag(bool value) {
    assert(at_ < out_.size());
    out_[at_++] = value ? 1.0f : 0.0f;
  }
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
  std::span<float> out_;
  std::size_t at_ = 0;
};

namespace {

void add_agreement(const CorefMention& a, const CorefMention& m, FeatureRow& row) {
  row.one_of(static_cast<int>(agreement(a.number, m.number)), kAgreements);
  row.one_of(a.gender == kAnyGender || m.gender == kAnyGender ? 0 : (a.gender & m.gender) == 0 ? 2 : 1, 3);
  row.flag((a.gender & m.gender) == a.gender && a.gender == m.gender);
  row.flag(a.grammatical_person == m.grammatical_person);
  row.flag(a.kind == m.kind);
  row.flag(a.kind != 0 && m.kind != 0 && a.kind != m.kind);
  row.flag(a.named_type >= 0 && a.named_type == m.named_type);
}

bool same_head(const CorefMention& a, const CorefMention& m) {
  return !a.is_pronoun() && !m.is_pronoun() && a.lemma == m.lemma;
}

void add_words(const CorefMention& a, const CorefMention& m, FeatureRow& row) {
  const bool words = !a.is_pronoun() && !m.is_pronoun();
  const bool same_lemma = same_head(a, m);
  row.flag(words && a.text == m.text);
  row.flag(same_lemma);
  row.flag(words && a.head_word == m.head_word);
  row.flag(a.is_pronoun() && m.is_pronoun() && a.pronoun == m.pronoun);
  row.flag(a.is_pronoun() && m.is_pronoun() && a.head_word == m.head_word);
  row.one_of(static_cast<int>(name_match(a, m)), kNameMatches);
  const std::size_t common = shared_words(a.modifiers, m.modifiers);
  row.flag(same_lemma && a.modifiers == m.modifiers);
  row.flag(same_lemma && common == m.modifiers.size());
  row.flag(same_lemma && common == a.modifiers.size());
  row.flag(same_lemma && common < m.modifiers.size());
  row.flag(same_lemma && common < m.modifiers.size() && common < a.modifiers.size());
  row.flag(words && common > 0);
  row.flag(words && std::binary_search(a.modifiers.begin(), a.modifiers.end(), m.lemma));
  row.flag(words && std::binary_search(m.modifiers.begin(), m.modifiers.end(), a.lemma));
  row.flag(words && !same_lemma && std::binary_search(a.names.begin(), a.names.end(), m.head_word));
  row.flag(words && m.text.size() > 2 && a.text.find(std::string_view(m.text)) != std::string_view::npos);
}

// How they stand to each other in one sentence.
void add_places(const DependencyTree& tree, const CorefMention& a, const CorefMention& m, FeatureRow& row) {
  const bool together = a.sentence == m.sentence;
  const int ah = static_cast<int>(a.head), mh = static_cast<int>(m.head);
  const bool below = together && tree.head(mh) == ah, above = together && tree.head(ah) == mh;
  const bool siblings = together && tree.head(mh) == tree.head(ah);
  row.flag(together);
  row.flag(together && is_inside(m, a));
  row.flag(below);
  row.flag(above);
  row.flag(siblings);
  row.flag(below && m.role == CorefRole::kApposition);
  row.flag(above && is_subject(a) && m.predicate);
  row.flag(below && m.role == CorefRole::kConjunct);
  row.flag(siblings && a.role == CorefRole::kConjunct && m.role == CorefRole::kConjunct);
  row.flag(together && tree.below(mh, ah));
  row.flag(together && tree.below(ah, mh));
  row.flag(together && m.first == a.last);
  row.flag(together && m.head_word.ends_with("self") && is_subject(a));
}

void add_prominence(const CorefMention& a, const CorefMention& m, FeatureRow& row) {
  row.flag(is_subject(a));
  row.flag(is_subject(a) && is_subject(m));
  row.flag(a.role == m.role);
  row.flag(a.first == 0);
  row.flag(a.quoted == m.quoted);
  row.flag(a.quoted && m.quoted);
}

void add_definiteness(const CorefMention& a, const CorefMention& m, FeatureRow& row) {
  row.flag(a.definiteness == m.definiteness);
  row.flag(a.definiteness == Definiteness::kIndefinite && m.definiteness == Definiteness::kDefinite);
  row.flag(m.definiteness == Definiteness::kIndefinite);
  row.flag(same_head(a, m) && m.definiteness == Definiteness::kDefinite);
  row.flag(same_head(a, m) && m.definiteness == Definiteness::kBare);
  row.flag(a.is_pronoun());
  row.flag(a.form == MentionKind::kName);
  row.flag(means_one(m) && m.gender == kNeuter && a.role == CorefRole::kRoot);
}

// Who does what in the clauses around: "The firm said [its] plant", "The firm told the city that [it]".
void add_clauses(const DependencyTree& tree, const CorefMention& a, const CorefMention& m, FeatureRow& row) {
  const bool together = a.sentence == m.sentence;
  const int ah = static_cast<int>(a.head);
  row.flag(together && ah == m.place.subject);
  row.flag(together && ah == m.place.upper_subject);
  row.flag(together && ah != m.place.upper_subject && m.place.upper_clause != DependencyTree::kNone &&
           tree.head(ah) == m.place.upper_clause);
  row.one_of(std::min<int>(a.place.depth, 2), 3);
  const bool alike = !a.place.governor.empty() && a.place.governor == m.place.governor;
  row.flag(alike);
  row.flag(alike && a.role == m.role);
}

// Who speaks to whom: "I" is whose words they are.
void add_speakers(const CorefMention& a, const CorefMention& m, FeatureRow& row) {
  const bool of_words = a.speaks && !a.quoted && m.quoted;
  row.flag(a.speaks);
  row.flag(of_words);
  row.flag(of_words && m.grammatical_person == 1);
}

// A pronoun's number, gender and person: equal ones may mean the same.
int kin_of(const CorefMention& m) {
  return (m.grammatical_person * 3 + static_cast<int>(m.number)) * (kAnyGender + 1) + m.gender;
}

}  // namespace

CorefFeatures::CorefFeatures(const ExtractedDocument& document, std::span<const DependencyTree> trees,
                             std::span<const CorefMention> mentions)
    : document_(document),
      trees_(trees),
      mentions_(mentions),
      earlier_same_head_(mentions.size()),
      recent_same_(mentions.size()),
      kin_(mentions.size()),
      most_named_(kEntityTypes) {
  for (const Cluster& cluster : document.clusters) {
    std::uint32_t& most = most_named_[static_cast<std::size_t>(cluster.type)];
    most = std::max(most, cluster.mentions);
  }
  find_kin();
  count_recurrences();
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const CorefMention& mention = mentions[i];
    if (mention.is_pronoun()) continue;
    std::set<std::string> words(mention.names.begin(), mention.names.end());
    words.insert(mention.lemma);
    if (!mention.acronym.empty()) words.insert(mention.acronym);
    for (const std::string& word : words) by_word_[word].push_back(i);
  }
}

void CorefFeatures::find_kin() {
  std::unordered_map<int, std::uint32_t> last;
  for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
    kin_[i] = i;
    if (!mentions_[i].is_pronoun()) continue;
    const auto [found, is_first] = last.try_emplace(kin_of(mentions_[i]), i);
    kin_[i] = found->second;
    found->second = i;
  }
}

void CorefFeatures::count_recurrences() {
  std::unordered_map<std::string, std::uint32_t> seen;                    // head lemmas
  std::unordered_map<std::string, std::vector<std::uint32_t>> sentences;  // of each name or head lemma
  for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
    const CorefMention& mention = mentions_[i];
    if (mention.is_pronoun()) continue;
    earlier_same_head_[i] = seen[mention.lemma]++;
    std::vector<std::uint32_t>& same =
        sentences[mention.is_name() ? "name " + std::to_string(mention.name) : std::string(mention.lemma)];
    for (auto other = same.rbegin(); other != same.rend() && *other + kRecent >= mention.sentence; ++other)
      ++recent_same_[i];
    same.push_back(mention.sentence);
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
  for (const ShortText& word : mention.names) add(word);
  add(mention.lemma);
  if (!mention.acronym.empty()) add(mention.acronym);
  for (const std::uint32_t i : far) {
    if (found.size() >= kNear + 2 * kFarShared) break;
    found.push_back(i);
  }
  return found;
}

void CorefFeatures::describe(std::uint32_t index, std::span<float> out) const {
  FeatureRow row(out.first(kMentionFeatures));
  add_what_it_is(mentions_[index], row);
  add_where_it_stands(index, row);
  add_clauses(index, row);
}

void CorefFeatures::add_what_it_is(const CorefMention& m, FeatureRow& row) const {
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
}

void CorefFeatures::add_where_it_stands(std::uint32_t index, FeatureRow& row) const {
  const CorefMention& m = mentions_[index];
  row.bucket(earlier_same_head_[index], {1, 2, 4});
  row.bucket(m.sentence, {1, 2, 4, 10});
  row.bucket(static_cast<std::uint32_t>(document_.sentences[m.sentence].tokens.size()), {4, 10, 25});
  row.flag(m.head == 0 || m.first == 0);
  row.flag(index > 0 && is_inside(m, mentions_[index - 1]));
  row.flag(index + 1 < mentions_.size() && is_inside(mentions_[index + 1], m));
  row.flag(!m.vector.empty());
  row.flag(!m.names.empty());
  row.flag(m.modifiers.empty());
  row.bucket(static_cast<std::uint32_t>(mentions_.size()), {50, 150, 300});
  // after it: a relative clause or another modifier that says which one
  const DependencyTree& tree = trees_[m.sentence];
  const int head = static_cast<int>(m.head);
  bool clause = false, modifier = false;
  for (const int child : tree.children(head)) {
    clause |= tree.is(child, "acl");
    modifier |= child > head && tree.is(child, "nmod");
  }
  row.flag(clause);
  row.flag(modifier);
}

void CorefFeatures::describe(std::uint32_t first, std::uint32_t second, std::span<float> out) const {
  const CorefMention &a = mentions_[first], &m = mentions_[second];
  const DependencyTree& tree = trees_[m.sentence];
  FeatureRow row(out.first(kPairFeatures));
  row.flag(same_name(a, m));
  row.flag(cannot_corefer(tree, a, m));
  row.bucket(m.sentence - a.sentence, {1, 2, 3, 5, 8, 15, 30});
  row.bucket(second - first, {2, 3, 5, 8, 15, 30, 60});
  add_agreement(a, m, row);
  add_words(a, m, row);
  add_places(tree, a, m, row);
  add_prominence(a, m, row);
  add_salience(a, row);
  add_between(first, second, row);
  add_definiteness(a, m, row);
  entity::add_clauses(tree, a, m, row);
  add_speakers(a, m, row);
  add_kin(first, second, row);
}

void CorefFeatures::add_clauses(std::uint32_t index, FeatureRow& row) const {
  const CorefMention& m = mentions_[index];
  row.flag(m.expletive);
  row.flag(m.place.stands_for);
  row.flag(m.speaks);
  row.one_of(std::min<int>(m.place.depth, 2), 3);
  row.flag(m.place.subject != DependencyTree::kNone);
  const bool has_kin = kin_[index] != index;
  row.flag(!has_kin);
  if (has_kin) row.bucket(m.sentence - mentions_[kin_[index]].sentence, {1, 2, 5});
  else row.one_of(-1, 4);
}

void CorefFeatures::add_kin(std::uint32_t first, std::uint32_t second, FeatureRow& row) const {
  const std::uint32_t kin = kin_[second];
  row.flag(kin == first);
  row.flag(kin != second && kin > first);
  row.bucket(recent_same_[first], {1, 2, 4});
  row.bucket(mentions_[first].is_name() ? 0 : earlier_same_head_[first], {1, 2, 4});
}

// How much the document is about what the name means.
void CorefFeatures::add_salience(const CorefMention& a, FeatureRow& row) const {
  const Cluster* const named = a.name == UINT32_MAX ? nullptr : &document_.clusters[a.name];
  const std::uint32_t times = named ? named->mentions : 0;
  row.bucket(times, {1, 2, 4, 8});
  row.flag(named && times == most_named_[static_cast<std::size_t>(named->type)]);
  row.flag(named && named->first_offset <= kLead);
}

// Other mentions between the two that agree with the second as well.
void CorefFeatures::add_between(std::uint32_t first, std::uint32_t second, FeatureRow& row) const {
  const CorefMention& m = mentions_[second];
  std::uint32_t between = 0, subjects = 0;
  for (std::uint32_t i = first + 1; i < second && between < 8; ++i) {
    const CorefMention& other = mentions_[i];
    if (other.is_pronoun() || (other.gender & m.gender) == 0 || agreement(other.number, m.number) == Agreement::kDiffer)
      continue;
    ++between;
    subjects += is_subject(other);
  }
  row.bucket(between, {1, 2, 4, 8});
  row.flag(subjects > 0);
  row.flag(subjects == 0 && is_subject(mentions_[first]));
}

}  // namespace relata::entity
