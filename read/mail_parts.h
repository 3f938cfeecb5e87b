// A mail as its parts, by GMime (RFC 5322, MIME): what it says, and what is attached to it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace relata::read {

struct MailAttachment {
  std::string name;  // of a file, without folders; made by its type where it brings none
  std::string bytes;
};

struct Mail {
  // In UTF-8, encoded words decoded; "" where there is none.
  std::string subject, author, message_id, list, archived_at;
  std::optional<std::string> date;  // ISO 8601 with the sender's time and zone
  std::string text;                 // own words of its plain parts, else of its pages
  std::string page_fault;           // why a page of it has no text
  bool is_encrypted = false;
  std::vector<MailAttachment> attachments;  // in their order
};

// Throws InputError if the bytes are no mail, or have more headers than a mail can (GMime keeps an object of each).
Mail parse_mail(std::string_view bytes);

// "received: from a.example", two headers that mails begin with.
bool begins_as_mail(std::string_view head);

}  // namespace relata::read
