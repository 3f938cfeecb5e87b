#include "kb/placed_phrases.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace relata::kb {
namespace {

bool overlap(const Spans& a, const Spans& b) {
  return std::any_of(a.begin(), a.end(), [&](const Span& one) {
    return std::any_of(b.begin(), b.end(),
                       [&](const Span& other) { return one.begin < other.end && other.begin < one.end; });
  });
}

}  // namespace

Spans placed(Spans spans, std::uint32_t sentence) {
  for (Span& span : spans) span = {sentence + span.begin, sentence + span.end};
  return spans;
}

bool covers(const Spans& place, std::uint32_t offset) {
  return std::any_of(place.begin(), place.end(),
                     [&](const Span& span) { return span.begin <= offset && offset < span.end; });
}

std::vector<Spans> mention_at(std::uint32_t offset, std::span<const PhrasePlace> phrases) {
  const auto rank = [](const PhrasePlace& phrase) {
    return std::tuple(phrase.words, phrase.place, !phrase.cluster, phrase.cluster);
  };
  const PhrasePlace* shortest = nullptr;
  for (const PhrasePlace& phrase : phrases)
    if (covers(phrase.place, offset) && (!shortest || rank(phrase) < rank(*shortest))) shortest = &phrase;
  if (!shortest) return {};
  std::vector<Spans> places{shortest->place};
  for (const PhrasePlace& phrase : phrases)
    if (phrase.cluster && phrase.cluster == shortest->cluster && overlap(phrase.place, shortest->place))
      places.push_back(phrase.place);
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

}  // namespace relata::kb
