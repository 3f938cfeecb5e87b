// The records that docs/store_format.md shows are those that the codecs write.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <sstream>

#include "store/posting_page.h"
#include "store/rocks.h"
#include "store/statement_pack.h"
#include "tests/store/captures.h"

namespace relata::store {
namespace {

// The bytes of the page's block "```hex NAME".
std::string record(const std::string& name) {
  std::ifstream in(RELATA_SOURCE_DIR "/docs/store_format.md");
  const std::string page{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  const std::string head = "```hex " + name + "\n";
  const std::size_t begin = page.find(head);
  if (begin == page.npos) return "";
  const std::size_t end = page.find("```", begin + head.size());
  std::istringstream words(page.substr(begin + head.size(), end - begin - head.size()));
  std::string bytes;
  for (std::string byte; words >> byte;) bytes += static_cast<char>(std::stoi(byte, nullptr, 16));
  return bytes;
}

TEST(FormatPageTest, ShowsWhatIsWritten) {
  const TemporaryDirectory tmp;
  const ExtractedDocument document = capture("a", "Kunduz");
  {
    Store store = Store::open(tmp / "kb", Access::kWrite);
    put(store, document);
  }
  const auto rocks = Rocks::open(tmp / "kb", Access::kRead);
  EXPECT_EQ(rocks->get(Family::kReadings, record("statements key")), record("statements value"));
  const std::string bytes = record("statements value");
  const std::vector<StoredSentence> sentences = {{{0, 28}, false}};
  const StatementContext context{"a", document.document.text, sentences};
  Statement statement;
  StatementPack(bytes).read(0, &context, statement);
  EXPECT_EQ(statement, document.statements[0]);
  EXPECT_EQ(statement.id, "st-69ce85badbb90dd0");
}

TEST(FormatPageTest, ShowsPagesAsTheyAreWritten) {
  Posting posting;
  posting.a = 3, posting.b = 1, posting.flags = kOneDay, posting.confidence = 90;
  std::string pos, spo;
  append_page(IndexKind::kPos, std::span(&posting, 1), pos);
  posting.a = 2, posting.b = 3;
  append_page(IndexKind::kSpo, std::span(&posting, 1), spo);
  EXPECT_EQ(pos, record("pos value"));
  EXPECT_EQ(spo, record("spo value"));
  EXPECT_EQ(last_page_key({IndexKind::kPos, 2, 0}), record("pos key"));
}

TEST(FormatPageTest, NamesTheVersionThatIsWritten) {
  std::ifstream in(RELATA_SOURCE_DIR "/docs/store_format.md");
  std::string title;
  std::getline(in, title);
  EXPECT_EQ(title, "# The store's format, version " + std::to_string(kFormatVersion));
}

}  // namespace
}  // namespace relata::store
