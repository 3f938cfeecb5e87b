#include "export/explorer_data.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/ascii.h"
#include "core/statement_edges.h"
#include "export/explorer_columns.h"

namespace relata::exporter {
namespace {

constexpr int kNobody = -1;

// As explorer_data.h has them.
std::uint32_t flags_of(const Statement& statement) {
  const bool dated = statement.time && (statement.time->start || statement.time->end);
  return standing_of(statement) | (statement.relation.implied ? 8U : 0U) | (dated ? 16U : 0U) |
         (statement.relation.canonical_reversed ? 32U : 0U) | static_cast<std::uint32_t>(statement.modality) << 6 |
         (statement.polarity == Polarity::kNegative ? 512U : 0U);
}

class ExplorerTables {
 public:
  explicit ExplorerTables(const ExplorerMaterial& material) : material_(material) {
    for (const ExplorerEntity& entity : material.entities)
      numbers_.emplace(entity.entity.id, static_cast<int>(numbers_.size()));
  }

  void add(const Statement& statement, const Provenance& provenance) {
    if (!names_one(statement)) return;
    const std::uint32_t sentence = sentence_of(provenance, statement.sentence_index);
    const DayNumbers days = day_numbers(statement, provenance);
    sentences_.add(sentence);
    firsts_.add(days.first);
    lasts_.add(days.last);
    confidences_.add(std::uint32_t{statement.confidence});
    flags_.add(flags_of(statement));
    by_.add(statement.attributed_to.empty() ? kNobody
                                            : static_cast<int>(speakers_.of(said_by(statement.attributed_to.front()))));
    ids_ += statement.id.substr(std::min<std::size_t>(3, statement.id.size()));
    add_edges(statement, provenance);
    said_.add(said(statement));
    ++statements_;
  }

  std::string graph_json(std::size_t undated, std::string_view extractor, std::string_view title) const;
  std::string evidence_json(const std::function<std::string(std::string_view)>& text_of) const;

 private:
  struct Document {
    Provenance told;  // without its sentence
    std::uint32_t statements = 0;
  };
  struct Place {
    std::uint32_t doc = 0, index = 0, offset = 0;
    std::string text;
  };

  int number_of(std::string_view id) const {
    const auto found = numbers_.find(id);
    return found == numbers_.end() ? kNobody : found->second;
  }
  int number_of(const Phrase& phrase) const {
    if (phrase.entity) return number_of(phrase.entity->id);
    return acts_for_entity(phrase) ? number_of(phrase.actor->entity.id) : kNobody;
  }
  bool names_one(const Statement& statement) const {
    const auto known = [&](const Phrase& phrase) { return number_of(phrase) >= 0; };
    return known(statement.subject) || (statement.object && known(*statement.object)) ||
           std::any_of(statement.args.begin(), statement.args.end(), known) ||
           std::any_of(statement.attributed_to.begin(), statement.attributed_to.end(),
                       [&](const Speaker& speaker) { return known(speaker.phrase); });
  }

  std::uint32_t document_of(const Provenance& provenance) {
    const std::uint32_t number = document_ids_.of(provenance.doc);
    if (number == documents_.size()) {
      documents_.push_back({provenance, 0});
      documents_.back().told.sentence.clear();
    }
    ++documents_[number].statements;
    return number;
  }

  std::uint32_t sentence_of(const Provenance& provenance, std::uint32_t index) {
    const std::uint32_t doc = document_of(provenance);
    if (!places_.empty() && places_.back().doc == doc && places_.back().offset == provenance.offset)
      return static_cast<std::uint32_t>(places_.size() - 1);
    const auto number = static_cast<std::uint32_t>(places_.size());
    places_.push_back({doc, index, provenance.offset, provenance.sentence});
    const auto [first, is_new] = first_of_words_.try_emplace(single_blanks(provenance.sentence), number);
    if (!is_new) same_.add(JsonArray{number, first->second});
    return number;
  }

  void add_edges(const Statement& statement, const Provenance& provenance) {
    for (const auto& [number, edge] : resolved_edges(statement, provenance)) {
      if (!edge.subject.is_entity() || !edge.object.is_entity()) continue;
      const int subject = number_of(*edge.subject.id), object = number_of(*edge.object.id);
      if (subject < 0 || object < 0) continue;
      edge_statements_.add(statements_);
      edge_subjects_.add(subject);
      edge_relations_.add(relations_.of(edge.relation));
      edge_objects_.add(object);
      edge_numbers_.add(number);
    }
  }

