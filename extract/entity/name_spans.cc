#include "extract/entity/name_spans.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/ascii.h"
#include "extract/entity/gazetteer.h"
#include "extract/entity/name_words.h"
#include "extract/entity/titles.h"
#include "extract/text/demonyms.h"

namespace relata::entity {
namespace {

bool is_one_of(std::string_view form, std::initializer_list<std::string_view> set) {
  return std::find(set.begin(), set.end(), form) != set.end();
}

// Small words inside names between hyphens: Mazar-e-Sharif, Lashkar-e-Taiba, Stratford-upon-Avon.
bool is_link(std::string_view form) { return name_words().holds("link", form); }

bool is_hyphen(const Token& token) { return token.form == "-" || token.form == "‐" || token.form == "‑"; }

class NameSpanFinder {
 public:
  explicit NameSpanFinder(const Sentence& sentence)
      : sentence_(sentence), tokens_(sentence.tokens), capitals_(is_in_capitals(sentence)) {}

  std::vector<NameSpan> find() {
    read_tags();
    part_persons();
    for (NameSpan& span : spans_) {
      while (span.last > span.first + 1 && is_one_of(in_small_letters(span.last - 1), {"of", "the"})) --span.last;
    }
    for (NameSpan& span : spans_) grow_over_hyphens(span);
    for (NameSpan& span : spans_) grow_over_number(span);
    for (NameSpan& span : spans_) grow_to_head_noun(span);
    for (NameSpan& span : spans_) grow_over_owner(span);
    for (NameSpan& span : spans_) grow_to_members(span);
    for (NameSpan& span : spans_) grow_to_the_left(span);
    for (NameSpan& span : spans_) grow_to_first_word(span);
    find_bridged();
    join();
    for (NameSpan& span : spans_) trim(span);
    std::erase_if(spans_, [&](const NameSpan& span) { return !is_name(span); });
    return std::move(spans_);
  }

 private:
  bool glued(std::size_t i) const {  // to the token before it
    return i > 0 && i < tokens_.size() && tokens_[i - 1].span.end == tokens_[i].span.begin;
  }

  void read_tags() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const std::string& tag = tokens_[i].ner;
      if (tag.size() < 3) continue;
      const EntityType type = parse_entity_type(std::string_view(tag).substr(2)).value_or(EntityType::kMisc);
      if (tag[0] == 'I' && !spans_.empty() && spans_.back().last == i && spans_.back().type == type) {
        ++spans_.back().last;
      } else {
        spans_.push_back({i, i + 1, type});
      }
    }
  }

  // "Joseph Okanga of Tembe" is a man and a place; "Catherine of Aragon" is one name.
  void part_persons() {
    for (std::size_t s = 0; s < spans_.size(); ++s) {
      const NameSpan span = spans_[s];
      if (span.type != EntityType::kPer) continue;
      for (std::size_t i = span.first + 2; i + 1 < span.last; ++i) {
        if (in_small_letters(i) != "of" || !may_be_name(tokens_[i + 1])) continue;
        spans_[s].last = i;
        spans_.insert(spans_.begin() + static_cast<std::ptrdiff_t>(s) + 1, {i + 1, span.last, EntityType::kGpe});
        break;
      }
    }
  }

  // A country or people on one side of a hyphen is a name of its own: "US-Taliban deal", "Anglo-American".
  bool stands_alone(std::size_t first, std::size_t last) const {
    if (last - first != 1) return false;
    const auto entry = look_up(tokens_[first].form);
    return text::is_demonym(tokens_[first].form) || (entry && entry->known == Known::kState) ||
           (entry && entry->known == Known::kOther && tokens_[first].form.size() > 2);
  }

  // Whether the hyphen at `i` joins parts of one name; `after` is set to the token that goes on with it.
  bool hyphen_joins(std::size_t i, std::size_t* after) const {
    if (!glued(i) || !glued(i + 1) || !is_hyphen(tokens_[i])) return false;
    std::size_t next = i + 1;
    if (is_link(tokens_[next].form) && glued(next + 1) && is_hyphen(tokens_[next + 1]) && glued(next + 2)) next += 2;
    if (next >= tokens_.size() || !may_be_name(tokens_[next])) return false;
    *after = next;
    return true;
  }

  void grow_over_hyphens(NameSpan& span) {
    std::size_t next = 0;
    while (span.last < tokens_.size() && hyphen_joins(span.last, &next)) {
      if (stands_alone(span.first, span.last) || stands_alone(next, next + 1)) break;
      span.last = next + 1;
    }
    // "al-" and first halves that were not tagged
    while (span.first >= 2 && glued(span.first) && is_hyphen(tokens_[span.first - 1]) && glued(span.first - 1)) {
      const Token& before = tokens_[span.first - 2];
      const bool link = is_link(before.form) || before.form == "Al" || before.form == "El";
      if (!link &&
          (!may_be_name(before) || stands_alone(span.first - 2, span.first - 1) || stands_alone(span.first, span.last)))
        break;
      if (link && !may_be_name(before) && !may_be_name(tokens_[span.first])) break;
      span.first -= 2;
    }
  }

