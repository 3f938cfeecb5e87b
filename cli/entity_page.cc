#include "cli/entity_page.h"

#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/console.h"
#include "cli/evidence.h"
#include "cli/identity_lists.h"
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

void print_title(Console& console, const Entity& entity) {
  console.out() << console.paint(Style::kBold, entity.name) << "  " << to_string(entity.type) << "  "
                << console.paint(Style::kDim, entity.id) << "\n";
}

// "  also: Ghani; President Ghani"; nothing of none.
void print_list(Console& console, const char* label, std::vector<std::string> items) {
  const std::size_t width = console.out_is_terminal() ? static_cast<std::size_t>(console.width()) : 0;
  for (std::string& item : items) item = one_line(item);
  if (!items.empty()) console.out() << paragraph(label + joined(items, "; "), "  ", width);
}

// What links it has, what was merged into it and why.
void print_origins(Console& console, const verbs::EntityNames& names) {
  print_list(console, "links: ", names.links);
  std::vector<std::string> merged;
  for (const auto& [name, reason] : names.merged_from) merged.push_back(name + " (" + reason + ")");
  print_list(console, "merged from: ", merged);
  print_list(console, "by mean: ", names.meant);
}

std::string counted_mentions(const Entity& entity) {
  return counted(entity.mentions, "mention", "mentions") + " in " +
         counted(entity.docs.size(), "document", "documents");
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
  print_title(console, entity);
  print_list(console, "also: ", page.aliases);
  print_origins(console, page);
  print_list(console, "", {counted_mentions(entity) + ": " + joined(entity.docs, ", ")});
  for (const verbs::Section& section : page.sections) print_section(console, section, limit);
}

void print_entity_card(Console& console, const Entity& entity, const verbs::EntityNames& names,
                       const std::vector<verbs::Doubt>& doubts, std::uint32_t limit) {
  print_title(console, entity);
  std::vector<std::string> called;
  for (const NameForm& alias : entity.aliases) called.push_back(alias.text + " " + std::to_string(alias.count));
  print_list(console, "called: ", called);
  if (entity.kind) print_list(console, "body: ", {std::string(to_string(*entity.kind)) + " of " + entity.of});
  print_origins(console, names);
  print_list(console, "", {counted_mentions(entity)});
  std::size_t shown = 0;
  for (const verbs::Doubt& doubt : doubts) {
    if (limit > 0 && shown == limit) break;
    if (shown++ == 0) console.out() << "\n" << console.paint(Style::kBold, "In doubt") << "\n";
    print_doubt(doubt, console);
  }
  if (doubts.size() > shown)
    console.out() << console.paint(Style::kDim, "  and " + std::to_string(doubts.size() - shown) + " more (--review)")
                  << "\n";
}

}  // namespace relata::cli
