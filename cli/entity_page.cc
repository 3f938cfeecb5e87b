#include "cli/entity_page.h"

#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/console.h"
#include "cli/evidence.h"
#include "cli/text_layout.h"
#include "core/ascii.h"

namespace relata::cli {
namespace {

// "  Ashraf Ghani is president of Afghanistan  [planned, says the ministry]"; without colours where it takes several
// lines.
void print_statement(Console& console, const Statement& statement) {
  const verbs::Prose words = verbs::prose(statement);
  const std::string beside = verbs::flags(statement);
  const std::string plain = verbs::words_of(statement) + (beside.empty() ? "" : "  [" + beside + "]");
  const auto width = static_cast<std::size_t>(console.width());
  if (console.out_is_terminal() && display_width(plain) + 2 > width) {
    const std::vector<std::string> lines = wrapped(plain, width - 6);
    for (std::size_t i = 0; i < lines.size(); ++i) console.out() << (i == 0 ? "  " : "      ") << lines[i] << "\n";
    return;
  }
  console.out() << "  " << console.paint(Style::kName, words.left) << " "
                << console.paint(Style::kRelation, words.relation)
                << (words.right.empty() ? "" : " " + console.paint(Style::kName, words.right))
                << (beside.empty() ? "" : "  " + console.paint(Style::kWarning, "[" + beside + "]")) << "\n";
}

std::vector<std::string> in_lines(std::vector<std::string> texts) {
  for (std::string& text : texts) text = one_line(text);
  return texts;
}

void print_head(Console& console, const Entity& entity, const verbs::EntityPage& page) {
  console.out() << console.paint(Style::kBold, entity.name) << "  " << to_string(entity.type) << "  "
                << console.paint(Style::kDim, entity.id) << "\n";
  const std::size_t width = console.out_is_terminal() ? static_cast<std::size_t>(console.width()) : 0;
  const auto print_list = [&](const char* label, const std::vector<std::string>& items) {
    if (!items.empty()) console.out() << paragraph(label + joined(items, "; "), "  ", width);
  };
  print_list("also: ", in_lines(page.aliases));
  print_list("links: ", in_lines(page.links));
  std::vector<std::string> merged;
  for (const auto& [name, reason] : page.merged_from) merged.push_back(one_line(name) + " (" + reason + ")");
  print_list("merged from: ", merged);
  print_list("by mean: ", in_lines(page.meant));
  console.out() << paragraph(counted(entity.mentions, "mention", "mentions") + " in " +
                                 counted(entity.docs.size(), "document", "documents") + ": " +
                                 joined(entity.docs, ", "),
                             "  ", width);
}

void print_section(Console& console, const verbs::Section& section, std::uint32_t limit) {
  const auto& passages = section.passages;
  if (passages.empty()) return;
  console.out() << "\n" << console.paint(Style::kBold, section.title) << "\n";
  std::size_t shown = 0;
  for (const verbs::Passage& passage : passages) {
    if (limit > 0 && shown++ == limit) {
      console.out() << console.paint(Style::kDim,
                                     "  and " + std::to_string(passages.size() - limit) + " more (--limit 0)")
                    << "\n";
      break;
    }
    for (const Statement& statement : passage.statements) print_statement(console, statement);
    print_quote(console, passage.provenance, "    ");
  }
}

}  // namespace

void print_entity_page(Console& console, const Entity& entity, const verbs::EntityPage& page, std::uint32_t limit) {
  print_head(console, entity, page);
  for (const verbs::Section& section : page.sections) print_section(console, section, limit);
}

}  // namespace relata::cli
