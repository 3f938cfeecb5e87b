#include "export/statement_json.h"

#include <cmath>

#include "export/json_value.h"

namespace relata::exporter {

Json spans_json(const Spans& spans) {
  if (spans.empty()) return nullptr;
  const auto pair = [](const Span& span) { return Json::array({span.begin, span.end}); };
  if (spans.size() == 1) return pair(spans.front());
  Json list = Json::array();
  for (const Span& span : spans) list.push_back(pair(span));
  return list;
}

namespace {

// 1800, not 1800.0, where a number is whole and a double tells it from its neighbours.
Json number_json(double value) {
  constexpr double kExact = 9007199254740992.0;  // 2^53
  if (std::trunc(value) == value && std::fabs(value) < kExact) return static_cast<std::int64_t>(value);
  return value;
}

Json quantity_json(const std::optional<Quantity>& quantity) {
  if (!quantity) return nullptr;
  return {{"value", number_json(quantity->value)},
          {"unit", quantity->unit.empty() ? Json(nullptr) : Json(quantity->unit)},
          {"approximate", quantity->approximate}};
}

void put_entity(const Phrase& phrase, Json& out) {
  out["id"] = phrase.entity ? Json(phrase.entity->id) : Json(nullptr);
  out["name"] = phrase.entity ? Json(phrase.entity->name) : or_null(phrase.name);
  out["type"] = phrase.entity ? Json(to_string(phrase.entity->type)) : Json(nullptr);
}

void put_phrase(const Phrase& phrase, Json& out) {
  put_entity(phrase, out);
  out["mention"] = phrase.mention;
  out["span"] = spans_json(phrase.span);
  out["quantity"] = quantity_json(phrase.quantity);
}

Json phrase_json(const Phrase& phrase) {
  Json out;
  put_phrase(phrase, out);
  return out;
}

Json argument_json(const Argument& argument) {
  Json out;
  out["role"] = to_string(argument.role);
  out["prep"] = or_null(argument.preposition);
  put_phrase(argument, out);
  return out;
}

Json relation_json(const Relation& relation) {
  return {{"text", relation.text},           {"lemma", relation.lemma},
          {"canonical", relation.canonical}, {"canonical_reversed", relation.canonical_reversed},
          {"implied", relation.implied},     {"span", spans_json(relation.span)}};
}

// Each speaker holds who reports it.
Json speakers_json(const std::vector<Speaker>& speakers) {
  Json outer = nullptr;
  for (auto speaker = speakers.rbegin(); speaker != speakers.rend(); ++speaker) {
    Json out;
    put_entity(speaker->phrase, out);
    const bool named = !speaker->phrase.span.empty();
    out["mention"] = named ? Json(speaker->phrase.mention) : Json(nullptr);
    out["cue"] = speaker->cue;
    out["sentence_index"] = speaker->sentence_index;
    out["offset"] = speaker->offset;
    out["span"] = spans_json(speaker->phrase.span);
    out["attributed_to"] = std::move(outer);
    outer = std::move(out);
  }
  return outer;
}

Json time_json(const std::optional<TimeExpression>& time) {
  if (!time) return nullptr;
  return {{"text", time->text},
          {"span", spans_json(time->span)},
          {"value", or_null(time->value)},
          {"start", or_null(time->start)},
          {"end", or_null(time->end)}};
}

Json end_json(const End& end) {
  if (end.is_nothing()) return nullptr;
  return {{"id", or_null(end.id)}, {"name", end.name}, {"type", end.type ? Json(to_string(*end.type)) : Json(nullptr)}};
}

Json triple_value(const Triple& triple) {
  return {{"subject", end_json(triple.subject)},
          {"relation", triple.relation},
          {"object", end_json(triple.object)},
          {"support", triple.support},
          {"sources", triple.sources},
          {"docs", triple.docs},
          {"statements", triple.statements},
          {"attributed_to", triple.attributed_to},
          {"denied", triple.denied}};
}

Json statement_value(const Statement& statement, const Provenance& provenance, std::string_view extractor) {
  Json out;
  out["id"] = statement.id;
  out["doc"] = provenance.doc;
  out["sentence_index"] = statement.sentence_index;
  out["offset"] = provenance.offset;
  out["sentence"] = provenance.sentence;
  out["subject"] = phrase_json(statement.subject);
  out["relation"] = relation_json(statement.relation);
  out["object"] = statement.object ? phrase_json(*statement.object) : Json(nullptr);
  Json args = Json::array();
  for (const Argument& argument : statement.args) args.push_back(argument_json(argument));
  out["args"] = args;
  out["polarity"] = polarity_sign(statement.polarity);
  out["modality"] = to_string(statement.modality);
  out["attributed_to"] = speakers_json(statement.attributed_to);
  out["time"] = time_json(statement.time);
  out["place"] = statement.place && *statement.place < args.size() ? args[*statement.place] : Json(nullptr);
  out["construction"] = to_string(statement.construction);
  out["confidence"] = confidence_json(statement.confidence);
  out["extractor"] = extractor;
  return out;
}

Json row_value(std::span<const NamedBinding> bindings, std::span<const Triple> triples) {
  Json bound = Json::object();
  for (const NamedBinding& binding : bindings)
    bound[binding.variable] = binding.relation ? Json(binding.end.name) : end_json(binding.end);
  Json list = Json::array();
  for (const Triple& triple : triples) list.push_back(triple_value(triple));
  Json out;
  out["bindings"] = std::move(bound);
  out["triples"] = std::move(list);
  return out;
}

}  // namespace

std::string statement_json(const Statement& statement, const Provenance& provenance, std::string_view extractor) {
  return text_of(statement_value(statement, provenance, extractor));
}

std::string entity_json(const Entity& entity) {
  Json aliases = Json::array();
  for (const NameForm& alias : entity.aliases) aliases.push_back(alias.text);
  Json links = Json::object();
  for (const auto& [key, value] : entity.links) links[key] = value;
  const Json out = {{"id", entity.id},          {"name", entity.name}, {"type", to_string(entity.type)},
                    {"aliases", aliases},       {"docs", entity.docs}, {"mentions", entity.mentions},
                    {"links", std::move(links)}};
  return text_of(out);
}

std::string triple_json(const Triple& triple) { return text_of(triple_value(triple)); }

std::string row_json(std::span<const NamedBinding> bindings, std::span<const Triple> triples) {
  return text_of(row_value(bindings, triples));
}

std::string row_json(std::span<const NamedBinding> bindings, std::span<const Triple> triples,
                     std::span<const Evidence> evidence, std::string_view extractor) {
  Json out = row_value(bindings, triples);
  Json list = Json::array();
  for (const Evidence& said : evidence) list.push_back(statement_value(said.statement, said.provenance, extractor));
  out["evidence"] = std::move(list);
  return text_of(out);
}

std::string json_string(std::string_view text) { return text_of(Json(text)); }

}  // namespace relata::exporter
