#include "extract/entity/coreference_mention.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <tuple>

#include "core/ascii.h"
#include "core/table.h"
#include "extract/entity/pronouns_tsv.h"
#include "extract/entity/referents.h"

namespace relata::entity {
namespace {

constexpr std::array<std::string_view, kKinds> kKindNames = {
    "", "person", "place", "organization", "object", "abstract", "event", "animal", "plant", "substance", "time"};

constexpr int kOtherPronoun = 15;

Number parse_number(std::string_view text) {
  return text == "singular" ? Number::kSingular : text == "plural" ? Number::kPlural : Number::kUnknown;
}

std::uint8_t parse_gender(std::string_view text) {
  if (text == "masculine") return kMasculine;
  if (text == "feminine") return kFeminine;
  if (text == "neuter") return kNeuter;
  return text == "human" ? kMasculine | kFeminine : kAnyGender;
}

int parse_digits(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// The genders that the word tells; none where the table does not.
std::uint8_t gender_of_word(std::string_view word) {
  std::uint8_t told = 0;
  if (referents().holds("masculine", word)) told |= kMasculine;
  if (referents().holds("feminine", word)) told |= kFeminine;
  return told;
}

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

class MentionDescriber {
 public:
  MentionDescriber(const Sentence& sentence, const DependencyTree& tree, CorefMention& mention)
      : sentence_(sentence), tree_(tree), mention_(mention), head_(static_cast<int>(mention.head)) {}

  void describe() {
    const Token& head = sentence_.tokens[mention_.head];
    mention_.head_word = ascii_lower(head.form);
    mention_.lemma = ascii_lower(head.lemma.empty() || head.lemma == "_" ? head.form : head.lemma);
    for (int kind = 0; kind < kKinds; ++kind)
      if (head.mention == kKindNames[static_cast<std::size_t>(kind)]) mention_.kind = kind;
    mention_.role = role_of(tree_, head_);
    mention_.predicate = tree_.child(head_, "cop") != DependencyTree::kNone;
    if (mention_.role == CorefRole::kSubject)
      mention_.speaks = referents().holds("says", tree_[tree_.head(head_)].lemma);
    mention_.expletive = tree_.is(head_, "expl");
    mention_.place = clause_place(tree_, head_);
    mention_.vector = sentence_.vector_of(head);
    add_words();
    mention_.listing = is_listing();
    mention_.opponent = is_opponent();
    if (mention_.is_pronoun()) return describe_pronoun();
    mention_.definiteness = definiteness();
    mention_.number = number(head);
    mention_.gender = gender(head);
    mention_.body = mention_.form == MentionKind::kDescription && referents().holds("body", mention_.lemma);
  }

 private:
  const Token& token(std::uint32_t i) const { return sentence_.tokens[i]; }

  void add_words() {
    std::string text, acronym;
    for (std::uint32_t i = mention_.first; i < mention_.last; ++i) {
      const Token& word = token(i);
      if (word.upos == "PUNCT" || word.upos == "PART") continue;
      const bool proper = word.upos == "PROPN" || mention_.form == MentionKind::kName;
      if (!is_determiner(word)) text += (text.empty() ? "" : " ") + ascii_lower(word.form);
      if (proper && !is_determiner(word)) {
        mention_.names.push_back(ascii_lower(word.form));
        if (word.form[0] != ascii_lower(word.form[0])) acronym += ascii_lower(word.form[0]);
      }
      const bool content = word.upos == "NOUN" || word.upos == "PROPN" || word.upos == "ADJ" || word.upos == "NUM" ||
                           word.upos == "VERB";
      if (i != mention_.head && content) mention_.modifiers.push_back(ascii_lower(word.lemma));
    }
    mention_.text = text;
    if (acronym.size() >= 2) mention_.acronym = acronym;
    for (auto* list : {&mention_.modifiers, &mention_.names}) {
      std::sort(list->begin(), list->end());
      list->erase(std::unique(list->begin(), list->end()), list->end());
      list->shrink_to_fit();
    }
  }

  // Inside brackets that hold a colon.
  bool is_listing() const {
    constexpr std::uint32_t kLongest = 5;  // tokens on one side
    const auto form = [&](std::uint32_t i) { return std::string_view(token(i).form); };
    const auto size = static_cast<std::uint32_t>(sentence_.tokens.size());
    std::uint32_t open = mention_.first, close = mention_.last;
    while (open > 0 && mention_.first - open < kLongest && form(open) != "(" && form(open) != ")") --open;
    while (close + 1 < size && close - mention_.last < kLongest && form(close) != ")" && form(close) != "(") ++close;
    if (form(open) != "(" || close >= size || form(close) != ")") return false;
    for (std::uint32_t i = open; i < close; ++i)
      if (form(i) == ":") return true;
    return false;
  }

  bool is_opponent() const {
    const int above = tree_.head(head_), preposition = tree_.child(head_, "case");
    if (above == DependencyTree::kNone) return false;
    if (tree_.is(head_, "obj")) return referents().holds("beats", tree_[above].lemma);
    if (preposition == DependencyTree::kNone || !referents().holds("before an opponent", tree_[preposition].lemma))
      return false;
    return referents().holds("contest", tree_[above].lemma) || referents().holds("plays", tree_[above].lemma);
  }

  void describe_pronoun() {
    mention_.pronoun = kOtherPronoun;
    static const Table pronouns(data::pronouns_tsv);
    const TableRow* row = pronouns.find(mention_.head_word);
    if (!row) return;
    mention_.pronoun = parse_digits((*row)[0]);
    mention_.grammatical_person = parse_digits((*row)[1]);
    mention_.number = parse_number((*row)[2]);
    mention_.gender = parse_gender((*row)[3]);
  }

  Definiteness definiteness() const {
    for (const int child : tree_.children(head_)) {
      if (child > head_) break;
      const std::string word = ascii_lower(tree_[child].form);
      if (tree_.is(child, "nmod:poss")) return Definiteness::kPossessed;
      if (tree_.is(child, "det")) {
        if (word == "the") return Definiteness::kDefinite;
        if (word == "a" || word == "an" || word == "another") return Definiteness::kIndefinite;
        if (referents().holds("demonstrative", word)) return Definiteness::kDemonstrative;
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
        told = gender_of_word(ascii_lower(token(i - 1).form));  // a title before it: "Mrs", "spokesman"
    } else {
      told = gender_of_word(ascii_lower(head.lemma));
      if (!told) told = gender_of_word(ascii_lower(head.form));
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
  mentions.reserve(document.mentions.size() + document.unlinked.size());
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
    MentionDescriber(document.sentences[mention.sentence], trees[mention.sentence], mention).describe();
  }
  return mentions;
}

}  // namespace relata::entity
