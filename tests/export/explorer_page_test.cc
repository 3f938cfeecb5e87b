// The page as one text: what it holds can be read back, and nothing that it holds can end an element or reach a
// network.
#include "export/explorer_page.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <nlohmann/json.hpp>
#include <sstream>

namespace relata::exporter {
namespace {

std::string page(std::string_view title, std::string_view graph, std::string_view evidence) {
  std::ostringstream out;
  write_explorer_page(title, graph, evidence, out);
  return out.str();
}

// What stands between the tags of the element of this id.
std::string element(const std::string& page, const std::string& id) {
  const std::string begin = "<script type=\"application/json\" id=\"" + id + "\">";
  const std::size_t at = page.find(begin) + begin.size();
  return page.substr(at, page.find("</script>", at) - at);
}

std::string unpacked(const nlohmann::json& packed) {
  const std::string signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  std::uint32_t bits = 0;
  int have = 0;
  for (const char c : packed["data"].get<std::string>()) {
    if (c == '=') break;
    bits = bits << 6 | static_cast<std::uint32_t>(signs.find(c)), have += 6;
    if (have >= 8) have -= 8, bytes += static_cast<char>(bits >> have & 255);
  }
  std::string text(packed["bytes"], '\0');
  uLongf size = text.size();
  EXPECT_EQ(uncompress(reinterpret_cast<Bytef*>(text.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
                       bytes.size()),
            Z_OK);
  return text;
}

TEST(ExplorerPage, HoldsItsDataSoThatTheyAreReadBack) {
  for (const std::size_t size : {0, 1, 2, 3, 1000}) {
    const std::string evidence = "\"" + std::string(size, 'e') + "\"";
    const std::string text = page("T", R"({"a":[1,2]})", evidence);
    EXPECT_EQ(element(text, "graph"), R"({"a":[1,2]})");
    EXPECT_EQ(unpacked(nlohmann::json::parse(element(text, "evidence"))), evidence);
  }
}

TEST(ExplorerPage, NothingInItsDataEndsAnElement) {
  const std::string graph = R"({"name":"</script><script>alert(1)</script><!--"})";
  const std::string text = page("</title><script>alert(2)</script>", graph, "{}");
  EXPECT_EQ(text.find("<script>alert"), std::string::npos);
  EXPECT_EQ(nlohmann::json::parse(element(text, "graph")), nlohmann::json::parse(graph));
}

TEST(ExplorerPage, LetsNoRequestLeaveAndNamesItsScriptByItsHash) {
  const std::string text = page("T", "{}", "{}");
  for (const char* rule : {"default-src 'none'", "script-src 'sha256-", "style-src 'sha256-", "connect-src 'none'"})
    EXPECT_NE(text.find(rule), std::string::npos) << rule;
  EXPECT_EQ(text.find("unsafe"), text.find("unsafe-never"));
  for (const char* reference : {"<script src", "<link", "url(http", "@import"})
    EXPECT_EQ(text.find(reference), std::string::npos) << reference;
}

TEST(ExplorerPage, ServedItHoldsNoDataAndAsksItsOwnOrigin) {
  std::ostringstream out;
  write_served_explorer_page("A & B", out);
  EXPECT_NE(out.str().find("connect-src 'self'"), std::string::npos);
  EXPECT_NE(out.str().find("<title>A &amp; B</title>"), std::string::npos);
  EXPECT_EQ(out.str().find("application/json\" id="), std::string::npos);
}

TEST(ExplorerPage, TheSameDataGiveTheSameBytes) { EXPECT_EQ(page("T", "{}", "[1]"), page("T", "{}", "[1]")); }

}  // namespace
}  // namespace relata::exporter
