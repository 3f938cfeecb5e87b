#include "read/mail_reader.h"

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <utility>

#include "core/ascii.h"
#include "core/error.h"
#include "read/formats.h"
#include "read/intake.h"
#include "read/line_reader.h"
#include "read/mail_parts.h"
#include "read/member.h"
#include "read/whole_file.h"

namespace relata::read {
namespace {

constexpr std::size_t kMostMailBytes = 48u << 20;  // with attachments in base64

std::optional<std::string> unless_empty(std::string text) {
  return text.empty() ? std::nullopt : std::optional(std::move(text));
}

ReadDocument document_of(Mail& mail, const std::string& id, const Source& source,
                         const std::vector<std::string>& unread) {
  ReadDocument input;
  Document& document = input.document;
  document.id = id;
  document.origin = source.origin;
  document.text = std::move(mail.text);
  document.date = mail.date ? mail.date : source.date;
  document.title = unless_empty(std::move(mail.subject));
  document.author = unless_empty(std::move(mail.author));
  document.source = unless_empty(std::move(mail.list));
  std::string& address = mail.archived_at;
  if (address.starts_with('<') && address.ends_with('>')) address = address.substr(1, address.size() - 2);
  document.url = address.empty() ? source.url : std::optional(std::move(address));
  nlohmann::ordered_json extra = nlohmann::ordered_json::object();
  if (!mail.message_id.empty()) extra["message_id"] = mail.message_id;
  if (!unread.empty()) extra["attachments"] = unread;
  document.extra = extra.dump();
  return input;
}

// Hands on what has a reader; the names of the others.
void read_attachments(Mail& mail, const std::string& id, const Source& source, Intake& intake) {
  for (MailAttachment& attachment : mail.attachments) {
    if (attachment.bytes.empty()) continue;
    std::istringstream bytes(std::move(attachment.bytes));
    Source inner{.bytes = bytes,
                 .name = id + '/' + attachment.name,
                 .origin = source.origin + '/' + attachment.name,
                 .date = mail.date ? mail.date : source.date,
                 .depth = source.depth + 1};
    read_member(inner, intake);
  }
}

// Whether the name or the first bytes tell a format.
bool has_reader(const MailAttachment& attachment) {
  const bool has_ending = std::filesystem::path(attachment.name).has_extension();
  return format_of(has_ending ? attachment.name : "a.part", std::string_view(attachment.bytes).substr(0, kHeadBytes)) !=
         nullptr;
}

void read_one_mail(std::string_view bytes, const std::string& id, const Source& source, Intake& intake) {
  Mail mail;
  try {
    mail = parse_mail(bytes);
  } catch (const InputError& error) {
    return intake.refuse(id, error.what());
  }
  std::vector<std::string> unread;
  std::erase_if(mail.attachments, [&](const MailAttachment& attachment) {
    if (has_reader(attachment)) return false;
    unread.push_back(attachment.name);
    return true;
  });
  const bool is_empty = trimmed(mail.text).empty();
  if (is_empty && mail.is_encrypted) intake.refuse(id, "the mail is encrypted");
  else if (is_empty && !mail.page_fault.empty()) intake.refuse(id, "its page: " + mail.page_fault);
  else if (mail.text.size() > kMaxDocumentBytes) intake.refuse(id, too_large());
  else intake.take(document_of(mail, id, source, unread));
  read_attachments(mail, id, source, intake);
}

// "From ann@a.example Mon Aug 16 09:00:00 2021": has a time.
bool is_separator(std::string_view line) {
  if (!line.starts_with("From ")) return false;
  for (std::size_t colon = line.find(':'); colon != line.npos; colon = line.find(':', colon + 1))
    if (colon + 1 < line.size() && is_ascii_digit(line[colon - 1]) && is_ascii_digit(line[colon + 1])) return true;
  return false;
}

bool is_header(std::string_view line) {
  const std::size_t colon = line.find_first_of(": \t");
  return colon != line.npos && colon > 0 && line[colon] == ':';
}

// Collects the lines of a mailbox and gives each mail.
class Mailbox {
 public:
  Mailbox(Source& source, Intake& intake) : source_(source), intake_(intake) {}

  void add(const Line& line) {
    // a separator stands behind an empty line, and a header behind it; anything else is a line of the text
    if (held_.empty() && is_blank_before_ && is_separator(line.bytes)) {
      held_ = line.bytes;
      return;
    }
    if (!held_.empty()) {
      if (is_header(line.bytes)) finish();
      else append(held_);
      held_.clear();
    }
    append(line.bytes);
    too_large_ = too_large_ || line.too_long;
    is_blank_before_ = line.bytes.empty();
  }

  void finish() {
    const std::string id = source_.name + '#' + std::to_string(number_);
    if (number_ == 0 && !trimmed(bytes_).empty())
      intake_.refuse(source_.name, "no mailbox: its first line is no \"From ..\" of one");
    else if (number_ > 0 && too_large_)
      intake_.refuse(id, "a mail of more than " + std::to_string(kMostMailBytes >> 20) + " MiB");
    else if (number_ > 0) read_one_mail(bytes_, id, source_, intake_);
    ++number_;
    bytes_.clear();
    too_large_ = false;
  }

 private:
  void append(std::string_view line) {
    const std::size_t signs = line.find_first_not_of('>');
    if (signs != 0 && signs != line.npos && line.substr(signs).starts_with("From ")) line.remove_prefix(1);
    if (bytes_.size() + line.size() > kMostMailBytes) {
      too_large_ = true;
      return;
    }
    bytes_ += line;
    bytes_ += '\n';
  }

  Source& source_;
  Intake& intake_;
  std::uint64_t number_ = 0;
  std::string bytes_, held_;
  bool is_blank_before_ = true, too_large_ = false;
};

}  // namespace

bool begins_as_mbox(std::string_view head) {
  const std::size_t end = head.find('\n');
  return end != head.npos && is_separator(head.substr(0, end)) && is_header(head.substr(end + 1));
}

void read_mail(Source& source, Intake& intake) {
  const std::optional<std::string> bytes = whole_bytes(source, intake, kMostMailBytes);
  if (bytes) read_one_mail(*bytes, source.name, source, intake);
}

void read_mbox(Source& source, Intake& intake) {
  LineReader lines(source.bytes, kMostMailBytes);
  Mailbox mailbox(source, intake);
  Line line;
  while (lines.next(line)) mailbox.add(line);
  mailbox.finish();
}

}  // namespace relata::read
