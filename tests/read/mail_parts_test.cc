#include "read/mail_parts.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace relata::read {
namespace {

std::string fault(const std::string& bytes) {
  try {
    parse_mail(bytes);
    return "read";
  } catch (const InputError& error) {
    return error.what();
  }
}

TEST(MailParts, HeadersAreDecoded) {
  const Mail mail = parse_mail(
      "From: =?ISO-8859-1?Q?Jos=E9_Le=F3n?= <jose@a.example>\r\nDate: Mon, 16 Aug 2021 09:30:00 +0430\r\n"
      "Subject: Re: =?UTF-8?B?UG9ydCDigJQgZmFsbHM=?=\r\nMessage-ID: <1@a.example>\r\n"
      "List-Id: Wire news <wire.lists.example>\r\nArchived-At: <https://a.example/1>\r\n\r\nRebels left.\r\n");
  EXPECT_EQ(mail.author, "José León");
  EXPECT_EQ(mail.date, "2021-08-16T09:30:00+04:30");
  EXPECT_EQ(mail.subject, "Port — falls");
  EXPECT_EQ(mail.message_id, "1@a.example");
  EXPECT_EQ(mail.list, "Wire news");
  EXPECT_EQ(mail.archived_at, "<https://a.example/1>");
  EXPECT_EQ(mail.text, "Rebels left.\n");
}

TEST(MailParts, AuthorsAreNamesAndNoAddresses) {
  const auto author = [](const std::string& from) {
    return parse_mail("Subject: a\nFrom: " + from + "\n\na\n").author;
  };
  EXPECT_EQ(author("\"Lee, Ann\" <a@b.example>"), "Ann Lee");
  EXPECT_EQ(author("'Ann Lee' via Desk <a@b.example>"), "Ann Lee");
  EXPECT_EQ(author("a@b.example"), "");
  EXPECT_EQ(author("\"a@b.example\" <a@b.example>"), "");
}

TEST(MailParts, TransferEncodingsAndCharsetsAreUndone) {
  const auto text = [](const std::string& headers, const std::string& body) {
    return parse_mail("Subject: a\nMIME-Version: 1.0\n" + headers + "\n\n" + body).text;
  };
  EXPECT_EQ(text("Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable",
                 "caf=E9 =93news=94 a=\nnd more\n"),
            "café “news” and more\n");
  EXPECT_EQ(text("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64", "Y2Fmw6kK\n"), "café\n");
  EXPECT_EQ(text("Content-Type: text/plain; charset=koi8-r", "\xF0\xCF\xD2\xD4\n"), "Порт\n");
  EXPECT_EQ(text("Content-Type: text/plain; charset=no-such", "caf\xE9\n"), "café\n");
  EXPECT_EQ(text("Content-Type: text/plain", "caf\xC3\xA9\n"), "café\n");
}

const char* const kAlternative =
    "Subject: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"
    "Content-Type: multipart/alternative; boundary=y\n\n--y\nContent-Type: text/plain\n\nPlain.\n"
    "--y\nContent-Type: text/html\n\n<p>Page.</p>\n--y--\n"
    "--x\nContent-Type: application/pdf; name=a.pdf\nContent-Disposition: attachment; filename=\"../b/a.pdf\"\n\nPDF\n"
    "--x\nContent-Type: text/csv\nContent-Disposition: attachment\n\ntext\n--x\nContent-Type: image/png; "
    "name=a.pdf\n\npng\n--x--\n";

TEST(MailParts, ThePlainPartIsReadAndOthersAreAttached) {
  const Mail mail = parse_mail(kAlternative);
  EXPECT_EQ(mail.text, "Plain.\n");
  ASSERT_EQ(mail.attachments.size(), 3u);
  EXPECT_EQ(mail.attachments[0].name, "a.pdf") << "no path leads out";
  EXPECT_EQ(mail.attachments[0].bytes, "PDF");
  EXPECT_EQ(mail.attachments[1].name, "part.csv");
  EXPECT_EQ(mail.attachments[2].name, "a-2.pdf");
}

TEST(MailParts, APageIsReadWhereThereIsNoPlainPart) {
  EXPECT_EQ(parse_mail("Subject: a\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>Rebels left.</p><p>They fled.</p>"
                       "<div>On Mon, Aug 16, 2021 at 9:00 AM Bo wrote:</div><blockquote>No.</blockquote>")
                .text,
            "Rebels left.\n\nThey fled.\n");
}

TEST(MailParts, WhatIsNoMailIsRefused) {
  EXPECT_NE(fault(""), "read");
  EXPECT_NE(fault("Rebels took the port.\nThey left.\n"), "read");
  EXPECT_TRUE(
      parse_mail("Subject: a\nMIME-Version: 1.0\nContent-Type: multipart/encrypted; boundary=x; protocol=a\n\n--x\n\n"
                 "Version: 1\n--x\n\nsecret\n--x--\n")
          .is_encrypted);
}

TEST(MailParts, HostileMailIsRefusedOrRead) {
  std::string headers = "Subject: a\n";
  for (int i = 0; i < 1'000'000; ++i) headers += "X-A: b\n";
  EXPECT_EQ(fault(headers + "\nText.\n"), "a mail of more than 50000 headers and parts");
  std::string parts = "Subject: a\nContent-Type: multipart/mixed; boundary=x\n\n";
  for (int i = 0; i < 1'000'000; ++i) parts += "--x\n\n";
  EXPECT_EQ(fault(parts), "a mail of more than 50000 headers and parts");
  std::string folded = "Subject: a\n";
  for (int i = 0; i < 1'000'000; ++i) folded += " a\n";
  EXPECT_EQ(fault(folded + "\nText.\n"), "a header of more than 1 MiB");
  std::string nested = "Subject: a\n";
  for (int i = 0; i < 10'000; ++i) {
    const std::string mark = "b" + std::to_string(i);
    nested += "Content-Type: multipart/mixed; boundary=" + mark + "\n\n--" + mark + "\n";
  }
  EXPECT_NE(fault(nested + "\n\nText.\n"), "");
  std::string mails = "Subject: a\n";
  for (int i = 0; i < 20'000; ++i) mails += "Content-Type: message/rfc822\n\n";
  EXPECT_NE(fault(mails), "");
  const std::string whole = kAlternative;
  for (std::size_t size = 0; size < whole.size(); ++size) fault(whole.substr(0, size));
}

}  // namespace
}  // namespace relata::read
