#include "cli/evidence.h"

#include <algorithm>
#include <set>
#include <utility>

#include "cli/console.h"
#include "cli/knowledge.h"
#include "cli/text_layout.h"

namespace relata::cli {
namespace {

std::uint32_t begin_of(const Spans& spans) { return spans.empty() ? 0 : spans.front().begin; }

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

void print_quotes(Console& console, const kb::KnowledgeBase& kb, const std::vector<std::string>& statement_ids, std::string_view indent) {
  std::set<std::pair<std::string, std::uint32_t>> shown;
  for (const std::string& id : statement_ids)
    kb.statement(id, [&](const Statement&, const Provenance& provenance) {
      if (shown.emplace(provenance.doc, provenance.offset).second) print_quote(console, provenance, indent);
    });
}

Prose prose(const Statement& statement) {
  Prose words{statement.subject.mention, statement.relation.text, statement.object ? statement.object->mention : ""};
  const bool turned = statement.construction == Construction::kPassive && statement.object && !statement.relation.span.empty() &&
                      begin_of(statement.object->span) < begin_of(statement.relation.span) &&
                      begin_of(statement.subject.span) > begin_of(statement.relation.span);
  if (turned) std::swap(words.left, words.right);
  for (const Argument& argument : statement.args) {
    if (!words.right.empty()) words.right += " ";
    if (argument.preposition) words.right += *argument.preposition + " ";
    words.right += argument.mention;
  }
  return {one_line(words.left), one_line(words.relation), one_line(words.right)};
}

std::string flags(const Statement& statement) {
  std::vector<std::string> words;
  if (statement.polarity == Polarity::kNegative) words.emplace_back("denied");
  if (statement.modality != Modality::kAsserted) words.emplace_back(to_string(statement.modality));
  for (const Speaker& speaker : statement.attributed_to) {
    const std::string name = one_line(name_of(speaker.phrase));
    words.push_back(name.empty() ? speaker.cue : "says " + name);
  }
  return joined(words, ", ");
}

}  // namespace relata::cli
