#include "cli/evidence.h"

#include <algorithm>
#include <set>
#include <utility>

#include "cli/console.h"
#include "cli/knowledge.h"
#include "cli/text_layout.h"

namespace relata::cli {
namespace {

constexpr std::uint32_t kBehindAll = 1U << 31;  // more than the bytes of a sentence

std::uint32_t begin_of(const Spans& spans) { return spans.empty() ? 0 : spans.front().begin; }

// Of an implied relation, which no verb of the sentence says: "be president of" -> "is president of".
std::string in_present(const std::string& lemma) {
  if (lemma == "be" || lemma.starts_with("be ")) return "is" + lemma.substr(2);
  return lemma == "have" || lemma.starts_with("have ") ? "has" + lemma.substr(4) : lemma;
}

std::string name_of(const Phrase& phrase) {
  return phrase.entity ? phrase.entity->name : phrase.name ? *phrase.name : phrase.mention;
}

}  // namespace

std::string source_line(const Provenance& provenance) {
  std::vector<std::string> parts = {provenance.doc};
  for (const auto* part : {&provenance.title, &provenance.source, &provenance.date})
    if (*part && !(*part)->empty()) parts.push_back(**part);
  return one_line(joined(parts, ", "));
}

void print_quote(Console& console, const Provenance& provenance, std::string_view indent) {
  const std::size_t width = console.out_is_terminal() ? static_cast<std::size_t>(console.width()) : 0;
  console.out() << paragraph("“" + one_line(provenance.sentence) + "”", indent, width)
                << std::string(indent) + "   " + console.paint(Style::kDim, source_line(provenance)) << "\n";
}

void print_quotes(Console& console, const kb::KnowledgeBase& kb, const std::vector<std::string>& statement_ids,
                  std::string_view indent) {
  std::set<std::pair<std::string, std::uint32_t>> shown;
  for (const auto& [statement, provenance] : kb.statements(statement_ids)) {
    if (statement.rejected) console.out() << indent << console.paint(Style::kWarning, "[rejected]") << "\n";
    if (statement.rejected || shown.emplace(provenance.doc, provenance.offset).second)
      print_quote(console, provenance, indent);
  }
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

std::string flags(const Statement& statement) {
  std::vector<std::string> words;
  if (statement.rejected) words.emplace_back("rejected");
  if (statement.polarity == Polarity::kNegative) words.emplace_back("not so");
  if (statement.modality != Modality::kAsserted) words.emplace_back(to_string(statement.modality));
  for (const Speaker& speaker : statement.attributed_to) {
    const std::string name = one_line(name_of(speaker.phrase));
    words.push_back(name.empty() ? speaker.cue : "says " + name);
  }
  return joined(words, ", ");
}

}  // namespace relata::cli
