#include "verbs/words.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "core/ascii.h"
#include "verbs/pronouns.h"

namespace relata::verbs {
namespace {

constexpr std::uint32_t kBehindAll = 1U << 31;  // more than the bytes of a sentence

std::uint32_t begin_of(const Spans& spans) { return spans.empty() ? 0 : spans.front().begin; }

// Of an implied relation, which no verb of the sentence says: "be president of" -> "is president of".
std::string in_present(const std::string& lemma) {
  if (lemma == "be" || lemma.starts_with("be ")) return "is" + lemma.substr(2);
  return lemma == "have" || lemma.starts_with("have ") ? "has" + lemma.substr(4) : lemma;
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string line;
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < size;) {
    const auto begin = static_cast<std::size_t>(i);
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(text.data()), i, size, c);
    // Control characters and those that turn the direction of writing could make a terminal show what is not there.
    const bool blank = c == ' ' || u_charType(c) == U_CONTROL_CHAR || (c >= 0x202a && c <= 0x202e) ||
                       (c >= 0x2066 && c <= 0x2069) || c == 0x2028 || c == 0x2029;
    if (!blank) line += text.substr(begin, static_cast<std::size_t>(i) - begin);
    else if (!line.empty() && line.back() != ' ') line += ' ';
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

Prose prose(const Statement& statement) {
  Prose words{statement.subject.mention, statement.relation.text, statement.object ? statement.object->mention : ""};
  if (statement.relation.implied) words.relation = in_present(statement.relation.lemma);
  const bool turned = statement.construction != Construction::kReported && statement.object &&
                      !statement.relation.implied &&
                      begin_of(statement.object->span) < begin_of(statement.relation.span) &&
                      begin_of(statement.subject.span) > begin_of(statement.relation.span);
  if (turned) std::swap(words.left, words.right);
  // The object, then what follows the relation in the order of the text, then what stands before it ("On Monday, ..",
  // a quotation).
  std::vector<std::pair<std::uint32_t, std::string>> tail;
  const std::uint32_t verb = begin_of(statement.relation.span);
  const auto place = [&](const Spans& span) { return begin_of(span) + (begin_of(span) < verb ? kBehindAll : 0); };
  if (statement.object)
    tail.emplace_back(turned || begin_of(statement.object->span) > verb ? 0 : place(statement.object->span),
                      words.right);
  for (const Argument& argument : statement.args)
    tail.emplace_back(place(argument.span),
                      (argument.preposition ? *argument.preposition + " " : "") + argument.mention);
  std::stable_sort(tail.begin(), tail.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  words.right.clear();
  for (const auto& [position, text] : tail) words.right += " " + text;
  return {one_line(words.left), one_line(words.relation), one_line(words.right)};
}

std::string words_of(const Statement& statement) {
  const Prose words = prose(statement);
  return words.left + " " + words.relation + (words.right.empty() ? "" : " " + words.right);
}

Statement with_names(Statement statement) {
  const auto name = [](Phrase& phrase) {
    if (is_pronoun(phrase.mention) && !name_of(phrase).empty()) phrase.mention = name_of(phrase);
  };
  name(statement.subject);
  if (statement.object) name(*statement.object);
  for (Argument& argument : statement.args) name(argument);
  return statement;
}

std::string flags(const Statement& statement) {
  std::vector<std::string> words;
  if (statement.rejected) words.emplace_back("rejected");
  if (statement.polarity == Polarity::kNegative) words.emplace_back("not so");
  if (statement.modality != Modality::kAsserted) words.emplace_back(to_string(statement.modality));
  for (const Speaker& speaker : statement.attributed_to) {
    words.push_back((name_of(speaker.phrase).empty() ? "" : "says ") + one_line(said_by(speaker)));
  }
  return joined(words, ", ");
}

std::string source_line(const Provenance& provenance) {
  std::vector<std::string> parts = {provenance.doc};
  for (const auto* part : {&provenance.title, &provenance.source, &provenance.date})
    if (*part && !(*part)->empty()) parts.push_back(**part);
  return one_line(joined(parts, ", "));
}

}  // namespace relata::verbs
