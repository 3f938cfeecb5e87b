#include "read/intake.h"

#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "core/characters.h"
#include "core/fnv1a.h"
#include "read/dateline.h"
#include "read/language.h"

namespace relata::read {
namespace {

// FNV-1a of all that a document says, fields apart by their lengths.
class ContentHash {
 public:
  void add(std::string_view bytes) {
    number(bytes.size());
    value_ = fnv1a(bytes, value_);
  }
  void add(const std::optional<std::string>& field) {
    mix(field ? 1 : 0);
    if (field) add(std::string_view(*field));
  }
  void number(std::uint64_t n) {
    for (int shift = 0; shift < 64; shift += 8) mix(static_cast<unsigned char>(n >> shift & 0xFF));
  }
  std::uint64_t value() const { return value_; }

 private:
  void mix(unsigned char byte) { value_ = fnv1a(byte, value_); }
  std::uint64_t value_ = kFnv1aBasis;
};

std::uint64_t content_hash(const ReadDocument& input) {
  ContentHash hash;
  const Document& document = input.document;
  hash.add(std::string_view(document.text));
  for (const auto* field : {&document.date, &document.title, &document.source, &document.url, &document.author}) {
    hash.add(*field);
  }
  hash.add(std::string_view(document.extra));
  for (const Sentence& sentence : input.sentences) {
    hash.number(sentence.span.begin);
    for (const Token& token : sentence.tokens) {
      hash.number(token.span.begin);
      hash.number(static_cast<std::uint64_t>(token.head));
      for (const std::string_view field :
           std::initializer_list<std::string_view>{token.form, token.lemma, token.upos, token.deprel, token.misc()}) {
        hash.add(field);
      }
    }
  }
  return hash.value();
}

void add_kept(const std::vector<std::pair<std::string, std::string>>& kept, Document& document) {
  auto extra = nlohmann::ordered_json::parse(document.extra);
  for (const auto& [key, value] : kept)
    if (!extra.contains(key)) extra[key] = value;
  document.extra = extra.dump();
}

}  // namespace

void Intake::take(ReadDocument&& input) {
  if (options_.position) options_.position->look();
  Document& document = input.document;
  if (!kept_.empty()) add_kept(kept_, document);
  if (!options_.any_language) {
    if (const auto language = foreign_language(document.text)) {
      return refuse(document.id, "the text is " + *language + ", not English (--any-language reads it all the same)");
    }
  }
  if (!document.date) document.date = dateline_date(document.text);
  if (!document.date) document.date = options_.date;
  const auto [found, is_new] = seen_.try_emplace(document.id, content_hash(input));
  if (!is_new) {
    if (found->second != content_hash(input)) {
      return refuse(document.id,
                    "a second document of this id in one run, with another content (" + document.origin + ")");
    }
    ++counts_.equal;
    return;
  }
  ++counts_.documents;
  on_document_(std::move(input));
}

void Intake::refuse(const std::string& name, const std::string& reason) {
  ++counts_.refused;
  if (options_.position) options_.position->look();
  on_refusal_(name, reason);
}

std::string bad_bytes(std::string_view bytes, std::uint64_t base) {
  const auto bad = first_bad_byte(bytes);
  if (!bad) return "";
  return (bytes[*bad] == '\0' ? "a NUL at byte " : "invalid UTF-8 at byte ") + std::to_string(base + *bad);
}

std::string too_large() { return "more than " + std::to_string(kMaxDocumentBytes >> 20) + " MiB in one document"; }

}  // namespace relata::read
