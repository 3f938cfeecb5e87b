#include "copies/bulk_copies.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/copies/made_up_texts.h"

namespace relata::copies {
namespace {

using testing::MadeUpTexts;
using testing::text_of;

TEST(BulkCopies, OfNothingThereAreNoRows) {
  BulkCopies().resolve([](std::string_view, std::string_view) { FAIL(); });
}

TEST(BulkCopies, EqualTextsOfADayAreKeptOnce) {
  MadeUpTexts texts(1);
  const std::string original = texts.original(60);
  BulkCopies bulk;
  for (int i = 0; i < 50; ++i) bulk.add("d" + std::to_string(i), text_of(original, 5));
  RowEdit rows;
  std::size_t wordings = 0;
  bulk.resolve([&](std::string_view key, std::string_view value) {
    wordings += key.front() == static_cast<char>(CopyKind::kText) ? 1 : 0;
    rows.put(std::string(key), std::string(value));
  });
  EXPECT_EQ(wordings, 1u);
  EXPECT_EQ(CopyTable(rows).copies_of("d7").size(), 50u);
}

}  // namespace
}  // namespace relata::copies