  // "Group" "of Eight"
  void grow_over_number(NameSpan& span) const {
    if (span.last - span.first != 1 || span.last + 1 >= tokens_.size() || !says_of(span.last)) return;
    const Token& number = tokens_[span.last + 1];
    const bool named = number.upos == "NUM" && (may_be_name(number) || is_digit(number));
    if (named && tokens_[span.first].upos != "NUM") span.last += 2;
  }
  bool says_of(std::size_t i) const { return in_small_letters(i) == "of"; }
  // The word, in small letters where capitals tell nothing.
  std::string in_small_letters(std::size_t i) const {
    return capitals_ ? ascii_lower(tokens_[i].form) : std::string(tokens_[i].form);
  }

  // "Kabul" "Airport", "James Webb" "Space Telescope": one or two words that were not tagged, the last of which decides
  // the type of names.
  void grow_to_head_noun(NameSpan& span) {
    for (std::size_t end = span.last + 1; end <= std::min(span.last + 2, tokens_.size()); ++end) {
      const Token& token = tokens_[end - 1];
      if (token.upos != "PROPN" || token.ner != "O" || !may_be_name(token) || is_title(token)) return;
      const std::array<std::string_view, 2> words = {"", token.form};
      bool weak = false;
      const auto type = type_of_head(words, &weak);
      if (!type || *type == EntityType::kMisc) continue;
      span.last = end;
      if (!weak) span.type = *type;
      return;
    }
  }

  // "Tillie" before "'s Bakeries": a house that is called after somebody, where nouns have no capital as such.
  void grow_over_owner(NameSpan& span) const {
    const std::size_t house = span.last + 1;
    if (house >= tokens_.size() || tokens_[span.last].upos != "PART" || !tells_by_capitals()) return;
    if (span.type != EntityType::kPer && span.type != EntityType::kOrg) return;
    const Token& noun = tokens_[house];
    if (noun.ner != "O" || !may_be_name(noun) || !name_words().holds("house of a name", ascii_lower(noun.form))) return;
    span.last = house + 1;
    span.type = EntityType::kOrg;
  }

  // "National Union of Tram" before "Drivers": who a body is of, where nouns have no capital as such.
  void grow_to_members(NameSpan& span) const {
    if (span.type != EntityType::kOrg || span.last >= tokens_.size() || !tells_by_capitals()) return;
    const Token& members = tokens_[span.last];
    if ((members.xpos != "NNS" && members.xpos != "NNPS") || members.ner != "O" || !may_be_name(members)) return;
    for (std::size_t i = span.first + 1; i + 1 < span.last; ++i)
      if (is_one_of(in_small_letters(i), {"of", "for"})) {
        ++span.last;
        return;
      }
  }

  // "Modern" before "Tokyo Times": a word of the name that was not tagged.
  void grow_to_the_left(NameSpan& span) const {
    const std::array<std::string_view, 2> words = {"", tokens_[span.last - 1].form};
    bool weak = false;
    const auto type = type_of_head(words, &weak);
    if (span.type != EntityType::kOrg || type != EntityType::kOrg || weak) return;
    while (span.first > 0) {
      const Token& token = tokens_[span.first - 1];
      // Its capital tells that it is of the name, unless all have one, or the first word.
      const bool adjective = token.upos == "ADJ" && span.first > 1 && !capitals_;
      const bool proper = token.upos == "PROPN" || token.xpos == "NNP" || token.xpos == "NNPS";
      if (!(proper || adjective) || token.ner != "O" || !may_be_name(token) || is_title(token) ||
          text::is_demonym(token.form))
        return;
      --span.first;
    }
  }

  // "Cyclone" before "Orla": a word that decides the type of names as their first one.
  void grow_to_first_word(NameSpan& span) const {
    if (span.first == 0) return;
    const Token& token = tokens_[span.first - 1];
    const std::array<std::string_view, 2> words = {token.form, ""};
    bool weak = false;
    const auto type = type_of_head(words, &weak);
    if (!type || weak || token.upos != "PROPN" || token.ner != "O" || !may_be_name(token)) return;
    if (*type == EntityType::kOrg || *type == EntityType::kGpe) return;
    --span.first;
    span.type = *type;
  }

