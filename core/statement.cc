#include "core/statement.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "core/ascii.h"
#include "core/fnv1a.h"

namespace relata {
namespace {

constexpr std::array<std::string_view, 5> kRoles = {"time", "place", "recipient", "instrument", "other"};
constexpr std::array<std::string_view, 6> kModalities = {"asserted", "possible",     "planned",
                                                         "ordered",  "hypothetical", "asked"};
constexpr std::array<std::string_view, 13> kConstructions = {
    "active",   "passive",    "copula",  "apposition",  "title",    "possessive", "of",
    "relative", "participle", "nominal", "existential", "location", "reported"};

// FNV-1a over fields: enough to tell the statements of a knowledge base apart.
class FieldHash {
 public:
  void add(std::string_view bytes) {
    hash_ = fnv1a(bytes, hash_);
    add_byte(0xff);  // no byte of UTF-8, so that fields do not run together
  }
  void add(std::uint32_t number) {
    for (int shift = 0; shift < 32; shift += 8) add_byte(static_cast<unsigned char>(number >> shift & 0xff));
  }
  void add(const Spans& spans) {
    add(static_cast<std::uint32_t>(spans.size()));
    for (const Span& span : spans) add(span.begin), add(span.end);
  }
  std::uint64_t hash() const { return hash_; }

 private:
  void add_byte(unsigned char byte) { hash_ = fnv1a(byte, hash_); }
  std::uint64_t hash_ = kFnv1aBasis;
};

std::uint32_t first_byte(const Statement& statement) {
  if (!statement.relation.span.empty()) return statement.relation.span.front().begin;
  return statement.subject.span.empty() ? 0 : statement.subject.span.front().begin;
}

}  // namespace

std::string_view to_string(Role role) { return kRoles[static_cast<std::size_t>(role)]; }
std::string_view to_string(Modality modality) { return kModalities[static_cast<std::size_t>(modality)]; }
std::string_view to_string(Construction construction) { return kConstructions[static_cast<std::size_t>(construction)]; }

std::optional<Modality> parse_modality(std::string_view name) {
  for (std::size_t modality = 0; modality < kModalities.size(); ++modality)
    if (kModalities[modality] == name) return static_cast<Modality>(modality);
  return std::nullopt;
}

std::string statement_id(std::string_view document_id, std::uint32_t sentence_offset, const Statement& statement) {
  FieldHash fnv;
  fnv.add(document_id);
  fnv.add(sentence_offset);
  fnv.add(statement.subject.span);
  fnv.add(statement.relation.span);
  fnv.add(statement.object ? statement.object->span : Spans{});
  fnv.add(statement.relation.text);
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string id = "st-";
  for (int shift = 60; shift >= 0; shift -= 4) id += kHex[fnv.hash() >> shift & 15];
  return id;
}

bool precedes(const Statement& a, const Statement& b) {
  return std::tuple(a.sentence_index, first_byte(a), std::string_view(a.id)) <
         std::tuple(b.sentence_index, first_byte(b), std::string_view(b.id));
}

void sort_statements(std::vector<Statement>& statements) { std::sort(statements.begin(), statements.end(), precedes); }

const std::string& name_of(const Phrase& phrase) {
  if (phrase.entity) return phrase.entity->name;
  return phrase.name ? *phrase.name : phrase.mention;
}

std::string said_by(const Speaker& speaker) {
  const std::string& name = name_of(speaker.phrase);
  return name.empty() ? "(" + ascii_lower(single_blanks(speaker.cue)) + ")" : name;
}

}  // namespace relata
