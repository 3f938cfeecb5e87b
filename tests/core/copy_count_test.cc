#include "core/copy_count.h"

#include <gtest/gtest.h>

#include <functional>

namespace relata {
namespace {

CopyCounts count(std::vector<AssertingEdge> edges) { return count_without_copies(edges, std::less<>()); }

TEST(CopyCount, WithoutStoriesSentencesAndSourcesAreDistinct) {
  const CopyCounts counts = count({{0, 1, 10, 7}, {0, 2, 10, 7}, {0, 3, 11, 8}, {0, 1, 10, 9}});
  EXPECT_EQ(counts.support, 3u);
  EXPECT_EQ(counts.sources, 2u);
  EXPECT_EQ(count({}).support, 0u);
}

TEST(CopyCount, AnEditedReprintAddsNothing) {
  const CopyCounts counts = count({{5, 1, 10, 7}, {5, 2, 11, 8}, {5, 3, 12, 9}});
  EXPECT_EQ(counts.support, 1u);
  EXPECT_EQ(counts.sources, 1u);
}

TEST(CopyCount, TheCopyThatSaysItInTheMostSentencesCounts) {
  // Document 2 says it in two sentences; what document 4 says stands in one of these.
  const CopyCounts counts = count({{5, 1, 10, 7}, {5, 2, 11, 8}, {5, 2, 11, 9}, {0, 4, 12, 9}});
  EXPECT_EQ(counts.support, 2u);
  EXPECT_EQ(counts.sources, 2u);
}

TEST(CopyCount, OfEqualOnesTheFirstById) {
  // Document 1 counts, whose source is that of document 3.
  EXPECT_EQ(count({{5, 2, 11, 8}, {5, 1, 10, 7}, {0, 3, 10, 9}}).sources, 1u);
  std::vector<AssertingEdge> edges = {{5, 2, 11, 8}, {5, 1, 10, 7}, {0, 3, 10, 9}};
  EXPECT_EQ(count_without_copies(edges, std::greater<>()).sources, 2u);
}

TEST(CopyCount, ASentenceThatACopyRepeatsIsOne) {
  EXPECT_EQ(count({{5, 1, 10, 7}, {5, 1, 10, 7}, {5, 2, 11, 7}, {5, 2, 11, 8}}).support, 2u);
}

TEST(CopyCount, StoriesCountEach) {
  const CopyCounts counts = count({{5, 1, 10, 7}, {5, 2, 11, 8}, {6, 3, 10, 9}, {6, 4, 12, 10}});
  EXPECT_EQ(counts.support, 2u);
  EXPECT_EQ(counts.sources, 1u);
}

}  // namespace
}  // namespace relata
