// Rows of tables give no statements: whoever reads a document with some is told, on standard error.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/cli/program.h"

namespace relata::cli {
namespace {

const std::string kReport = "| Ward | Winner |\n|---|---|\n| Leck | Anna Berg |\n\nThe army left the city.\n";

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(LeftOutRows, AreNotedByDocumentAndTheExitStatusStays) {
  const Folder folder;
  const std::string report = folder.write("report.md", kReport);
  const Outcome extracted = run({"extract", report});
  EXPECT_EQ(extracted.status, 0);
  EXPECT_EQ(extracted.err, "report.md: 2 rows of a table are left out\n");
  EXPECT_EQ(run({"extract", "-q", report}).err, "");
  const Outcome built = run({"build", "-d", folder / "kb", report});
  EXPECT_EQ(built.status, 0);
  EXPECT_TRUE(has(built.err, "report.md: 2 rows of a table are left out\n1 new,")) << built.err;
  EXPECT_FALSE(has(run({"build", "-d", folder / "kb", report}).err, "left out")) << "equal, and not read again";
}

TEST(LeftOutRows, OfManyDocumentsAHandfulIsNamed) {
  const Folder folder;
  std::vector<std::string> arguments = {"extract"};
  for (const char* name : {"a.md", "b.md", "c.md", "d.md", "e.md", "f.md", "g.md"})
    arguments.push_back(folder.write(name, kReport));
  const Outcome extracted = run(arguments);
  EXPECT_TRUE(
      has(extracted.err,
          "e.md: 2 rows of a table are left out\nand 2 documents more; 14 rows of tables are left out in all\n"))
      << extracted.err;
  EXPECT_FALSE(has(extracted.err, "f.md"));
}

}  // namespace
}  // namespace relata::cli
