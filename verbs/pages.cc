#include "verbs/pages.h"

#include <algorithm>
#include <array>
#include <set>

#include "export/entity_links.h"
#include "export/statement_json.h"
#include "verbs/mentions.h"
#include "verbs/pair_question.h"

namespace relata::verbs {
namespace {

enum Heading : std::size_t { kIs, kDid, kSuffered, kSaid, kElse, kHeadings };
constexpr std::array<std::string_view, kHeadings> kTitles = {"What it is", "What it did", "What was done to it",
                                                             "What it said", "Also"};

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
Filter everything(bool rejected) {
  Filter filter;
  filter.all = true;
  filter.rejected = rejected;
  return filter;
}

Filter everything_of(const Document& document, bool rejected) {
  Filter filter = everything(rejected);
  filter.docs = {document.id};
  return filter;
}

void add(const Statement& statement, const Provenance& provenance, std::vector<Passage>& passages) {
  const bool same = !passages.empty() && passages.back().provenance.doc == provenance.doc &&
                    passages.back().provenance.offset == provenance.offset;
  if (!same) passages.push_back({provenance, {}});
  passages.back().statements.push_back(statement);
}

std::vector<std::string> meant_mentions(const kb::KnowledgeBase& kb, const Entity& entity) {
  std::vector<std::string> meant;
  for (const Correction& correction : kb.corrections_of(entity.id)) {
    if (correction.kind != CorrectionKind::kMean) continue;
    const MentionPlace& place = *correction.a.mention;
    const auto mention = MentionsOf(kb, place.doc).at(place.offset);
    if (!mention || !mention->set_by_user) continue;
    const bool is_it = mention->entity && mention->entity->id == entity.id;
    meant.push_back((is_it ? "'" : "not '") + mention->words + "' (" + place.doc + "@" + std::to_string(place.offset) +
                    ")");
  }
  return meant;
}

// A visitor that writes records of statements, apart by commas.
auto record_writer(const kb::KnowledgeBase& kb, std::ostream& out) {
  return
      [&out, extractor = kb.extractor(), gap = ""](const Statement& statement, const Provenance& provenance) mutable {
        out << gap << exporter::statement_json(statement, provenance, extractor);
        gap = ",";
        return true;
      };
}

}  // namespace

EntityNames entity_names(const kb::KnowledgeBase& kb, const Entity& entity) {
  EntityNames names;
  for (const NameForm& alias : entity.aliases)
    if (alias.text != entity.name) names.aliases.push_back(alias.text);
  for (const auto& [key, value] : entity.links) {
    const auto iri = exporter::iri_of_link(key, value);
    names.links.push_back(key + "=" + value + (iri && *iri != value ? " (" + *iri + ")" : ""));
  }
  std::set<std::string> seen = {entity.name};
  kb.merges_of(entity.id, [&](const Merge& merge) {
    for (const std::string& name : {merge.a.name, merge.b.name})
      if (seen.insert(name).second)
        names.merged_from.emplace_back(name, in_written_words(merge.reason, merge.a.name, merge.b.name));
    return true;
  });
  names.meant = meant_mentions(kb, entity);
  return names;
}

EntityPage entity_page(const kb::KnowledgeBase& kb, const Entity& entity, bool rejected) {
  EntityPage page{entity_names(kb, entity), {}};
  for (const std::string_view title : kTitles) page.sections.push_back({title, {}});
  kb.statements_of(entity.id, everything(rejected), [&](const Statement& statement, const Provenance& provenance) {
    add(statement, provenance, page.sections[heading(statement, entity)].passages);
    return true;
  });
  return page;
}

std::vector<Passage> document_page(const kb::KnowledgeBase& kb, const Document& document, bool rejected) {
  std::vector<Passage> passages;
  kb.statements(everything_of(document, rejected), [&](const Statement& statement, const Provenance& provenance) {
    add(statement, provenance, passages);
    return true;
  });
  return passages;
}

void write_entity_json(const kb::KnowledgeBase& kb, const Entity& entity, bool rejected, std::ostream& out) {
  out << "{\"entity\":" << exporter::entity_json(entity) << ",\"statements\":[";
  kb.statements_of(entity.id, everything(rejected), record_writer(kb, out));
  out << "]}";
}

void write_document_json(const kb::KnowledgeBase& kb, const Document& document, bool rejected, std::ostream& out) {
  out << "{\"document\":" << exporter::document_json(document) << ",\"statements\":[";
  kb.statements(everything_of(document, rejected), record_writer(kb, out));
  out << "]}";
}

}  // namespace relata::verbs
