#include "extract/model/sentence_cache.h"

#include <bit>
#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

#include "core/byte_codec.h"

namespace relata::model {
namespace {

// Of a node of the list, one of the map, and two strings' own.
constexpr std::size_t kOverhead = 200;

constexpr ShortText Token::*kTexts[] = {&Token::upos, &Token::xpos, &Token::deprel, &Token::ner, &Token::mention};
constexpr float Token::*kProbabilities[] = {&Token::head_probability, &Token::relation_probability,
                                            &Token::tag_probability, &Token::name_probability};

std::string packed_forms(const Sentence& sentence) {
  ByteWriter out;
  for (const Token& token : sentence.tokens) out.text(token.form);
  return std::move(out).take();
}

std::string packed(const Sentence& sentence) {
  ByteWriter out;
  for (const Token& token : sentence.tokens) {
    out.text(token.lemma);
    for (const auto text : kTexts) out.text(token.*text);
    out.number(static_cast<std::uint32_t>(token.head));
    for (const auto probability : kProbabilities) out.number(std::bit_cast<std::uint32_t>(token.*probability));
    for (const float number : token.plausibility) out.number(std::bit_cast<std::uint32_t>(number));
    const std::span<const float> vector = sentence.vector_of(token);
    out.text({reinterpret_cast<const char*>(vector.data()), vector.size_bytes()});
  }
  std::string bytes = std::move(out).take();
  bytes.shrink_to_fit();
  return bytes;
}

void unpack(std::string_view made, Sentence& sentence) {
  ByteReader in(made, "sentence");
  sentence.vectors.clear();
  for (Token& token : sentence.tokens) {
    token.lemma = in.text();
    for (const auto text : kTexts) token.*text = in.text();
    token.head = static_cast<std::int32_t>(in.number32());
    for (const auto probability : kProbabilities) token.*probability = std::bit_cast<float>(in.number32());
    for (float& number : token.plausibility) number = std::bit_cast<float>(in.number32());
    const std::string vector = in.text();
    if (vector.empty()) continue;
    const auto width = static_cast<std::uint32_t>(vector.size() / sizeof(float));
    std::memcpy(sentence.add_vector(token, width).data(), vector.data(), vector.size());
  }
}

}  // namespace

std::size_t SentenceCache::bytes_of(const Kept& kept) const { return kept.forms.size() + kept.made.size() + kOverhead; }

bool SentenceCache::fill(Sentence& sentence) {
  const std::string forms = packed_forms(sentence);
  const std::scoped_lock lock(mutex_);
  const auto found = by_forms_.find(forms);
  if (found == by_forms_.end()) return false;
  order_.splice(order_.begin(), order_, found->second);
  unpack(found->second->made, sentence);
  return true;
}

void SentenceCache::keep(const Sentence& sentence) {
  Kept kept{packed_forms(sentence), packed(sentence)};
  const std::size_t bytes = bytes_of(kept);
  const std::scoped_lock lock(mutex_);
  if (bytes > limit_ || by_forms_.contains(kept.forms)) return;
  order_.push_front(std::move(kept));
  by_forms_.emplace(order_.front().forms, order_.begin());
  for (held_ += bytes; held_ > limit_; order_.pop_back()) {
    by_forms_.erase(order_.back().forms);
    held_ -= bytes_of(order_.back());
  }
}

}  // namespace relata::model
