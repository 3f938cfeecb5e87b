#include "read/member.h"

#include <gtest/gtest.h>

#include <sstream>

#include "read/formats.h"
#include "read/head_buffer.h"
#include "read/intake.h"
#include "tests/read/reading.h"

namespace relata::read {
namespace {

std::string_view format_named_for(const char* path, std::string_view head) {
  const Format* const format = format_of(path, head);
  return format ? format->name : "none";
}

TEST(Member, IsOfTheFormatThatItsNameElseItsFirstBytesTell) {
  EXPECT_EQ(format_named_for("a.txt", "<!DOCTYPE html><p>"), "text") << "the name says so";
  EXPECT_EQ(format_named_for("a.aspx", " <!-- a --> <?xml version='1.0'?>\n<!doctype HTML><p>"), "html");
  EXPECT_EQ(format_named_for("a", "\xEF\xBB\xBF<html lang=en>"), "html");
  EXPECT_EQ(format_named_for("a", "Rebels took <html>"), "text");
  EXPECT_EQ(format_named_for("a.tex", "\\documentclass"), "none");
  EXPECT_EQ(format_named_for("a.tex", "<!-- never ends"), "none");
}

TEST(Member, ThatIsPackedTooOftenIsRefusedByName) {
  Read result;
  const ReadOptions options;
  const OnDocument take = [&](ReadDocument&& d) { result.documents.push_back(std::move(d)); };
  const OnRefusal refuse = [&](const std::string& name, const std::string& why) {
    result.refused.emplace_back(name, why);
  };
  Intake intake(options, take, refuse);
  for (const int depth : {kMostDepth, kMostDepth + 1}) {
    std::istringstream bytes("Rebels took the port.");
    Source source{.bytes = bytes, .name = "a.txt", .origin = "x.zip/a.txt", .depth = depth};
    read_member(source, intake);
  }
  ASSERT_EQ(result.documents.size(), 1u);
  EXPECT_EQ(result.documents[0].document.text, "Rebels took the port.");
  ASSERT_EQ(result.refused.size(), 1u);
  EXPECT_EQ(result.refused[0].second, "packed more than 6 times over");
}

TEST(HeadBuffer, ShowsTheFirstBytesAndGivesThemAll) {
  std::string all;
  for (int i = 0; i < 100000; ++i) all += std::to_string(i) + ' ';
  for (const std::size_t most : {std::size_t{1}, std::size_t{7}, std::size_t{4096}, all.size(), all.size() + 1}) {
    std::istringstream from(all);
    HeadBuffer buffer(*from.rdbuf(), most);
    EXPECT_EQ(buffer.head(), std::string_view(all).substr(0, most));
    std::istream in(&buffer);
    std::string word, rest(3, ' ');
    in >> word;
    EXPECT_EQ(word, "0");
    in.read(rest.data(), 3);
    EXPECT_EQ(rest, " 1 ");
    std::ostringstream out;
    out << in.rdbuf();
    EXPECT_EQ(word + rest + out.str(), all);
  }
}

TEST(HeadBuffer, OfNothingIsEmpty) {
  std::istringstream from("");
  HeadBuffer buffer(*from.rdbuf(), 10);
  EXPECT_EQ(buffer.head(), "");
  EXPECT_EQ(buffer.sgetc(), std::streambuf::traits_type::eof());
}

}  // namespace
}  // namespace relata::read
