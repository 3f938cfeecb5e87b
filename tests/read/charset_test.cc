#include "read/charset.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/read/reading.h"

namespace relata::read {
namespace {

// "text (charset)", or "none".
std::string of(std::string_view bytes, const std::optional<std::string>& told = {}) {
  const std::optional<DecodedText> text = decoded(bytes, told);
  return text ? text->text + " (" + text->charset + ")" : "none";
}

TEST(Charset, MarksTellUnicode) {
  using namespace std::string_view_literals;
  EXPECT_EQ(of("\xFF\xFEK\0\xE9\0"sv), "K\xC3\xA9 (utf-16le)");
  EXPECT_EQ(of("\xFE\xFF\0K\0\xE9"sv), "K\xC3\xA9 (utf-16be)");
  EXPECT_EQ(of("\xFF\xFE\0\0K\0\0\0"sv), "K (utf-32le)");
  EXPECT_EQ(of("\0\0\xFE\xFF\0\0\0K"sv), "K (utf-32be)");
  EXPECT_EQ(of("\xFF\xFE\x3D\xD8\x00\xDE"sv), "\xF0\x9F\x98\x80 (utf-16le)");
  EXPECT_EQ(of("\xFF\xFE\x3D\xD8"sv), "none") << "half a pair";
  EXPECT_EQ(of("\xFF\xFEK\0\0\0"sv), "none") << "a NUL";
  std::string far = "\xFF\xFE";
  for (int i = 0; i < 40000; ++i) far += std::string("\x3D\xD8\x00\xDE", 4);
  EXPECT_EQ(decoded(far, {})->text.size(), 160000u);
}

TEST(Charset, TheContainerIsBelieved) {
  EXPECT_EQ(of("\xEC", "windows-1251"), "\xD0\xBC (windows-1251)");
  EXPECT_EQ(of("caf\xE9", " ISO-8859-1"), "caf\xC3\xA9 (windows-1252)");
  EXPECT_EQ(of("\x93no\x94", "latin1"), "\xE2\x80\x9Cno\xE2\x80\x9D (windows-1252)");
  EXPECT_EQ(of("\x8A\xBF", "shift_jis"), "\xE6\xBC\xA2 (shift_jis)");
  EXPECT_EQ(of(std::string_view("K\0", 2), "utf-16"), "K (utf-16le)");
  EXPECT_EQ(of("caf\xE9", "nonsense"), "none");
  EXPECT_EQ(of("caf\xE9", "utf-8"), "none");
}

TEST(Charset, APageTellsItsOwn) {
  for (const char* head : {"<meta charset=latin-1>", "<META http-equiv=x content=\"text/html; charset=ISO-8859-1\">",
                           "<meta  charset = 'iso-8859-1' />", "<?xml version='1.0' encoding=\"iso-8859-1\"?>"})
    EXPECT_EQ(of(std::string(head) + "caf\xE9"), std::string(head) + "caf\xC3\xA9 (windows-1252)") << head;
  EXPECT_EQ(charset_of_page("<p>charset=latin-1"), "");
  EXPECT_EQ(charset_of_page("<meta name=charset><meta charset=>"), "");
  EXPECT_EQ(charset_of_page("<meta charset"), "");
}

TEST(Charset, EnglishIsToldByWhereItsHighBytesStand) {
  EXPECT_EQ(of("Jos\xE9 Mar\xED"
               "a left."),
            "Jos\xC3\xA9 Mar\xC3\xAD"
            "a left. (windows-1252)");
  EXPECT_EQ(of("He said: \x93No.\x94"), "He said: \xE2\x80\x9CNo.\xE2\x80\x9D (windows-1252)");
  EXPECT_EQ(of("They don\x92t \x96 and \xA3"
               "5"),
            "They don\xE2\x80\x99t \xE2\x80\x93 and \xC2\xA3"
            "5 (windows-1252)");
  EXPECT_EQ(of("caf\xE9 ole"), "none") << "one letter at the end of a word is too little";
  EXPECT_EQ(of("Rebels left \xFF the port, Mar\xED"
               "a said."),
            "none");
  EXPECT_EQ(of("Mar\xED"
               "a \x81 left."),
            "none");
  EXPECT_EQ(of("cut \xE2\x80"), "none");
}

TEST(Charset, BrokenUtf8IsNoOther) {
  EXPECT_EQ(of("Jos\xC3\xA9 Mar\xC3\xAD"
               "a le\xEDt."),
            "none");
  EXPECT_EQ(of(std::string_view("Mar\xED"
                                "a\0",
                                6)),
            "none");
}

TEST(Charset, OtherLanguagesAreToldByTheirLetters) {
  // "Москва и Киев подписали договор о мире после долгих переговоров" in windows-1251
  const std::string russian =
      "\xCC\xEE\xF1\xEA\xE2\xE0 \xE8 \xCA\xE8\xE5\xE2 \xEF\xEE\xE4\xEF\xE8\xF1\xE0\xEB\xE8 "
      "\xE4\xEE\xE3\xEE\xE2\xEE\xF0 "
      "\xEE \xEC\xE8\xF0\xE5 \xEF\xEE\xF1\xEB\xE5 \xE4\xEE\xEB\xE3\xE8\xF5 "
      "\xEF\xE5\xF0\xE5\xE3\xEE\xE2\xEE\xF0\xEE\xE2. ";
  EXPECT_NE(of(russian + russian).find("(windows-1251)"), std::string::npos) << of(russian + russian);
}

TEST(Charset, WhatATextWasInIsKeptWithIt) {
  const Read r = read_as("a.txt",
                         "Jos\xE9 Mar\xED"
                         "a left.");
  ASSERT_EQ(r.documents.size(), 1u) << told(r);
  EXPECT_EQ(r.documents[0].document.text,
            "Jos\xC3\xA9 Mar\xC3\xAD"
            "a left.");
  EXPECT_EQ(r.documents[0].document.extra, "{\"charset\":\"windows-1252\"}");
  EXPECT_EQ(told(read_as("a.txt",
                         "Mar\xED"
                         "a left \xFF.")),
            "!a.txt: invalid UTF-8 at byte 3\n");
  EXPECT_EQ(read_as("a.jsonl",
                    "{\"text\":\"Mar\xED"
                    "a left.\"}")
                .documents.size(),
            0u)
      << "is UTF-8 by its standard";
  const Read page = read_as("a.html", "<meta charset=latin1><article><p>caf\xE9</article>");
  EXPECT_EQ(page.documents.at(0).document.text, "caf\xC3\xA9\n");
}

}  // namespace
}  // namespace relata::read
