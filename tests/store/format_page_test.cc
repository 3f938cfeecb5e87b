// The records that docs/store_format.md shows are those that the codecs write.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <sstream>

#include "store/index_rows.h"
#include "store/value_codec.h"
#include "tests/store/document_builder.h"

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
  relata::testing::DocumentBuilder doc("a");
  doc.name("Taliban", EntityType::kOrg).name("Kunduz", EntityType::kGpe);
  doc.sentence("The Taliban captured Kunduz.").state("The Taliban", "captured", "capture", "Kunduz");
  const Statement statement = doc.build().statements[0];
  const StatementLocation location = location_of("a", statement);
  EXPECT_EQ(statement_key(location), record("statement key"));
  EXPECT_EQ(encode(statement), record("statement value"));
  EXPECT_EQ(decode_statement(location, record("statement value")), statement);
  EXPECT_EQ(permutation_keys({1, 2, 3, location.id, 0})[1], record("pos"));
}

}  // namespace
}  // namespace relata::store
