#include "read/mail_reader.h"

#include <gtest/gtest.h>

#include "read/mail_parts.h"
#include "tests/read/named.h"

namespace relata::read {
namespace {

const std::string kMail =
    "From: Ann Lee <ann@a.example>\nDate: Mon, 16 Aug 2021 09:00:00 +0000\nSubject: Port falls\nMessage-ID: <1@a>\n\n"
    "Rebels left.\n";

TEST(MailReader, AMailIsADocument) {
  const Read r = read_named("a/1.eml", kMail);
  ASSERT_EQ(r.documents.size(), 1u) << told_of(r);
  const Document& d = r.documents[0].document;
  EXPECT_EQ(d.id, "a/1.eml");
  EXPECT_EQ(d.text, "Rebels left.\n");
  EXPECT_EQ(d.title, "Port falls");
  EXPECT_EQ(d.author, "Ann Lee");
  EXPECT_EQ(d.date, "2021-08-16T09:00:00+00:00");
  EXPECT_EQ(d.source, std::nullopt);
  EXPECT_EQ(d.extra, R"({"message_id":"1@a"})");
}

TEST(MailReader, IsToldByItsFirstLines) {
  EXPECT_EQ(read_named("cur/1628.M1P2.host:2,S", kMail).documents.size(), 1u);
  EXPECT_EQ(told_of(read_named("Inbox", "From ann@a Mon Aug 16 09:00:00 2021\n" + kMail)), "Inbox#1: Rebels left.\n|");
  EXPECT_TRUE(begins_as_mail("Received: from a\n by b;\nReturn-Path: <a@b>\n"));
  EXPECT_FALSE(begins_as_mail("From: the desk\nRebels left.\n"));
  EXPECT_FALSE(begins_as_mbox("From now on at 10:30 all is well.\nReally.\n"));
}

TEST(MailReader, AMailboxIsReadMailByMail) {
  const std::string from = "From ann@a.example Mon Aug 16 09:00:00 2021\n";
  const Read r =
      read_named("box.mbox", from + kMail + "\nFrom 9:00 to 10:00 they ran.\n\n>From there they left.\n\n" + from +
                                 "Subject: b\n\nTwo.\n\n" + from + "no mail\n\n" + from + "Subject: c\n\nLast.\n");
  EXPECT_EQ(told_of(r),
            "box.mbox#1: Rebels left.\n\nFrom 9:00 to 10:00 they ran.\n\nFrom there they left.\n|"
            "box.mbox#2: Two.\n\nFrom ann@a.example Mon Aug 16 09:00:00 2021\nno mail\n|box.mbox#3: Last.\n|");
}

TEST(MailReader, AttachmentsThatHaveAReaderAreDocuments) {
  const std::string mail =
      "Subject: a\nDate: Mon, 16 Aug 2021 09:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
      "boundary=x\n\n"
      "--x\n\nSee below.\n--x\nContent-Type: text/plain; name=note.txt\nContent-Disposition: attachment\n\nRebels "
      "left.\n"
      "--x\nContent-Type: image/png; name=a.png\n\npng\n"
      "--x\nContent-Type: message/rfc822\n\nSubject: b\n\nInner.\n--x--\n";
  const Read r = read_named("1.eml", mail);
  EXPECT_EQ(told_of(r), "1.eml: See below.\n|1.eml/note.txt: Rebels left.|1.eml/message.eml: Inner.\n|");
  EXPECT_EQ(r.documents.at(0).document.extra, R"({"attachments":["a.png"]})");
  EXPECT_EQ(r.documents.at(1).document.origin, "x/1.eml/note.txt");
  EXPECT_EQ(r.documents.at(1).document.date, "2021-08-16T09:00:00+00:00") << "that of the mail";
}

TEST(MailReader, MailWithinMailEndsAtTheStatedDepth) {
  std::string mail = "Subject: a\n\nInner.\n";
  for (int i = 0; i < 12; ++i) mail = "Subject: a\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n" + mail;
  const Read r = read_named("1.eml", mail);
  ASSERT_EQ(r.refused.size(), 1u);
  EXPECT_EQ(r.refused[0].second, "packed more than 6 times over");
}

TEST(MailReader, WhatIsNoneIsRefusedByName) {
  EXPECT_EQ(told_of(read_named("a.eml", "Rebels\n")), "!a.eml: no mail: it has no header|");
  EXPECT_EQ(told_of(read_named("a.mbox", "Rebels\n")), "!a.mbox: no mailbox: its first line is no \"From ..\" of one|");
  EXPECT_EQ(told_of(read_named("a.mbox", "")), "");
  const Read large = read_named(
      "a.mbox", "From a 0:00\nSubject: a\n\n" + std::string(60 << 20, 'a') + "\n\nFrom a 0:00\nSubject: b\n\nb\n");
  EXPECT_EQ(told_of(large), "a.mbox#2: b\n|!a.mbox#1: a mail of more than 48 MiB|");
}

}  // namespace
}  // namespace relata::read
