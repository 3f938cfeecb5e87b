#include "read/entity_annotation.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/characters.h"
#include "core/mention.h"

namespace relata::read {
namespace {

std::string_view entity_value(std::string_view misc) {
  while (!misc.empty()) {
    const std::string_view item = misc.substr(0, misc.find('|'));
    misc.remove_prefix(std::min(misc.size(), item.size() + 1));
    if (item.starts_with("Entity=")) return item.substr(7);
  }
  return {};
}

// Up to the next dash or bracket.
std::string_view field(std::string_view text) { return text.substr(0, text.find_first_of("-()")); }

class Brackets {
 public:
  std::vector<AnnotatedMention> read(const Sentence& sentence) {
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) token(entity_value(sentence.tokens[i].misc()), i);
    return std::move(closed_);
  }

 private:
  void token(std::string_view value, std::size_t index) {
    while (!value.empty()) {
      if (value.front() == '(') {
        value.remove_prefix(1);
        const std::string_view identity = field(value);
        const std::string_view rest = value.substr(std::min(value.size(), identity.size() + 1));
        open_.push_back({static_cast<std::uint32_t>(index), 0, std::string(identity), std::string(field(rest))});
        value.remove_prefix(std::min(value.find_first_of("()"), value.size()));
        if (value.starts_with(')')) {
          close(open_.back().identity, index);
          value.remove_prefix(1);
        }
      } else {
        const std::size_t end = value.find(')');
        close(std::string(value.substr(0, end)), index);
        value.remove_prefix(end == value.npos ? value.size() : end + 1);
      }
    }
  }

  // The innermost open phrase of the identity ends with the token.
  void close(const std::string& identity, std::size_t index) {
    const auto found = std::find_if(open_.rbegin(), open_.rend(),
                                    [&](const AnnotatedMention& phrase) { return phrase.identity == identity; });
    if (found == open_.rend()) return;
    closed_.push_back(*found);
    closed_.back().last = static_cast<std::uint32_t>(index + 1);
    open_.erase(std::next(found).base());
  }

  std::vector<AnnotatedMention> open_;
  std::vector<AnnotatedMention> closed_;
};

std::optional<EntityType> type_of(std::string_view annotated) {
  if (annotated == "person") return EntityType::kPer;
  if (annotated == "organization") return EntityType::kOrg;
  if (annotated == "place") return EntityType::kGpe;
  if (annotated == "event") return EntityType::kEvent;
  if (annotated == "object" || annotated == "abstract") return EntityType::kMisc;
  return std::nullopt;
}

bool is_name_word(const Token& token) {
  return token.upos == "PROPN" || (token.upos == "ADJ" && is_upper(code_point_at(token.form, 0).value));
}

// Small words and hyphens that stand inside names.
bool is_link(const Token& token) {
  return token.form == "-" || token.form == "of" || token.form == "the" || token.form == "for" || token.form == "&" ||
         token.form == "and" || token.form == "de" || token.form == "'s" || token.form == "’s";
}

struct NameSpan {
  std::size_t first = 0, last = 0;  // tokens [first, last)
  EntityType type = EntityType::kMisc;
};

// The token whose head is outside the phrase.
std::size_t head_of(const Sentence& sentence, const AnnotatedMention& phrase) {
  for (std::size_t i = phrase.first; i < phrase.last; ++i) {
    const auto head = static_cast<std::size_t>(std::max(sentence.tokens[i].head, 0));
    if (head <= phrase.first || head > phrase.last) return i;
  }
  return phrase.last - 1;
}

// The words of the name around `head` inside the phrase.
NameSpan name_around(const Sentence& sentence, const AnnotatedMention& phrase, std::size_t head, EntityType type) {
  NameSpan name{head, head + 1, type};
  const auto& tokens = sentence.tokens;
  while (name.first > phrase.first && is_name_word(tokens[name.first - 1])) --name.first;
  while (name.last < phrase.last) {
    std::size_t next = name.last;
    // Persons have "and" and "of" between names, not inside.
    const bool links = type != EntityType::kPer;
    while (next < phrase.last && next - name.last < 2 && (tokens[next].form == "-" || (links && is_link(tokens[next]))))
      ++next;
    if (next == phrase.last || !is_name_word(tokens[next])) break;
    name.last = next + 1;
  }
  return name;
}

}  // namespace

void read_annotated_mentions(Sentence& sentence) {
  sentence.annotated = Brackets().read(sentence);
  std::stable_sort(sentence.annotated.begin(), sentence.annotated.end(),
                   [](const AnnotatedMention& a, const AnnotatedMention& b) {
                     return a.first != b.first ? a.first < b.first : a.last > b.last;
                   });
}

void tag_annotated_names(Sentence& sentence) {
  std::size_t tagged = 0;  // tokens before this one are done
  for (const AnnotatedMention& phrase : sentence.annotated) {
    const auto type = type_of(phrase.kind);
    const std::size_t head = head_of(sentence, phrase);
    if (!type || sentence.tokens[head].upos != "PROPN") continue;
    const NameSpan name = name_around(sentence, phrase, head, *type);
    if (name.first < tagged) continue;
    for (std::size_t i = name.first; i < name.last; ++i) {
      sentence.tokens[i].ner = (i == name.first ? "B-" : "I-") + std::string(to_string(name.type));
    }
    tagged = name.last;
  }
}

}  // namespace relata::read