  // "Nurses" "Without Frontiers", of which the tagger saw a part at most: a preposition that has a capital as the words
  // around it have is inside a name, but in headlines, which write all words so.
  void find_bridged() {
    if (!tells_by_capitals()) return;
    for (std::size_t i = 1; i + 1 < tokens_.size(); ++i) {
      const bool inside = may_be_name(tokens_[i]) && name_words().holds("bridge", ascii_lower(tokens_[i].form));
      if (!inside || !is_name_noun(i - 1) || !is_name_noun(i + 1)) continue;
      const auto behind = std::find_if(spans_.begin(), spans_.end(), [&](const NameSpan& s) { return s.last > i - 1; });
      spans_.insert(behind, {i - 1, i + 2, EntityType::kOrg});
    }
  }
  bool is_name_noun(std::size_t i) const {
    return may_be_name(tokens_[i]) && (tokens_[i].upos == "PROPN" || tokens_[i].upos == "NOUN");
  }
  // Whether nouns and verbs have no capital as such.
  bool tells_by_capitals() const {
    constexpr std::ptrdiff_t kEnough = 2;
    return kEnough <= std::count_if(tokens_.begin(), tokens_.end(), [](const Token& token) {
             return (token.upos == "NOUN" || token.upos == "VERB") && !may_be_name(token);
           });
  }

  // "Northern" | "Delta Front": what touches on the left belongs to a name whose last word decides its type, but for
  // countries and peoples.
  bool joined_by_head_noun(const NameSpan& left, const NameSpan& right) const {
    if (left.last != right.first || left.type == EntityType::kPer || stands_alone(left.first, left.last)) return false;
    const std::array<std::string_view, 2> words = {"", tokens_[right.last - 1].form};
    bool weak = false;
    const auto type = type_of_head(words, &weak);
    return type == EntityType::kOrg && !weak;
  }

  // Joins spans that overlap or touch after growing, and those that "of" joins behind a head noun.
  void join() {
    std::vector<NameSpan> joined;
    for (const NameSpan& span : spans_) {
      if (!joined.empty() && (span.first < joined.back().last || joined_by_of(joined.back(), span) ||
                              joined_by_head_noun(joined.back(), span))) {
        if (joined.back().last == span.first) joined.back().type = span.type;
        joined.back().last = std::max(joined.back().last, span.last);
      } else {
        joined.push_back(span);
      }
    }
    spans_ = std::move(joined);
  }

  bool joined_by_of(const NameSpan& left, const NameSpan& right) const {
    std::size_t i = left.last;
    if (i >= tokens_.size() || !says_of(i)) return false;
    ++i;
    if (i < right.first && tokens_[i].form == "the") ++i;
    if (i != right.first) return false;
    if (const auto entry = look_up(tokens_[left.last - 1].form + " of " + tokens_[right.last - 1].form)) {
      if (entry->known == Known::kRegion && right.last - right.first == 1) return true;  // "Gulf" "of" "Mexico"
    }
    const std::array<std::string_view, 3> words = {"", "", tokens_[left.last - 1].form};
    bool weak = false;
    const auto type = type_of_head(words, &weak);
    return type == EntityType::kOrg && !weak && left.type == EntityType::kOrg;
  }

  bool trims_from_front(const NameSpan& span) const {
    const Token& token = tokens_[span.first];
    const std::string form = ascii_lower(token.form);
    if (name_words().holds("determiner", form) || name_words().holds("not first", form)) return true;
    if (span.type == EntityType::kOrg && span.last - span.first > 2 && name_words().holds("said of", form)) return true;
    if (span.type == EntityType::kOrg && span.last - span.first > 3 &&
        (name_words().holds("creed of", form) || is_for_or_against(span.first, form)))
      return true;
    // A word in lower case begins no name unless it is a link of a longer one: "al-Qaeda", "bin Laden".
    return !may_be_name(token) && span.last - span.first > 1 && !is_link(form) &&
           !name_words().holds("particle", form) && !is_digit(token);
  }

  // The second half of "pro-Castro", or all of it where it is one token.
  bool is_for_or_against(std::size_t i, std::string_view form) const {
    if (const std::size_t hyphen = form.find('-'); hyphen != form.npos)
      return name_words().holds("for or against", form.substr(0, hyphen));
    return i > 1 && is_hyphen(tokens_[i - 1]) && name_words().holds("for or against", ascii_lower(tokens_[i - 2].form));
  }

  static bool is_digit(const Token& token) { return !token.form.empty() && is_ascii_digit(token.form[0]); }

  bool trims_from_back(const NameSpan& span) const {
    return name_words().holds("not last", tokens_[span.last - 1].form);
  }

  // "pro-Castro" before an organisation's name of three words at least
  bool says_for_whom(const NameSpan& span) const {
    return span.type == EntityType::kOrg && span.last - span.first > 5 && is_hyphen(tokens_[span.first + 1]) &&
           name_words().holds("for or against", ascii_lower(tokens_[span.first].form));
  }

