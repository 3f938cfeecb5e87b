#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "core/ascii.h"
#include "extract/entity/document_names.h"
#include "extract/entity/gazetteer.h"
#include "extract/entity/name_types.h"
#include "extract/entity/name_words.h"
#include "extract/entity/spelled_acronyms.h"
#include "extract/entity/titles.h"
#include "extract/text/broken_words.h"
#include "extract/text/dateline.h"
#include "extract/text/demonyms.h"

namespace relata::entity {
namespace {

constexpr std::size_t kLongestAddedName = 8;  // tokens

class NameFinder {
 public:
  explicit NameFinder(const ExtractedDocument& document) : document_(document) {}

  std::vector<Name> find() {
    for (std::size_t i = 0; i < document_.sentences.size(); ++i) {
      enter(i);
      if (sentence_->furniture) {
        add_dateline();
        continue;
      }
      for (const NameSpan& span : spans_of_sentence()) add(span);
      for (std::size_t t = 0; t < tokens().size(); ++t) t += add_from_tables(t);
    }
    join_over_and();
    add_from_document();
    drop_derived_adjectives();
    drop_single_members();
    std::sort(names_.begin(), names_.end(), [](const Name& a, const Name& b) {
      return std::pair(a.sentence, a.span.first) < std::pair(b.sentence, b.span.first);
    });
    return std::move(names_);
  }

 private:
  const std::vector<Token>& tokens() const { return sentence_->tokens; }

  void enter(std::size_t index) {
    index_ = static_cast<std::uint32_t>(index);
    sentence_ = &document_.sentences[index];
    covered_.assign(tokens().size(), false);
  }

  // The place of a dateline: "ZELNIK -", "BOGOTA, 10 Jan 90 (EFE) --".
  void add_dateline() {
    const std::string_view text = document_.document.text;  // a blank behind it is of the dateline
    const std::size_t length = sentence_->span.end - sentence_->span.begin;
    if (tokens().empty() || text::dateline_length(text.substr(sentence_->span.begin, length + 1)) < length) return;
    std::size_t end = 0;
    while (end < tokens().size() && end < kLongestAddedName && is_in_capitals(tokens()[end].form)) ++end;
    if (end > 0 && (tokens()[0].ner != "O" || look_up(text_of(0, end)))) add({0, end, EntityType::kGpe});
  }

