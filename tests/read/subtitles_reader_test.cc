#include "read/subtitles_reader.h"

#include <gtest/gtest.h>

#include "tests/read/named.h"

namespace relata::read {
namespace {

std::string said(const std::string& bytes, const char* name = "a.srt") { return told_of(read_named(name, bytes)); }

std::string cue(int second, const std::string& words) {
  const std::string from = std::to_string(10 + second), to = std::to_string(11 + second);
  return "00:00:" + from + ",000 --> 00:00:" + to + ",000\n" + words + "\n\n";
}

TEST(SubtitlesReader, CuesAreJoinedToSentences) {
  EXPECT_EQ(said("\xEF\xBB\xBF"
                 "1\r\n00:00:01,000 --> 00:00:03,000\r\nRebels took\r\nthe port\r\n\r\n2\r\n00:00:03,000 --> "
                 "00:00:04,000\r\nof Varesh.\r\n"),
            "a.srt: Rebels took the port of Varesh.\n|");
  EXPECT_EQ(said(cue(1, "One.") + cue(2, "Two.") + cue(30, "Three.")), "a.srt: One. Two.\n\nThree.\n|")
      << "a silence ends a line";
  EXPECT_EQ(said("1\n" + cue(1, "In 2021") +
                 "2\n00:00:12,000 --> 00:00:13,000\nthey left\n3\n00:00:13,000 --> 00:00:14,000\n5 ports.\n"),
            "a.srt: In 2021 they left 5 ports.\n|");
}

TEST(SubtitlesReader, SpeakersStayAsLinesOfTheirOwn) {
  EXPECT_EQ(said(cue(1, "JOHN SMITH: Rebels") + cue(2, "left.") + cue(3, ">> ANN LEE: No.") + cue(4, "- Yes.\n- No.") +
                 cue(5, "They said: go.")),
            "a.srt: JOHN SMITH: Rebels left.\n\nANN LEE: No.\n\nYes.\n\nNo. They said: go.\n|");
  EXPECT_EQ(said("WEBVTT - Evening news\n\nNOTE a note\n\nSTYLE\n::cue { color: red }\n\none\n00:01.000 --> 00:02.000 "
                 "align:start\n<v.loud Ann Lee>Rebels <i>left</i>.</v>\n",
                 "a.vtt"),
            "a.vtt: Ann Lee: Rebels left.\n|");
  EXPECT_EQ(
      read_named("a.vtt", "WEBVTT - Evening news\n\n00:01.000 --> 00:02.000\nYes.\n").documents.at(0).document.title,
      "Evening news");
}

TEST(SubtitlesReader, SoundsMarkupAndRepeatedLinesAreLeftOut) {
  EXPECT_EQ(said(cue(1, "[APPLAUSE]") + cue(2, "<i>Rebels</i> {\\an8}left &amp; ran. (laughter)") +
                 cue(3, "♪ la la ♪") + cue(4, "Subtitles by Ann Lee")),
            "a.srt: Rebels left & ran.\n|");
  EXPECT_EQ(said(cue(1, "Rebels took") + cue(2, "Rebels took\nthe port") + cue(3, "the port\nof Varesh.")),
            "a.srt: Rebels took the port of Varesh.\n|");
}

TEST(SubtitlesReader, AreToldByTheirFirstBytes) {
  EXPECT_TRUE(begins_as_srt("1\r\n00:00:01,000 --> 00:00:03,000\r\nA"));
  EXPECT_FALSE(begins_as_srt("1\nRebels"));
  EXPECT_TRUE(begins_as_vtt("WEBVTT\n"));
  EXPECT_FALSE(begins_as_vtt("WEBVTTX"));
}

TEST(SubtitlesReader, WhatIsNoneIsRefusedAndOddTimesAreRead) {
  EXPECT_EQ(said("Rebels left.\n"), "!a.srt: no subtitles: it has no line of times (00:00:01,000 --> 00:00:02,000)|");
  EXPECT_EQ(said(""), "a.srt: |");
  EXPECT_EQ(said("99999999999999999999:00:01,000 --> 00:00:02,000\nYes.\n"), "a.srt: Yes.\n|");
  EXPECT_EQ(said("00:00:01,000 --> 00:00:02,000\n" + std::string(1 << 20, '<')).substr(0, 7), "a.srt: ");
  EXPECT_EQ(said(cue(1, "\xFF")), "!a.srt: invalid UTF-8 at byte 30|");
}

}  // namespace
}  // namespace relata::read
