// What documents are read without is counted and named.
#include "verbs/left_out_rows.h"

#include <gtest/gtest.h>

#include <sstream>

#include "tests/store/temporary_directory.h"
#include "tests/verbs/articles.h"
#include "verbs/extract.h"

namespace relata::verbs {
namespace {

ExtractedDocument with_rows(const std::string& id, std::uint32_t rows) {
  ExtractedDocument document;
  document.document.id = id;
  document.rows = rows;
  return document;
}

TEST(LeftOutRows, AHandfulIsNamedAndAllAreCounted) {
  LeftOutRows left_out;
  for (const char* id : {"a", "b", "c", "d", "e", "f"}) {
    left_out.add(with_rows(id, 3));
    left_out.add(with_rows("plain", 0));
  }
  ASSERT_EQ(left_out.named.size(), LeftOutRows::kNamed);
  EXPECT_EQ(left_out.named.front(), (LeftOutRows::Of{"a", 3}));
  EXPECT_EQ(left_out.documents, 6U);
  EXPECT_EQ(left_out.rows, 18U);
}

TEST(LeftOutRows, OfADocumentThatIsRead) {
  const testing::TemporaryDirectory dir;
  std::ofstream(dir / "report.txt")
      << "| Ward | Winner |\n|---|---|\n| Leck | Anna Berg |\n\nThe army left the city.\n";
  std::ofstream(dir / "plain.txt") << "The army left the city.\n";
  ExtractRequest request;
  request.reading.inputs = {(dir / "plain.txt").string(), (dir / "report.txt").string()};
  std::ostringstream out;
  const AnalysisCounts counts = write_extracted(request, 2, out, {});
  EXPECT_EQ(counts.rows.named, (std::vector<LeftOutRows::Of>{{"report.txt", 2}}));
  EXPECT_EQ(out.str().find("Berg"), std::string::npos);
}

}  // namespace
}  // namespace relata::verbs
