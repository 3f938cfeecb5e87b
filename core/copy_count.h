// What counts of the edges that assert one triple, where some of their documents are copies (docs/copies.md): of each
// story the copy that says it in the most distinct sentences, of several the first by id. The others support nothing.
//
//   story 1: "guardian" in sentences 7, 8; "wire" in sentence 7        -> guardian's 7, 8 and its source
//   no story: "post" in sentence 9                                    -> 9 and its source
//   support 3, sources 2
#pragma once

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <vector>

namespace relata {

// An edge that asserts the triple. Numbers are the caller's; `story` as Provenance::story.
struct AssertingEdge {
  std::uint64_t story = 0;
  std::uint32_t document = 0, source = 0;
  std::uint64_t sentence = 0;
};

struct CopyCounts {
  std::uint32_t support = 0, sources = 0;
};

// How many different ones; they are sorted, and what comes twice is moved behind.
inline std::uint32_t distinct(std::vector<std::uint64_t>& values) {
  std::sort(values.begin(), values.end());
  return static_cast<std::uint32_t>(std::unique(values.begin(), values.end()) - values.begin());
}

// The edges that count come first and are counted; `edges` is put in another order. `precedes(a, b)`: whether the id of
// document a is before that of b, bytewise.
template <typename Precedes>
CopyCounts count_without_copies(std::vector<AssertingEdge>& edges, const Precedes& precedes) {
  const auto place = [](const AssertingEdge& edge) { return std::tie(edge.story, edge.document, edge.sentence); };
  std::sort(edges.begin(), edges.end(),
            [&](const AssertingEdge& a, const AssertingEdge& b) { return place(a) < place(b); });
  std::vector<std::uint64_t> sentences, sources;
  const auto take = [&](std::size_t begin, std::size_t end) {
    for (; begin < end; ++begin) {
      sentences.push_back(edges[begin].sentence);
      sources.push_back(edges[begin].source);
    }
  };
  struct Copy {
    std::size_t begin = 0, end = 0, sentences = 0;
  } best;
  const auto end_story = [&] { take(best.begin, best.end), best = {}; };
  for (std::size_t begin = 0, end = 0; begin < edges.size(); begin = end) {
    Copy copy{begin, begin, 0};
    const AssertingEdge& first = edges[begin];
    for (; end < edges.size() && edges[end].story == first.story && edges[end].document == first.document; ++end)
      if (end == begin || edges[end].sentence != edges[end - 1].sentence) ++copy.sentences;
    copy.end = end;
    const bool new_story = first.story == 0 || begin == 0 || edges[begin - 1].story != first.story;
    if (new_story) end_story();
    const bool better = best.sentences == 0 || copy.sentences > best.sentences ||
                        (copy.sentences == best.sentences && precedes(first.document, edges[best.begin].document));
    if (better) best = copy;
  }
  end_story();
  return {distinct(sentences), distinct(sources)};
}

}  // namespace relata
