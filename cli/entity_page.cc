#include "cli/entity_page.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "cli/console.h"
#include "cli/evidence.h"
#include "cli/knowledge.h"
#include "cli/text_layout.h"
#include "export/entity_links.h"
#include "export/statement_json.h"

namespace relata::cli {
namespace {

enum Heading : std::size_t { kIs, kDid, kSuffered, kSaid, kElse, kHeadings };
constexpr std::array<std::string_view, kHeadings> kTitles = {"What it is", "What it did", "What was done to it",
                                                             "What it said", "Also"};

// What one sentence says under one heading.
struct Passage {
  Provenance provenance;
  std::vector<Statement> statements;
};
using Page = std::array<std::vector<Passage>, kHeadings>;

bool is(const Phrase& phrase, const Entity& entity) { return phrase.entity && phrase.entity->id == entity.id; }

bool is_predication(const Statement& statement) {
  const std::string& lemma = statement.relation.lemma;
  const bool nominal = statement.construction == Construction::kCopula ||
                       statement.construction == Construction::kApposition ||
                       statement.construction == Construction::kTitle;
  return (nominal || statement.relation.implied) && (lemma == "be" || lemma.starts_with("be "));
}

bool is_said_by(const Statement& statement, const Entity& entity) {
  return std::any_of(statement.attributed_to.begin(), statement.attributed_to.end(),
                     [&](const Speaker& speaker) { return is(speaker.phrase, entity); });
}

Heading heading(const Statement& statement, const Entity& entity) {
  const bool subject = is(statement.subject, entity), object = statement.object && is(*statement.object, entity);
  if (is_said_by(statement, entity)) return kSaid;
  if (subject && statement.construction == Construction::kReported) return kSaid;
  if ((subject || object) && is_predication(statement)) return kIs;
  // The subject of a passive without agent is who it was done to.
  const bool suffers =
      statement.construction == Construction::kPassive && !statement.object && statement.relation.canonical_reversed;
  if (subject) return suffers ? kSuffered : kDid;
  return object ? kSuffered : kElse;
}

// Whatever its polarity and modality.
Filter everything(const PageOptions& options) {
  Filter filter;
  filter.all = true;
  filter.rejected = options.rejected;
  return filter;
}

Page page_of(const kb::KnowledgeBase& kb, const Entity& entity, const PageOptions& options) {
  Page page;
  kb.statements_of(entity.id, everything(options), [&](const Statement& statement, const Provenance& provenance) {
    std::vector<Passage>& passages = page[heading(statement, entity)];
    const bool same = !passages.empty() && passages.back().provenance.doc == provenance.doc &&
                      passages.back().provenance.offset == provenance.offset;
    if (!same) passages.push_back({provenance, {}});
    passages.back().statements.push_back(statement);
    return true;
  });
  return page;
}

// "  Ashraf Ghani is president of Afghanistan  [planned, says the ministry]"; without colours where it takes several
// lines.
void print_statement(Console& console, const Statement& statement) {
  const Prose words = prose(statement);
  const std::string beside = flags(statement);
  const std::string plain = joined({words.left, words.relation}, " ") + (words.right.empty() ? "" : " " + words.right) +
                            (beside.empty() ? "" : "  [" + beside + "]");
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

// "Islamic Emirate (said to be the same); NDF (initials)": the names that were no spellings of one, and what joined
// them.
std::string merged_from(const kb::KnowledgeBase& kb, const Entity& entity) {
  std::vector<std::string> parts;
  std::set<std::string> seen = {entity.name};
  kb.merges_of(entity.id, [&](const Merge& merge) {
    for (const std::string& name : {merge.a.name, merge.b.name})
      if (seen.insert(name).second) parts.push_back(one_line(name) + " (" + merge.reason + ")");
    return true;
  });
  return joined(parts, "; ");
}

std::string links_of(const Entity& entity) {
  std::vector<std::string> links;
  for (const auto& [key, value] : entity.links) {
    const auto iri = exporter::iri_of_link(key, value);
    links.push_back(one_line(key + "=" + value + (iri && *iri != value ? " (" + *iri + ")" : "")));
  }
  return joined(links, "; ");
}

void print_head(Console& console, const kb::KnowledgeBase& kb, const Entity& entity) {
  console.out() << console.paint(Style::kBold, entity.name) << "  " << to_string(entity.type) << "  "
                << console.paint(Style::kDim, entity.id) << "\n";
  const std::size_t width = console.out_is_terminal() ? static_cast<std::size_t>(console.width()) : 0;
  std::vector<std::string> aliases;
  for (const NameForm& alias : entity.aliases)
    if (alias.text != entity.name) aliases.push_back(one_line(alias.text));
  if (!aliases.empty()) console.out() << paragraph("also: " + joined(aliases, "; "), "  ", width);
  if (const std::string links = links_of(entity); !links.empty())
    console.out() << paragraph("links: " + links, "  ", width);
  if (const std::string names = merged_from(kb, entity); !names.empty())
    console.out() << paragraph("merged from: " + names, "  ", width);
  console.out() << paragraph(counted(entity.mentions, "mention", "mentions") + " in " +
                                 counted(entity.docs.size(), "document", "documents") + ": " +
                                 joined(entity.docs, ", "),
                             "  ", width);
}

void print_heading(Console& console, std::string_view title, const std::vector<Passage>& passages,
                   std::uint32_t limit) {
  if (passages.empty()) return;
  console.out() << "\n" << console.paint(Style::kBold, title) << "\n";
  std::size_t shown = 0;
  for (const Passage& passage : passages) {
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

void print_entity_page(Console& console, const kb::KnowledgeBase& kb, const Entity& entity,
                       const PageOptions& options) {
  print_head(console, kb, entity);
  const Page page = page_of(kb, entity, options);
  for (std::size_t i = 0; i < kHeadings; ++i) print_heading(console, kTitles[i], page[i], options.limit);
}

void print_entity_json(Console& console, const kb::KnowledgeBase& kb, const Entity& entity,
                       const PageOptions& options) {
  const std::string extractor = kb.extractor();
  console.out() << "{\"entity\":" << exporter::entity_json(entity) << ",\"statements\":[";
  const char* gap = "";
  kb.statements_of(entity.id, everything(options), [&](const Statement& statement, const Provenance& provenance) {
    console.out() << gap << exporter::statement_json(statement, provenance, extractor);
    gap = ",";
    return true;
  });
  console.out() << "]}\n";
}

}  // namespace relata::cli
