#include "export/rdf_terms.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/error.h"
#include "core/triple.h"
#include "export/rdf_model.h"

namespace relata::exporter {

FactGraph fact_graph_named(std::string_view name) {
  if (name == "statement") return FactGraph::kStatement;
  if (name == "document") return FactGraph::kDocument;
  if (name == "none") return FactGraph::kNone;
  throw ExportError("unknown --graph '" + std::string(name) + "': try statement, document or none");
}

Reification reification_named(std::string_view name) {
  if (name == "rdf11") return Reification::kRdf11;
  if (name == "rdf12") return Reification::kRdf12;
  throw ExportError("unknown --reify '" + std::string(name) + "': try rdf11 or rdf12");
}

void require_base(const std::string& base) {
  std::string fault = fault_of_iri(base);
  const std::string scheme = base.substr(0, base.find(':'));
  const bool is_prefix =
      std::any_of(spaces().begin(), spaces().end(), [&](const SpaceRow& row) { return row.prefix == scheme; });
  if (fault.empty() && is_prefix) fault = "'" + scheme + ":' is a prefix of the export's own";
  if (fault.empty() && !base.ends_with('/') && !base.ends_with('#') && !base.ends_with(':'))
    fault = "it does not end in '/', '#' or ':'";
  if (fault.empty()) return;
  throw ExportError("'" + base + "' is no base for IRIs, as " + fault +
                    "; give an absolute one such as urn:relata: or https://example.org/kb/");
}

bool is_stated(const Statement& statement) {
  return !statement.rejected && statement.polarity == Polarity::kPositive && statement.modality == Modality::kAsserted;
}

const std::string& words_of(const Phrase& phrase) { return phrase.name ? *phrase.name : phrase.mention; }

std::string phrase_key(const Phrase& phrase) {
  const std::string& words = words_of(phrase);
  if (std::all_of(words.begin(), words.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
    return ascii_lower(words);
  return End{std::nullopt, words, std::nullopt}.key().substr(2);
}

}  // namespace relata::exporter
