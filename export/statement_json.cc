#include "export/statement_json.h"

#include <cmath>
#include <cstdint>

#include "core/statement_edges.h"
#include "export/json_value.h"

namespace relata::exporter {
namespace {

// A pair, a list of pairs where the words stand apart, null where there are none.
Json spans_json(const Spans& spans) {
  if (spans.empty()) return nullptr;
  const auto pair = [](const Span& span) -> Json { return JsonArray{span.begin, span.end}; };
  if (spans.size() == 1) return pair(spans.front());
  JsonArray list;
  for (const Span& span : spans) list.add(pair(span));
  return list;
}

// 1800, not 1800.0, where a number is whole and a double tells it from its neighbours.
Json number_json(double value) {
  constexpr double kExact = 9007199254740992.0;  // 2^53
  if (std::trunc(value) == value && std::fabs(value) < kExact) return static_cast<std::int64_t>(value);
  return value;
}

Json quantity_json(const Boxed<Quantity>& quantity) {
  if (!quantity) return nullptr;
  return JsonObject{{"value", number_json(quantity->value)},
                    {"unit", quantity->unit.empty() ? Json(nullptr) : Json(quantity->unit)},
                    {"approximate", quantity->approximate}};
}

void put_entity(const Phrase& phrase, JsonObject& out) {
  out.add("id", phrase.entity ? Json(phrase.entity->id) : Json(nullptr));
  out.add("name", phrase.entity ? Json(phrase.entity->name) : phrase.name ? Json(*phrase.name) : Json(nullptr));
  out.add("type", phrase.entity ? Json(to_string(phrase.entity->type)) : Json(nullptr));
}

Json actor_json(const Phrase& phrase) {
  if (!acts_for_entity(phrase)) return nullptr;
  const PhraseActor& actor = *phrase.actor;
  return JsonObject{{"id", actor.entity.id},
                    {"name", actor.entity.name},
                    {"type", to_string(actor.entity.type)},
                    {"kind", to_string(actor.acting.kind)},
                    {"of", actor.of.empty() ? Json(nullptr) : Json(actor.of)},
                    {"inferred", actor.acting.inferred}};
}

void put_phrase(const Phrase& phrase, JsonObject& out) {
  put_entity(phrase, out);
  out.add("mention", phrase.mention);
  out.add("span", spans_json(phrase.span));
  out.add("quantity", quantity_json(phrase.quantity));
  out.add("actor", actor_json(phrase));
}

Json phrase_json(const Phrase& phrase) {
  JsonObject out;
  put_phrase(phrase, out);
  return out;
}

Json argument_json(const Argument& argument) {
  JsonObject out{{"role", to_string(argument.role)}, {"prep", argument.preposition}};
  put_phrase(argument, out);
  return out;
}

Json relation_json(const Relation& relation) {
  return JsonObject{{"text", relation.text},           {"lemma", relation.lemma},
                    {"canonical", relation.canonical}, {"canonical_reversed", relation.canonical_reversed},
                    {"implied", relation.implied},     {"span", spans_json(relation.span)}};
}

// Each speaker holds who reports it.
Json speakers_json(const std::vector<Speaker>& speakers) {
  Json outer = nullptr;
  for (auto speaker = speakers.rbegin(); speaker != speakers.rend(); ++speaker) {
    JsonObject out;
    put_entity(speaker->phrase, out);
    const bool named = !speaker->phrase.span.empty();
    out.add("mention", named ? Json(speaker->phrase.mention) : Json(nullptr));
    out.add("cue", speaker->cue);
    out.add("sentence_index", speaker->sentence_index);
    out.add("offset", speaker->offset);
    out.add("span", spans_json(speaker->phrase.span));
    out.add("attributed_to", outer);
    out.add("actor", actor_json(speaker->phrase));
    outer = out;
  }
  return outer;
}

Json time_json(const Boxed<TimeExpression>& time) {
  if (!time) return nullptr;
  return JsonObject{{"text", time->text},
                    {"span", spans_json(time->span)},
                    {"value", time->value},
                    {"start", time->start},
                    {"end", time->end}};
}

Json end_json(const End& end) {
  if (end.is_nothing()) return nullptr;
  return JsonObject{
      {"id", end.id}, {"name", end.name}, {"type", end.type ? Json(to_string(*end.type)) : Json(nullptr)}};
}

JsonObject row_object(std::span<const NamedBinding> bindings, std::span<const Triple> triples) {
  JsonObject bound;
  for (const NamedBinding& binding : bindings)
    bound.add(binding.variable, binding.relation ? Json(binding.end.name) : end_json(binding.end));
  JsonArray list;
  for (const Triple& triple : triples) list.add(Json::raw(triple_json(triple)));
  return {{"bindings", bound}, {"triples", list}};
}

}  // namespace

std::string statement_json(const Statement& statement, const Provenance& provenance, std::string_view extractor) {
  std::vector<Json> args;
  JsonArray list;
  for (const Argument& argument : statement.args) list.add(args.emplace_back(argument_json(argument)));
  return JsonObject{
      {"id", statement.id},
      {"doc", provenance.doc},
      {"sentence_index", statement.sentence_index},
      {"offset", provenance.offset},
      {"sentence", provenance.sentence},
      {"subject", phrase_json(statement.subject)},
      {"relation", relation_json(statement.relation)},
      {"object", statement.object ? phrase_json(*statement.object) : Json(nullptr)},
      {"args", list},
      {"polarity", statement.polarity == Polarity::kPositive ? "+" : "-"},
      {"modality", to_string(statement.modality)},
      {"attributed_to", speakers_json(statement.attributed_to)},
      {"time", time_json(statement.time)},
      {"place", statement.place && *statement.place < args.size() ? args[*statement.place] : Json(nullptr)},
      {"construction", to_string(statement.construction)},
      {"confidence", Json::hundredths(statement.confidence)},
      {"extractor", extractor}}
      .text();
}

std::string entity_json(const Entity& entity) {
  JsonArray aliases;
  for (const NameForm& alias : entity.aliases) aliases.add(alias.text);
  JsonObject links;
  for (const auto& [key, value] : entity.links) links.add(key, value);
  return JsonObject{{"id", entity.id},
                    {"name", entity.name},
                    {"type", to_string(entity.type)},
                    {"aliases", aliases},
                    {"docs", entity.docs},
                    {"mentions", entity.mentions},
                    {"links", links},
                    {"of", entity.of.empty() ? Json(nullptr) : Json(entity.of)},
                    {"kind", entity.kind ? Json(to_string(*entity.kind)) : Json(nullptr)}}
      .text();
}

std::string document_json(const Document& document) {
  return JsonObject{
      {"id", document.id},   {"date", document.date},     {"title", document.title},      {"source", document.source},
      {"url", document.url}, {"author", document.author}, {"bytes", document.text.size()}}
      .text();
}

std::string triple_json(const Triple& triple) {
  return JsonObject{{"subject", end_json(triple.subject)},
                    {"relation", triple.relation},
                    {"object", end_json(triple.object)},
                    {"support", triple.support},
                    {"sources", triple.sources},
                    {"docs", triple.docs},
                    {"statements", triple.statements},
                    {"attributed_to", triple.attributed_to},
                    {"denied", triple.denied}}
      .text();
}

std::string row_json(std::span<const NamedBinding> bindings, std::span<const Triple> triples) {
  return row_object(bindings, triples).text();
}

std::string row_json(std::span<const NamedBinding> bindings, std::span<const Triple> triples,
                     std::span<const Evidence> evidence, std::string_view extractor) {
  JsonArray records;
  for (const auto& [statement, provenance] : evidence)
    records.add(Json::raw(statement_json(statement, provenance, extractor)));
  return row_object(bindings, triples).add("evidence", records).text();
}

}  // namespace relata::exporter
