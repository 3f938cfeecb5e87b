// The JSON records of the contract: Statement (section 2), Entity (3), Triple (4) and the rows of a query (5), and a
// document's record. Each function gives one object without a line end, keys in the contract's order, UTF-8 as it
// stands. What is no valid UTF-8 becomes U+FFFD.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/document.h"
#include "core/entity.h"
#include "core/statement.h"
#include "core/triple.h"

namespace relata::exporter {

std::string statement_json(const Statement& statement, const Provenance& provenance, std::string_view extractor);

std::string entity_json(const Entity& entity);

// Without its text: {"id","date","title","source","url","author","bytes"}; null where it has none.
std::string document_json(const Document& document);

// {"subject":{"id","name","type"},"relation","object":..,"support","sources","docs","statements","attributed_to",
// "denied"}; an end that is nothing is null.
std::string triple_json(const Triple& triple);

// A variable of a query and what it stands for; a relation is written as a string, an end as {"id","name","type"}.
struct NamedBinding {
  std::string variable;
  End end;
  bool relation = false;
};
// {"bindings":{"city":{..}},"triples":[..]}
std::string row_json(std::span<const NamedBinding> bindings, std::span<const Triple> triples);
// {"bindings":{"city":{..}},"triples":[..],"evidence":[Statement..]}
std::string row_json(std::span<const NamedBinding> bindings, std::span<const Triple> triples,
                     std::span<const Evidence> evidence, std::string_view extractor);

}  // namespace relata::exporter