  Json phrase(const Phrase& phrase) const {
    const int number = number_of(phrase);
    const std::string& name = name_of(phrase);
    const bool told = number >= 0 && phrase.entity;
    return JsonArray{number, told || name == phrase.mention ? Json(0) : Json(name), flat_spans(phrase.span)};
  }

  Json arguments(const Statement& statement) {
    JsonArray list;
    for (std::size_t i = 0; i < statement.args.size(); ++i) {
      const Argument& argument = statement.args[i];
      const bool is_place = statement.place && *statement.place == i;
      if (number_of(argument) < 0 && !is_place) continue;
      list.add(JsonArray{i + 1, roles_.of(to_string(argument.role)), argument.preposition, phrase(argument)});
    }
    return list;
  }

  Json said(const Statement& statement) {
    const Relation& relation = statement.relation;
    JsonArray speakers;
    for (const Speaker& speaker : statement.attributed_to)
      speakers.add(JsonArray{number_of(speaker.phrase), said_by(speaker), speaker.cue});
    Json time = 0;
    if (statement.time) time = JsonArray{statement.time->value, flat_spans(statement.time->span)};
    return JsonArray{constructions_.of(to_string(statement.construction)),
                     lemmas_.of(relation.lemma),
                     relation.implied ? Json(relation.text) : Json(0),
                     flat_spans(relation.span),
                     phrase(statement.subject),
                     statement.object ? phrase(*statement.object) : Json(0),
                     arguments(statement),
                     speakers,
                     time};
  }

  Json entities_json() const;
  Json entities_evidence_json() const;
  std::vector<std::string> texts(const std::function<std::string(std::string_view)>& text_of) const;