  void trim(NameSpan& span) const {
    if (says_for_whom(span)) span.first += 3;
    while (span.first < span.last && trims_from_front(span)) ++span.first;
    while (span.last > span.first && trims_from_back(span)) --span.last;
    if (span.first == span.last || span.type != EntityType::kPer) return;
    span.first += titles_inside(std::span(tokens_).subspan(span.first, span.last - span.first));
  }

  bool is_name(const NameSpan& span) const {
    if (span.first >= span.last) return false;
    const auto begin = tokens_.begin() + static_cast<std::ptrdiff_t>(span.first);
    const auto end = tokens_.begin() + static_cast<std::ptrdiff_t>(span.last);
    if (std::none_of(begin, end, may_be_name)) return false;
    if (is_unknown_demonym(span) || is_piece(span)) return false;
    if (span.last - span.first == 1 && is_office_of(tokens_, span.first)) return false;
    const bool person_or_group = span.type == EntityType::kPer || span.type == EntityType::kOrg;
    if (person_or_group && is_only_title(tokens_, span.first, span.last)) return false;
    const bool demonyms = std::all_of(
        begin, end, [&](const Token& t) { return is_people(t) || is_hyphen(t) || ascii_lower(t.form) == "and"; });
    return !demonyms || !modifies(span);
  }

  // "Karsovian" in "Karsovian President Leskov".
  bool is_unknown_demonym(const NameSpan& span) const {
    if (span.last - span.first != 1 || span.last >= tokens_.size() || !is_title(tokens_[span.last])) return false;
    const std::string& form = tokens_[span.first].form;
    return (form.ends_with("an") || form.ends_with("ese") || form.ends_with("ish")) && !look_up(form);
  }

  // What is left of a name where the tagger lost the rest: "SHINING" of "SHINING PATH"; a letter in text that is all
  // capitals.
  bool is_piece(const NameSpan& span) const {
    const Token& token = tokens_[span.first];
    if (span.last - span.first != 1) return false;
    if (token.form.size() == 1 && capitals_) return true;
    if (span.type == EntityType::kPer) return false;
    const bool lost = token.upos == "ADJ" || token.upos == "VERB" || token.upos == "ADV";
    const auto known = look_up(token.form);  // many countries have a province "Central"
    return lost && (!known || known->known == Known::kSubdivision) && !is_people(token) &&
           token.head > static_cast<std::int32_t>(span.last);
  }

  // Whether the word is what a people is called: "Afghan", and "AFGHAN" where all is in capitals.
  bool is_people(const Token& token) const {
    if (text::is_demonym(token.form)) return true;
    if (!capitals_ || token.form.empty()) return false;
    std::string word = ascii_lower(token.form);
    word.front() = token.form[0];
    return text::is_demonym(word);
  }

  static bool is_in_capitals(const Sentence& sentence) {
    return std::none_of(sentence.tokens.begin(), sentence.tokens.end(), [](const Token& token) {
      return std::any_of(token.form.begin(), token.form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    });
  }

  // An adjective or a noun before its noun.
  bool modifies(const NameSpan& span) const {
    const Token& token = tokens_[head_of(sentence_, span.first, span.last)];
    if (token.deprel == "amod" || token.deprel.starts_with("compound") || token.deprel.starts_with("nmod:desc"))
      return true;
    return token.upos == "ADJ" && !is_argument(token.deprel);
  }

  static bool is_argument(std::string_view deprel) {
    deprel = deprel.substr(0, deprel.find(':'));
    return name_words().holds("argument relation", deprel);
  }

  const Sentence& sentence_;
  const std::vector<Token>& tokens_;
  const bool capitals_;  // no small letter in the sentence: capitals tell nothing
  std::vector<NameSpan> spans_;
};

}  // namespace

std::vector<NameSpan> find_name_spans(const Sentence& sentence) { return NameSpanFinder(sentence).find(); }

bool may_be_name(const Token& token) {
  const auto first = token.form.empty() ? 0 : static_cast<unsigned char>(token.form[0]);
  if (first >= 0x80)
    return !token.form.starts_with("’") && !token.form.starts_with("‘") && !token.form.starts_with("“") &&
           !token.form.starts_with("”") && !token.form.starts_with("–") && !token.form.starts_with("—");
  // "eBay", "iPhone": a capital inside a word that begins small
  return std::any_of(token.form.begin(), token.form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::size_t head_of(const Sentence& sentence, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    const std::int32_t head = sentence.tokens[i].head;
    if (head == 0 && sentence.tokens[i].deprel != "root") continue;  // no tree
    if (head <= static_cast<std::int32_t>(first) || head > static_cast<std::int32_t>(last)) return i;
  }
  return last - 1;
}

}  // namespace relata::entity
