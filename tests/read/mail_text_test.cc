#include "read/mail_text.h"

#include <gtest/gtest.h>

namespace relata::read {
namespace {

std::string own(const char* text) { return own_words({text}); }

TEST(MailText, WordsOfOthersAndSignaturesAreDropped) {
  EXPECT_EQ(
      own("I agree.\n\nOn 2 May 2021, Bo <bo@a.example> wrote:\n> Rebels left.\n>> No.\n\nMore.\n-- \nAnn\nDesk\n"),
      "I agree.\n\nMore.\n");
  EXPECT_EQ(
      own("Yes.\r\n\r\nOn Mon, Aug 16, 2021 at 9:00 AM Bo Lee <bo@a.example>\r\nwrote:\r\n\r\n> Rebels left.\r\n"),
      "Yes.\n");
  EXPECT_EQ(own("Yes.\n\n-----Original Message-----\nFrom: Bo\nSent: Monday\n\nRebels left.\n"), "Yes.\n");
  EXPECT_EQ(own("Yes.\n________________________________\nFrom: Bo\nSent: Monday\nSubject: a\n\nRebels left.\n"),
            "Yes.\n");
  EXPECT_EQ(own("Yes.\nOn Mon, Aug 16, 2021 at 9:00 AM Bo wrote:\nRebels left.\n"), "Yes.\n") << "a page has no signs";
  EXPECT_EQ(own("Sure.\n\nSent from my iPhone\n"), "Sure.\n");
}

TEST(MailText, WhatOnlyLooksLikeAQuoteStays) {
  EXPECT_EQ(own("In 2019 the historian wrote:\nRebels left the port.\n"),
            "In 2019 the historian wrote:\nRebels left the port.\n");
  EXPECT_EQ(own("One.\n\n---\n\nTwo.\n"), "One.\n\n---\n\nTwo.\n");
  EXPECT_EQ(own("A -- B.\n--help is said.\n"), "A -- B.\n--help is said.\n");
}

TEST(MailText, WhatIsHandedOnIsRead) {
  EXPECT_EQ(own("FYI\n\n---------- Forwarded message ---------\nFrom: Bo <bo@a.example>\nDate: Mon\nSubject: "
                "Port\n\nRebels left.\n"),
            "FYI\n\nRebels left.\n");
  EXPECT_EQ(own("-----Original Message-----\nFrom: Bo\nSent: Monday\n\nRebels left.\n"), "Rebels left.\n");
}

TEST(MailText, FootersOfListsAreDropped) {
  EXPECT_EQ(
      own("Rebels left.\n_______________________________________________\nNews mailing list\nhttps://a.example\n"),
      "Rebels left.\n");
}

TEST(MailText, FlowedLinesAreJoined) {
  EXPECT_EQ(own_words({"Rebels took \nthe port.\n They left.\n-- \nAnn\n", true}),
            "Rebels took the port.\nThey left.\n");
  EXPECT_EQ(own_words({"Rebels to \nok it.\n", true, true}), "Rebels took it.\n");
}

TEST(MailText, SubjectsLoseWhatRepliesPutBeforeThem) {
  EXPECT_EQ(subject_title("Re: AW: Fwd:  Port  falls", false), "Port falls");
  EXPECT_EQ(subject_title("Re[2]: [wire] Re: Port falls", true), "Port falls");
  EXPECT_EQ(subject_title("[wire] Port: falls", false), "[wire] Port: falls");
  EXPECT_EQ(subject_title("Re:", false), "Re:");
  EXPECT_EQ(subject_title("", false), "");
}

TEST(MailText, AnyBytesEnd) {
  for (const char* odd : {"", "\n", ">", "> \n>", "-- ", "On wrote:", "________________________\n", "From: a\nTo: b"})
    own(odd);
  own_words({std::string(1 << 20, '>'), true, true});
  own_words({std::string(1 << 20, '\n')});
}

}  // namespace
}  // namespace relata::read