  const ExplorerMaterial& material_;
  std::map<std::string, int, std::less<>> numbers_;
  Numbered document_ids_, speakers_, relations_, lemmas_, constructions_, roles_;
  std::vector<Document> documents_;
  std::vector<Place> places_;
  std::unordered_map<std::string, std::uint32_t> first_of_words_;
  JsonArray same_, said_;
  std::string ids_;
  std::uint32_t statements_ = 0;
  JsonArray sentences_, firsts_, lasts_, confidences_, flags_, by_;
  JsonArray edge_statements_, edge_subjects_, edge_relations_, edge_objects_, edge_numbers_;
};

Json ExplorerTables::entities_json() const {
  JsonArray ids, names, types, x, y, groups;
  for (const ExplorerEntity& entity : material_.entities) {
    ids.add(entity.entity.id);
    names.add(entity.entity.name);
    types.add(static_cast<int>(entity.entity.type));
    x.add(static_cast<int>(std::lround(entity.x)));
    y.add(static_cast<int>(std::lround(entity.y)));
    groups.add(entity.group ? static_cast<int>(*entity.group) : kNobody);
  }
  return JsonObject{{"id", ids}, {"name", names}, {"type", types}, {"x", x}, {"y", y}, {"group", groups}};
}

std::string ExplorerTables::graph_json(std::size_t undated, std::string_view extractor, std::string_view title) const {
  JsonArray types, sources_of;
  for (int type = 0; type < kEntityTypes; ++type) types.add(to_string(static_cast<EntityType>(type)));
  Numbered sources;
  for (const Document& document : documents_)
    sources_of.add(document.told.source ? static_cast<int>(sources.of(*document.told.source)) : kNobody);
  JsonArray docs;
  for (const Place& place : places_) docs.add(place.doc);
  return JsonObject{{"format", 1},
                    {"title", title},
                    {"extractor", extractor},
                    {"filters", material_.filters},
                    {"undated", undated},
                    {"entities_left_out", material_.entities_left_out},
                    {"types", types},
                    {"entities", entities_json()},
                    {"groups", material_.groups},
                    {"relations", relations_.all()},
                    {"sources", sources.all()},
                    {"documents", JsonObject{{"source", sources_of}}},
                    {"sentences", JsonObject{{"doc", docs}, {"same", same_}}},
                    {"speakers", speakers_.all()},
                    {"statements", JsonObject{{"sentence", sentences_},
                                              {"first", firsts_},
                                              {"last", lasts_},
                                              {"confidence", confidences_},
                                              {"flags", flags_},
                                              {"by", by_}}},
                    {"edges", JsonObject{{"statement", edge_statements_},
                                         {"subject", edge_subjects_},
                                         {"relation", edge_relations_},
                                         {"object", edge_objects_},
                                         {"number", edge_numbers_}}}}
      .text();
}

// By document; "" where it has none or it finds no room.
std::vector<std::string> ExplorerTables::texts(const std::function<std::string(std::string_view)>& text_of) const {
  std::vector<std::string> texts(documents_.size());
  if (!text_of) return texts;
  std::vector<std::uint32_t> order(documents_.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return documents_[a].statements > documents_[b].statements;
  });
  std::size_t room = kExplorerTextBytes;
  for (const std::uint32_t doc : order) {
    std::string text = text_of(documents_[doc].told.doc);
    if (text.size() > room) continue;
    room -= text.size();
    texts[doc] = std::move(text);
  }
  return texts;
}

Json ExplorerTables::entities_evidence_json() const {
  JsonArray aliases, docs, mentions, links, of, kinds, merged;
  for (const ExplorerEntity& placed : material_.entities) {
    const Entity& entity = placed.entity;
    JsonArray names, numbers, joined;
    for (const NameForm& alias : entity.aliases)
      if (alias.text != entity.name) names.add(alias.text);
    for (const std::string& doc : entity.docs) numbers.add(doc);
    for (const auto& [name, why] : placed.merged) joined.add(JsonArray{name, why});
    JsonObject known;
    for (const auto& [key, value] : entity.links) known.add(key, value);
    aliases.add(Json(names));
    docs.add(Json(numbers));
    mentions.add(entity.mentions);
    links.add(known.empty() ? Json(0) : Json(known));
    of.add(entity.of.empty() ? Json(0) : Json(entity.of));
    kinds.add(entity.kind ? Json(to_string(*entity.kind)) : Json(0));
    merged.add(joined.empty() ? Json(0) : Json(joined));
  }
  return JsonObject{{"aliases", aliases}, {"docs", docs},  {"mentions", mentions}, {"links", links},
                    {"of", of},           {"kind", kinds}, {"merged", merged}};
}

std::string ExplorerTables::evidence_json(const std::function<std::string(std::string_view)>& text_of) const {
  const std::vector<std::string> texts = this->texts(text_of);
  JsonArray ids, titles, dates, urls, text_column;
  for (std::size_t doc = 0; doc < documents_.size(); ++doc) {
    const Provenance& told = documents_[doc].told;
    ids.add(told.doc), titles.add(told.title), dates.add(told.date), urls.add(told.url);
    text_column.add(texts[doc].empty() ? Json(nullptr) : Json(texts[doc]));
  }
  JsonArray indexes, offsets, sizes, words;
  for (const Place& place : places_) {
    indexes.add(place.index), offsets.add(place.offset), sizes.add(place.text.size());
    words.add(texts[place.doc].empty() ? Json(place.text) : Json(nullptr));
  }
  return JsonObject{
      {"documents", JsonObject{{"id", ids}, {"title", titles}, {"date", dates}, {"url", urls}, {"text", text_column}}},
      {"sentences", JsonObject{{"index", indexes}, {"offset", offsets}, {"size", sizes}, {"text", words}}},
      {"ids", ids_},
      {"lemmas", lemmas_.all()},
      {"constructions", constructions_.all()},
      {"roles", roles_.all()},
      {"said", said_},
      {"entities", entities_evidence_json()}}
      .text();
}

}  // namespace

ExplorerTexts explorer_texts(const ExplorerMaterial& material, const StatementStream& statements,
                             const std::function<std::string(std::string_view)>& text_of,
                             const std::function<std::size_t()>& undated, std::string_view extractor,
                             std::string_view title) {
  ExplorerTables tables(material);
  statements([&](const Statement& statement, const Provenance& provenance) {
    tables.add(statement, provenance);
    return true;
  });
  return {tables.graph_json(undated ? undated() : 0, extractor, title), tables.evidence_json(text_of)};
}

}  // namespace relata::exporter