  static bool is_in_capitals(std::string_view form) {
    return form.size() > 1 && std::all_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  // 'Osvaldo "Vasco" Duarte': one name, whatever the tagger makes of its parts.
  void join_over_nicknames(std::vector<NameSpan>& spans) const {
    for (std::size_t open = 1; open + 3 < tokens().size(); ++open) {
      if (!is_quotation_mark(open) || !is_capital_name(open - 1)) continue;
      std::size_t close = open + 1;
      while (close < tokens().size() && close <= open + 2 && is_capital(close) && !is_quotation_mark(close)) ++close;
      if (close == open + 1 || close + 1 >= tokens().size() || !is_quotation_mark(close) || !is_capital_name(close + 1))
        continue;
      NameSpan whole{open - 1, close + 2, EntityType::kPer};
      bool person = false;
      for (const NameSpan& span : spans) {
        if (span.last < open || span.first > close + 1) continue;
        if (span.type != EntityType::kPer) return;
        person = true;
        whole.first = std::min(whole.first, span.first);
        whole.last = std::max(whole.last, span.last);
      }
      if (!person) continue;
      std::erase_if(spans, [&](const NameSpan& span) { return span.first >= whole.first && span.last <= whole.last; });
      spans.push_back(whole);
    }
  }

  bool is_quotation_mark(std::size_t t) const { return name_words().holds("quotation mark", tokens()[t].form); }
  bool is_capital(std::size_t t) const { return may_be_name(tokens()[t]); }
  bool is_capital_name(std::size_t t) const { return tokens()[t].upos == "PROPN" && may_be_name(tokens()[t]); }

  // What the tagger saw, and what acronyms spell: there it may have lost the ends of a name, or the acronym.
  std::vector<NameSpan> spans_of_sentence() const {
    std::vector<NameSpan> spans = find_name_spans(*sentence_);
    for (const SpelledAcronym& spelled : spelled_acronyms(*sentence_)) {
      const auto touches = [&](const NameSpan& span) { return span.first < spelled.last && span.last > spelled.first; };
      const bool longer = std::any_of(spans.begin(), spans.end(), [&](const NameSpan& span) {
        return touches(span) && (span.first <= spelled.first || span.last > spelled.last);
      });
      if (!longer) {
        std::erase_if(spans, touches);
        spans.push_back({spelled.first, spelled.last, EntityType::kOrg});
      }
      const auto holds = [&](const NameSpan& span) {
        return span.first <= spelled.acronym && span.last > spelled.acronym;
      };
      if (std::none_of(spans.begin(), spans.end(), holds))
        spans.push_back({spelled.acronym, spelled.acronym + 1, EntityType::kOrg});
    }
    join_over_nicknames(spans);
    return spans;
  }

  std::string text_of(std::size_t first, std::size_t last) const {
    const std::string_view bytes = sentence_->text(document_.document.text);
    std::string text;
    std::uint32_t end = tokens()[first].span.begin;
    for (std::size_t i = first; i < last; ++i) {
      const Token& token = tokens()[i];
      if (token.span.begin < end) continue;  // it shares the bytes of the one before
      const std::string_view gap = bytes.substr(end, token.span.begin - end);
      const bool broken = text.ends_with('-') && gap.find('\n') != gap.npos;  // "Mazar-\ne-Sharif"
      if (!broken) text += text::between(gap);
      const std::string_view word = bytes.substr(token.span.begin, token.span.end - token.span.begin);
      text += text::spelling(word, token.form);
      end = token.span.end;
    }
    return single_blanks(text);
  }

  void add(const NameSpan& span) {
    Name name;
    name.sentence = index_;
    name.span = span;
    name.text = text_of(span.first, span.last);
    name.key = fold(name.text);
    if (name.key.empty()) return;
    const std::size_t titles = titles_before(tokens(), span.first);
    std::vector<std::string_view> words;
    for (std::size_t i = span.first; i < span.last; ++i) words.push_back(tokens()[i].form);
    const bool after_the =
        span.first > 0 && (tokens()[span.first - 1].form == "the" || tokens()[span.first - 1].form == "The");
    const TypedName typed = type_of_name(name.text, words, span.type, after_the);
    name.type = typed.type;
    name.known = typed.known;
    if (span.last - span.first == 1 && is_bare_singular(span.first) && is_language(span, typed.type)) {
      name.type = EntityType::kMisc;
      name.known = true;  // whatever else "in" tells of names
    }
    if (titles > 0 && name.type == EntityType::kPer) name.title = text_of(span.first - titles, span.first);
    if (name.title.empty() && name.type == EntityType::kPer) name.title = title_inside_tag(span);
    std::fill(covered_.begin() + static_cast<std::ptrdiff_t>(span.first),
              covered_.begin() + static_cast<std::ptrdiff_t>(span.last), true);
    names_.push_back(std::move(name));
  }

  // A title that the tagger took for part of the name and that was cut off.
  std::string title_inside_tag(const NameSpan& span) const {
    std::size_t first = span.first;
    while (first > 0 && tokens()[first - 1].ner.ends_with("-PER") && !tokens()[first].ner.starts_with("B-")) --first;
    if (first == span.first) return "";
    while (first < span.first && text::is_demonym(tokens()[first].form)) ++first;
    return first == span.first ? "" : text_of(first, span.first);
  }

  bool is_proper_noun(std::size_t t) const {
    return tokens()[t].upos == "PROPN" && may_be_name(tokens()[t]) && !covered_[t];
  }

  // Adds the country, city or people that begins at `t`, if there is one; returns how many further tokens it has.
  std::size_t add_from_tables(std::size_t t) {
    if (covered_[t]) return 0;
    if (is_people(t)) {
      add({t, t + 1, EntityType::kNorp});
      return 0;
    }
    if (!is_proper_noun(t) || tokens()[t].deprel == "flat") return 0;
    std::size_t end = t;
    while (end < tokens().size() && end - t < kLongestAddedName && !covered_[end] &&
           (is_proper_noun(end) || tokens()[end].form == "-" || tokens()[end].form == "e")) {
      ++end;
    }
    if (end < tokens().size() && tokens()[end].deprel == "flat") return 0;
    for (; end > t; --end) {
      if (!is_proper_noun(end - 1)) continue;
      const auto entry = look_up(text_of(t, end));
      if (!entry || !(entry->known == Known::kState || (entry->known == Known::kCity && !entry->also_person))) continue;
      add({t, end, EntityType::kGpe});
      return end - t - 1;
    }
    return 0;
  }

  // "Afghans", "the British" as nouns: not before another noun. Bare and not in the plural it is a language: "in
  // Spanish".
  bool is_people(std::size_t t) const {
    const Token& token = tokens()[t];
    if (!may_be_name(token) || !text::is_demonym(token.form)) return false;
    const bool modifies = token.deprel == "amod" || token.deprel.starts_with("compound") || token.deprel == "flat";
    if (modifies) return false;
    if (is_bare_singular(t)) return false;
    if (token.upos == "NOUN" || token.upos == "PROPN") return true;
    const std::string_view relation = std::string_view(token.deprel).substr(0, token.deprel.find(':'));
    const bool argument = relation == "nsubj" || relation == "obj" || relation == "obl" || relation == "nmod";
    return token.upos == "ADJ" && argument && t > 0 && (tokens()[t - 1].form == "the" || tokens()[t - 1].form == "The");
  }

  // "in Spanish", "speak Spanish": what the tagger takes for a thing, or what is in it for a place.
  bool is_language(const NameSpan& span, EntityType type) const {
    if (type == EntityType::kNorp && span.type == EntityType::kMisc) return true;
    const bool in = span.first > 0 && ascii_lower(tokens()[span.first - 1].form) == "in";
    const std::string form = ascii_lower(tokens()[span.first].form);
    const std::string capital =
        form.empty() ? form : std::string(1, static_cast<char>(form[0] - 'a' + 'A')) + form.substr(1);
    return in && form[0] >= 'a' && form[0] <= 'z' &&
           (text::is_demonym(capital) || name_words().holds("language", form));
  }

  bool is_bare_singular(std::size_t t) const {
    const Token& token = tokens()[t];
    if (token.xpos.ends_with('S') || token.form.ends_with('s') || token.form.ends_with('S')) return false;
    const std::string_view before = t == 0 ? std::string_view() : std::string_view(tokens()[t - 1].upos);
    return before != "DET" && before != "NUM" && before != "ADJ" && before != "PRON";
  }

  // "Berg and Lind" where the document has "Berg & Lind": one name, whatever the tagger makes of its parts.
  void join_over_and() {
    std::unordered_map<std::string, EntityType> firms;
    for (const Name& name : names_)
      if (const std::size_t at = name.text.find(" & "); at != std::string::npos)
        firms.try_emplace(fold(std::string(name.text).replace(at + 1, 1, "and")), name.type);
    if (firms.empty()) return;
    for (std::size_t i = 0; i < document_.sentences.size(); ++i) {
      if (document_.sentences[i].furniture) continue;
      enter(i);
      for (std::size_t t = 1; t + 1 < tokens().size(); ++t)
        if (ascii_lower(tokens()[t].form) == "and") join_around(t, firms);
    }
  }

  // The widest name around the "and" at `t` that is one of `firms` takes the place of those within it.
  void join_around(std::size_t t, const std::unordered_map<std::string, EntityType>& firms) {
    for (std::size_t first = t - std::min(t, kLongestAddedName / 2); first < t; ++first)
      for (std::size_t last = std::min(tokens().size(), t + 1 + kLongestAddedName / 2); last > t + 1; --last) {
        const auto firm = firms.find(fold(text_of(first, last)));
        if (firm == firms.end() || !may_be_name(tokens()[first])) continue;
        std::erase_if(names_, [&](const Name& name) {
          return name.sentence == index_ && name.span.first < last && name.span.last > first;
        });
        return add({first, last, firm->second});
      }
  }

  // Names of the document where the tagger missed them. Peoples and what is all in lower case do not count.
  void add_from_document() {
    std::unordered_map<std::string, EntityType> keys;
    std::vector<std::vector<bool>> covered(document_.sentences.size());
    for (std::size_t i = 0; i < covered.size(); ++i) covered[i].assign(document_.sentences[i].tokens.size(), false);
    for (const Name& name : names_) {
      if (name.type != EntityType::kNorp) keys.try_emplace(name.key, name.type);
      for (std::size_t t = name.span.first; t < name.span.last; ++t) covered[name.sentence][t] = true;
    }
    if (keys.empty()) return;
    for (std::size_t i = 0; i < document_.sentences.size(); ++i) {
      if (document_.sentences[i].furniture) continue;
      enter(i);
      covered_ = covered[i];
      for (std::size_t t = 0; t < tokens().size(); ++t) t += add_known(t, keys);
    }
  }

  std::size_t add_known(std::size_t t, const std::unordered_map<std::string, EntityType>& keys) {
    if (!is_proper_noun(t)) return 0;
    std::size_t end = t;
    while (end < tokens().size() && end - t < kLongestAddedName && !covered_[end]) ++end;
    for (; end > t; --end) {
      if (!is_proper_noun(end - 1)) continue;
      const auto same = keys.find(fold(text_of(t, end)));
      if (same == keys.end()) continue;
      add({t, end, same->second});
      return end - t - 1;
    }
    return 0;
  }

  // "Karsovian" before a noun, where the document names Karsovia. ("Taliban" is not of the man Talib.)
  void drop_derived_adjectives() {
    std::unordered_set<std::string> keys;
    for (const Name& name : names_) {
      if (name.type != EntityType::kPer && name.type != EntityType::kOrg) keys.insert(name.key);
    }
    std::erase_if(names_, [&](const Name& name) {
      const Token& token = document_.sentences[name.sentence].tokens[name.span.first];
      const bool modifies =
          token.deprel == "amod" || token.deprel.starts_with("compound") || token.deprel == "nmod:desc";
      if (name.span.last - name.span.first != 1 || !modifies || name.known) return false;
      for (const std::string_view ending : name_words().words("adjective ending")) {
        if (name.key.size() < ending.size() + 4 || !name.key.ends_with(ending)) continue;
        if (keys.contains(name.key.substr(0, name.key.size() - ending.size()))) return true;
      }
      return false;
    });
  }

  // "A Norwegian named Holm", "the Spaniard": one of a people is not the people.
  void drop_single_members() {
    std::erase_if(names_, [&](const Name& name) {
      const std::vector<Token>& all = document_.sentences[name.sentence].tokens;
      const std::size_t at = name.span.first;
      if (name.type != EntityType::kNorp || name.span.last - at != 1) return false;
      return is_one_of_a_people(all, at);
    });
  }

  static bool is_one_of_a_people(const std::vector<Token>& all, std::size_t at) {
    const Token& token = all[at];
    if (token.xpos.ends_with('S')) return false;  // a plural
    if (token.deprel == "amod" || token.deprel.starts_with("compound") || token.deprel == "nmod:poss") return false;
    std::size_t determiner = at;
    while (determiner > 0 && all[determiner - 1].upos == "ADJ") --determiner;
    if (determiner == 0) return false;
    const std::string word = ascii_lower(all[determiner - 1].form);
    if (name_words().holds("determiner of one", word)) return true;
    if (word != "the" || token.upos == "ADJ") return false;
    const std::string people = ascii_lower(token.form);
    const auto ends = [&](std::string_view list) {
      const auto& endings = name_words().words(list);
      return std::any_of(endings.begin(), endings.end(),
                         [&](std::string_view ending) { return people.ends_with(ending); });
    };
    if (!text::is_demonym(token.form)) return ends("ending of a believer");
    return !ends("ending of a people");  // "the British" are many
  }

  const ExtractedDocument& document_;
  const Sentence* sentence_ = nullptr;
  std::uint32_t index_ = 0;
  std::vector<bool> covered_;  // tokens of the sentence that a name has
  std::vector<Name> names_;
};

}  // namespace

std::vector<Name> find_names(const ExtractedDocument& document) { return NameFinder(document).find(); }

}  // namespace relata::entity
