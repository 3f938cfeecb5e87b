#include "extract/entity/coreference_mention.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "extract/entity/name_table.h"
#include "extract/entity/referents_tsv.h"

namespace relata::entity {
namespace {

constexpr std::array<std::string_view, kKinds> kKindNames = {
    "", "person", "place", "organization", "object", "abstract", "event", "animal", "plant", "substance", "time"};

std::string lower(std::string_view word) {
  std::string result(word);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

struct PronounEntry {
  int number;  // of the pronoun
  int person;
  Number count;
  std::uint8_t gender;
};

const PronounEntry* find_pronoun(std::string_view word) {
  using N = Number;
  constexpr std::uint8_t kHuman = kMasculine | kFeminine;
  static const std::unordered_map<std::string_view, PronounEntry> table = {
      {"he", {1, 3, N::kSingular, kMasculine}},
      {"him", {1, 3, N::kSingular, kMasculine}},
      {"his", {2, 3, N::kSingular, kMasculine}},
      {"himself", {3, 3, N::kSingular, kMasculine}},
      {"she", {4, 3, N::kSingular, kFeminine}},
      {"her", {4, 3, N::kSingular, kFeminine}},
      {"hers", {4, 3, N::kSingular, kFeminine}},
      {"herself", {3, 3, N::kSingular, kFeminine}},
      {"it", {5, 3, N::kSingular, kNeuter}},
      {"its", {6, 3, N::kSingular, kNeuter}},
      {"itself", {3, 3, N::kSingular, kNeuter}},
      {"they", {7, 3, N::kPlural, kAnyGender}},
      {"them", {7, 3, N::kPlural, kAnyGender}},
      {"their", {8, 3, N::kPlural, kAnyGender}},
      {"theirs", {8, 3, N::kPlural, kAnyGender}},
      {"themselves", {3, 3, N::kPlural, kAnyGender}},
      {"i", {9, 1, N::kSingular, kHuman}},
      {"me", {9, 1, N::kSingular, kHuman}},
      {"my", {9, 1, N::kSingular, kHuman}},
      {"mine", {9, 1, N::kSingular, kHuman}},
      {"myself", {9, 1, N::kSingular, kHuman}},
      {"we", {10, 1, N::kPlural, kAnyGender}},
      {"us", {10, 1, N::kPlural, kAnyGender}},
      {"our", {10, 1, N::kPlural, kAnyGender}},
      {"ours", {10, 1, N::kPlural, kAnyGender}},
      {"ourselves", {10, 1, N::kPlural, kAnyGender}},
      {"you", {11, 2, N::kUnknown, kAnyGender}},
      {"your", {11, 2, N::kUnknown, kAnyGender}},
      {"yours", {11, 2, N::kUnknown, kAnyGender}},
      {"yourself", {11, 2, N::kSingular, kAnyGender}},
      {"yourselves", {11, 2, N::kPlural, kAnyGender}},
      {"this", {12, 3, N::kSingular, kNeuter}},
      {"that", {13, 3, N::kSingular, kNeuter}},
      {"these", {14, 3, N::kPlural, kAnyGender}},
      {"those", {14, 3, N::kPlural, kAnyGender}}};
  const auto found = table.find(word);
  return found == table.end() ? nullptr : &found->second;
}
constexpr int kOtherPronoun = 15;

constexpr std::uint8_t kBody = 8, kSays = 16;  // beside the genders: a body or people of a place; a verb of saying

// 0 where the table does not tell.
std::uint8_t told_of_word(const std::string& word) {
  static const auto table = [] {
    std::unordered_map<std::string, std::uint8_t> entries;
    read_name_table(data::referents_tsv, [&](std::string_view kind, const std::string& entry) {
      if (kind == "masculine") entries[entry] |= kMasculine;
      if (kind == "feminine") entries[entry] |= kFeminine;
      if (kind == "body") entries[entry] |= kBody;
      if (kind == "says") entries[entry] |= kSays;
    });
    return entries;
  }();
  const auto found = table.find(word);
  return found == table.end() ? 0 : found->second;
}

std::uint8_t gender_of_word(const std::string& word) { return told_of_word(word) & kAnyGender; }

bool is_determiner(const Token& token) { return token.upos == "DET" || token.xpos == "PRP$"; }

CorefRole role_of(const DependencyTree& tree, int head) {
  static constexpr std::pair<std::string_view, CorefRole> kRoles[] = {{"nsubj:pass", CorefRole::kPassiveSubject},
                                                                      {"nsubj", CorefRole::kSubject},
                                                                      {"obj", CorefRole::kObject},
                                                                      {"iobj", CorefRole::kObject},
                                                                      {"obl", CorefRole::kOblique},
                                                                      {"nmod:poss", CorefRole::kPossessor},
                                                                      {"nmod", CorefRole::kNominalModifier},
                                                                      {"appos", CorefRole::kApposition},
                                                                      {"conj", CorefRole::kConjunct},
                                                                      {"compound", CorefRole::kCompound},
                                                                      {"root", CorefRole::kRoot}};
  for (const auto& [name, role] : kRoles)
    if (tree.is(head, name)) return role;
  return CorefRole::kOther;
}

class Describer {
 public:
  Describer(const Sentence& sentence, const DependencyTree& tree, CorefMention& mention)
      : sentence_(sentence), tree_(tree), mention_(mention), head_(static_cast<int>(mention.head)) {}

  void describe() {
    const Token& head = sentence_.tokens[mention_.head];
    mention_.head_word = lower(head.form);
    mention_.lemma = lower(head.lemma.empty() || head.lemma == "_" ? head.form : head.lemma);
    for (int kind = 0; kind < kKinds; ++kind)
      if (head.mention == kKindNames[static_cast<std::size_t>(kind)]) mention_.kind = kind;
    mention_.role = role_of(tree_, head_);
    mention_.predicate = tree_.child(head_, "cop") != DependencyTree::kNone;
    if (mention_.role == CorefRole::kSubject)
      mention_.speaks = (told_of_word(tree_[tree_.head(head_)].lemma) & kSays) != 0;
    mention_.vector = head.vector;
    add_words();
    if (mention_.is_pronoun()) return describe_pronoun();
    mention_.definiteness = definiteness();
    mention_.number = number(head);
    mention_.gender = gender(head);
    mention_.body = mention_.form == MentionKind::kDescription && (told_of_word(mention_.lemma) & kBody) != 0;
  }

 private:
  const Token& token(std::uint32_t i) const { return sentence_.tokens[i]; }

  void add_words() {
    for (std::uint32_t i = mention_.first; i < mention_.last; ++i) {
      const Token& word = token(i);
      if (word.upos == "PUNCT" || word.upos == "PART") continue;
      const bool proper = word.upos == "PROPN" || mention_.form == MentionKind::kName;
      if (!is_determiner(word)) mention_.text += (mention_.text.empty() ? "" : " ") + lower(word.form);
      if (proper && !is_determiner(word)) {
        mention_.names.push_back(lower(word.form));
        if (word.form[0] >= 'A' && word.form[0] <= 'Z') mention_.acronym += static_cast<char>(word.form[0] - 'A' + 'a');
      }
      const bool content = word.upos == "NOUN" || word.upos == "PROPN" || word.upos == "ADJ" || word.upos == "NUM" ||
                           word.upos == "VERB";
      if (i != mention_.head && content) mention_.modifiers.push_back(lower(word.lemma));
    }
    if (mention_.acronym.size() < 2) mention_.acronym.clear();
    for (auto* list : {&mention_.modifiers, &mention_.names}) {
      std::sort(list->begin(), list->end());
      list->erase(std::unique(list->begin(), list->end()), list->end());
    }
  }

  void describe_pronoun() {
    mention_.pronoun = kOtherPronoun;
    const PronounEntry* entry = find_pronoun(mention_.head_word);
    if (!entry) return;
    mention_.pronoun = entry->number;
    mention_.grammatical_person = entry->person;
    mention_.number = entry->count;
    mention_.gender = entry->gender;
  }

  Definiteness definiteness() const {
    for (const int child : tree_.children(head_)) {
      if (child > head_) break;
      const std::string word = lower(tree_[child].form);
      if (tree_.is(child, "nmod:poss")) return Definiteness::kPossessed;
      if (tree_.is(child, "det")) {
        if (word == "the") return Definiteness::kDefinite;
        if (word == "a" || word == "an" || word == "another") return Definiteness::kIndefinite;
        if (word == "this" || word == "that" || word == "these" || word == "those" || word == "such")
          return Definiteness::kDemonstrative;
        return Definiteness::kQuantified;
      }
    }
    return tree_.child(head_, "nummod") != DependencyTree::kNone ? Definiteness::kNumbered : Definiteness::kBare;
  }

  Number number(const Token& head) const {
    const int coordinated = tree_.child(head_, "conj");
    if (coordinated != DependencyTree::kNone && static_cast<std::uint32_t>(coordinated) < mention_.last)
      return Number::kPlural;
    if (head.xpos == "NNS" || head.xpos == "NNPS") return Number::kPlural;
    if (head.xpos == "NN" || head.xpos == "NNP") return Number::kSingular;
    return Number::kUnknown;
  }

  std::uint8_t gender(const Token& head) const {
    const bool person = mention_.named_type >= 0 ? mention_.named_type == static_cast<int>(EntityType::kPer)
                                                 : mention_.kind == kPersonKind;
    std::uint8_t told = 0;
    if (mention_.form == MentionKind::kName) {
      if (!person) return mention_.named_type >= 0 ? kNeuter : kAnyGender;
      told = gender_of_word(token(mention_.first).form);
      for (std::uint32_t i = mention_.first; i > 0 && i + 3 > mention_.first && !told; --i)
        told = gender_of_word(lower(token(i - 1).form));  // a title before it: "Mrs", "spokesman"
    } else {
      told = gender_of_word(lower(head.lemma));
      if (!told) told = gender_of_word(lower(head.form));
    }
    if (told) return told;
    if (person) return mention_.form == MentionKind::kName ? kMasculine | kFeminine : kAnyGender;
    return mention_.kind == 0 || mention_.kind == 7 ? kAnyGender : kNeuter;
  }

  const Sentence& sentence_;
  const DependencyTree& tree_;
  CorefMention& mention_;
  int head_;
};

// Whether each token stands inside quotation marks; carried from sentence to sentence by `open`.
std::vector<bool> quoted_tokens(const Sentence& sentence, bool& open) {
  std::vector<bool> quoted(sentence.tokens.size());
  for (std::size_t i = 0; i < quoted.size(); ++i) {
    const std::string& form = sentence.tokens[i].form;
    if (form == "“" || form == "``") open = true;
    if (form == "”" || form == "''") open = false;
    if (form == "\"") open = !open;
    quoted[i] = open;
  }
  return quoted;
}

}  // namespace

std::vector<CorefMention> coref_mentions(const ExtractedDocument& document, std::span<const DependencyTree> trees) {
  std::vector<CorefMention> mentions;
  const auto take = [&](const Mention& from, bool name) {
    CorefMention mention;
    mention.sentence = from.sentence;
    mention.first = from.first;
    mention.last = from.last;
    mention.head = from.head;
    mention.form = name ? MentionKind::kName : from.kind;
    if (name) mention.named_type = static_cast<int>(from.type), mention.name = from.cluster;
    mentions.push_back(std::move(mention));
  };
  for (const Mention& mention : document.mentions) take(mention, true);
  for (const Mention& mention : document.unlinked) take(mention, false);
  std::stable_sort(mentions.begin(), mentions.end(), [](const CorefMention& a, const CorefMention& b) {
    return std::tuple(a.sentence, a.first, b.last) < std::tuple(b.sentence, b.first, a.last);
  });
  bool open = false;
  std::uint32_t at = UINT32_MAX;
  std::vector<bool> quoted;
  for (CorefMention& mention : mentions) {
    if (mention.sentence != at) {
      for (std::uint32_t next = at + 1; next <= mention.sentence; ++next)
        quoted = quoted_tokens(document.sentences[next], open);
      at = mention.sentence;
    }
    mention.quoted = quoted[mention.head];
    Describer(document.sentences[mention.sentence], trees[mention.sentence], mention).describe();
  }
  return mentions;
}

}  // namespace relata::entity
