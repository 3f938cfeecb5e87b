// Mention: a span of one sentence that names or describes something. Cluster: the mentions of one document that mean
// the same, as far as the document alone tells.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace relata {

// On disk: never renumber.
enum class EntityType : std::uint8_t {
  kPer = 0,
  kOrg = 1,
  kGpe = 2,
  kLoc = 3,
  kFac = 4,
  kNorp = 5,
  kEvent = 6,
  kMisc = 7
};
inline constexpr int kEntityTypes = 8;

// "PER" .. "MISC".
std::string_view to_string(EntityType type);
std::optional<EntityType> parse_entity_type(std::string_view name);

enum class MentionKind : std::uint8_t { kName = 0, kDescription = 1, kPronoun = 2 };

// What linked a description or pronoun to its cluster; not stored.
enum class LinkRule : std::uint8_t {
  kNone,      // of names
  kScore,     // the scorer found it the likeliest, by Mention::confidence
  kModifier,  // "the ISIS terrorist group": the name stands in it
  kSort,      // the name of its sort that is near and often named
  kGiven,     // by the input's own links
};

struct Mention {
  std::uint32_t sentence = 0;
  std::uint32_t first = 0, last = 0;  // tokens [first, last) of the sentence, from 0
  std::uint32_t head = 0;             // token
  MentionKind kind = MentionKind::kName;
  EntityType type = EntityType::kMisc;
  std::uint32_t cluster = 0;      // index into ExtractedDocument::clusters
  std::uint8_t confidence = 100;  // hundredths: how sure it is that the mention belongs to its cluster; 100 for names;
                                  // 0: it is named only later
  Span span, head_span;           // bytes of the sentence; empty until place_mentions()
  LinkRule rule = LinkRule::kNone;
};

struct NameForm {
  std::string text;  // as written, blanks made single
  std::uint32_t count = 0;
  bool operator==(const NameForm&) const = default;
};

struct Cluster {
  EntityType type = EntityType::kMisc;
  std::vector<NameForm> names;      // most frequent first, then bytewise; without titles and articles
  std::vector<std::string> titles;  // honorifics and offices written before it ("General"), bytewise, each once
  std::uint32_t first_offset = 0;   // bytes of the document, of the first mention
  std::uint32_t mentions = 0;       // pronouns and descriptions counted too
  std::string description;          // of what has no name: the first phrase that describes it; not stored
  bool operator==(const Cluster&) const = default;
};

}  // namespace relata
