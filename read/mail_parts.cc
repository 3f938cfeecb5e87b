#include "read/mail_parts.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "core/ascii.h"
#include "core/characters.h"
#include "core/error.h"
#include "core/table.h"
#include "read/captured.h"
#include "read/mail_text.h"
#include "read/mail_tsv.h"

namespace relata::read {
namespace {

// GMime keeps an object of a few hundred bytes for each header and part.
constexpr std::size_t kMostHeaders = 50'000;
constexpr std::size_t kMostHeaderBytes = 1 << 20;  // with the lines that go on with it
constexpr std::size_t kMostAttachments = 500;
constexpr int kDeepestParts = 50;  // multiparts in multiparts

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename Type>
using Owned = std::unique_ptr<Type, Unref>;
struct Free {
  void operator()(gpointer memory) const { g_free(memory); }
};
using OwnedText = std::unique_ptr<char, Free>;

// Valid UTF-8 without NUL and other control characters but tabs and line ends.
std::string clean_text(std::string_view bytes) {
  const OwnedText valid(g_utf8_make_valid(bytes.data(), static_cast<gssize>(bytes.size())));
  std::string text;
  for (const char c : std::string_view(valid.get()))
    if (static_cast<unsigned char>(c) >= ' ' || c == '\n' || c == '\t') text += c;
  return text;
}

std::string clean_line(const char* text) { return text ? single_blanks(clean_text(text)) : ""; }

// A charset that says it is ISO 8859-1 or ASCII is windows-1252 in truth, as browsers have it (WHATWG, Encoding).
std::string utf8_of(const std::string& bytes, const char* charset) {
  const std::string label = ascii_lower(charset ? charset : "");
  const bool is_narrow =
      label.empty() || label == "us-ascii" || label == "utf-8" || label == "iso-8859-1" || label == "latin1";
  if (is_narrow && g_utf8_validate(bytes.data(), static_cast<gssize>(bytes.size()), nullptr)) return bytes;
  const char* const from = is_narrow ? "windows-1252" : g_mime_charset_iconv_name(charset);
  for (const char* name : {from, "windows-1252", "iso-8859-1"}) {
    gsize size = 0;
    const OwnedText text(
        g_convert(bytes.data(), static_cast<gssize>(bytes.size()), "UTF-8", name, nullptr, &size, nullptr));
    if (text) return {text.get(), size};
  }
  return bytes;
}

std::string bytes_of_stream(GMimeStream* stream) {
  const GByteArray* const array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
  return {reinterpret_cast<const char*>(array->data), array->len};
}

// Without its transfer encoding.
std::string content_of(GMimePart* part) {
  GMimeDataWrapper* const content = g_mime_part_get_content(part);
  if (!content) return "";
  const Owned<GMimeStream> stream(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(content, stream.get());
  return bytes_of_stream(stream.get());
}

std::string bytes_of_message(GMimeMessage* message) {
  const Owned<GMimeStream> stream(g_mime_stream_mem_new());
  g_mime_object_write_to_stream(GMIME_OBJECT(message), nullptr, stream.get());
  return bytes_of_stream(stream.get());
}

std::string ending_of_type(const std::string& type) {
  std::string ending;
  each_row(data::mail_tsv, [&](const TableRow& row) {
    if (row[0] == "type" && row[1] == type) ending = row[2];
  });
  return ending;
}

// "../a/photo.png" -> "photo.png": a name of one file, at most 200 bytes.
std::string file_name(const char* given, const std::string& otherwise) {
  constexpr std::size_t kLongestName = 200;
  std::string name = clean_line(given);
  name.erase(0, name.find_last_of("/\\") + 1);
  if (name.empty() || name.size() > kLongestName || name.find_first_not_of('.') == name.npos) return otherwise;
  return name;
}

// What the parts of a body say: its plain text, else its page.
struct BodyParts {
  std::string plain, page;
  bool has_plain() const { return !trimmed(plain).empty(); }
  void append(BodyParts&& next) {
    plain += next.plain;
    page += next.page;
  }
};

class PartReader {
 public:
  explicit PartReader(Mail& mail) : mail_(mail) {}

  BodyParts body(GMimeObject* object, int depth = 0) {
    if (depth > kDeepestParts)
      throw InputError("parts of the mail nest more than " + std::to_string(kDeepestParts) + " deep");
    if (GMIME_IS_MULTIPART_ENCRYPTED(object)) {
      mail_.is_encrypted = true;
      return {};
    }
    if (GMIME_IS_MULTIPART(object)) return body_of_parts(GMIME_MULTIPART(object), depth);
    if (GMIME_IS_MESSAGE_PART(object)) {
      if (GMimeMessage* const message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object)))
        attach(file_name(g_mime_object_get_content_disposition_parameter(object, "filename"), "message.eml"),
               bytes_of_message(message));
      return {};
    }
    return GMIME_IS_PART(object) ? body_of_part(GMIME_PART(object)) : BodyParts();
  }

 private:
  BodyParts body_of_parts(GMimeMultipart* parts, int depth) {
    const GMimeContentType* const type = g_mime_object_get_content_type(GMIME_OBJECT(parts));
    const bool is_choice = g_mime_content_type_is_type(const_cast<GMimeContentType*>(type), "multipart", "alternative");
    BodyParts all;
    for (int i = 0; i < g_mime_multipart_get_count(parts); ++i) {
      BodyParts next = body(g_mime_multipart_get_part(parts, i), depth + 1);
      if (!is_choice) all.append(std::move(next));
      else if (!all.has_plain() && (next.has_plain() || !next.page.empty())) all = std::move(next);
    }
    return all;
  }

  BodyParts body_of_part(GMimePart* part) {
    GMimeContentType* const type = g_mime_object_get_content_type(GMIME_OBJECT(part));
    const OwnedText type_name(g_mime_content_type_get_mime_type(type));
    const std::string name = ascii_lower(type_name.get());
    const char* const disposition = g_mime_object_get_disposition(GMIME_OBJECT(part));
    const char* const file = g_mime_part_get_filename(part);
    const bool is_body = !file && ascii_lower(disposition ? disposition : "inline") != "attachment";
    const auto parameter = [&](const char* key) {
      return ascii_lower(clean_line(g_mime_content_type_get_parameter(type, key)));
    };
    if (name == "application/pkcs7-mime" && parameter("smime-type") != "signed-data") mail_.is_encrypted = true;
    BodyParts body;
    if (is_body && name == "text/plain") {
      const std::string text = clean_text(utf8_of(content_of(part), parameter("charset").c_str()));
      body.plain = own_words({text, parameter("format") == "flowed", parameter("delsp") == "yes"});
      if (!body.plain.empty()) body.plain += '\n';
    } else if (is_body && name == "text/html") {
      body.page = page_words(utf8_of(content_of(part), parameter("charset").c_str()));
    } else {
      attach(file_name(file, "part" + ending_of_type(name)), content_of(part));
    }
    return body;
  }

  std::string page_words(const std::string& page) {
    const Captured read = captured(*format_named("html"), clean_text(page), "mail");
    if (!read.document) mail_.page_fault = read.refusal;
    std::string words = read.document ? own_words({read.document->document.text}) : "";
    if (!words.empty()) words += '\n';
    return words;
  }

  void attach(std::string name, std::string bytes) {
    if (mail_.attachments.size() == kMostAttachments)
      throw InputError("a mail of more than " + std::to_string(kMostAttachments) + " attachments");
    const std::size_t dot = std::min(name.rfind('.'), name.size());
    const auto is_taken = [&](const std::string& wanted) {
      return std::any_of(mail_.attachments.begin(), mail_.attachments.end(),
                         [&](const MailAttachment& other) { return other.name == wanted; });
    };
    std::string free = name;
    for (int number = 2; is_taken(free); ++number)
      free = name.substr(0, dot) + '-' + std::to_string(number) + name.substr(dot);
    mail_.attachments.push_back({std::move(free), std::move(bytes)});
  }

  Mail& mail_;
};

// "Lee, Ann" -> "Ann Lee"; "Ann Lee via wire" -> "Ann Lee"; an address is no name.
std::string author_name(GMimeMessage* message) {
  InternetAddressList* const from = g_mime_message_get_from(message);
  if (!from || internet_address_list_length(from) == 0) return "";
  std::string name = clean_line(internet_address_get_name(internet_address_list_get_address(from, 0)));
  if (const std::size_t via = name.find(" via "); via != name.npos) name.resize(via);
  while (name.size() > 1 && (name.front() == '\'' || name.front() == '"') && name.back() == name.front())
    name = name.substr(1, name.size() - 2);
  if (name.find('@') != name.npos) return "";
  const std::size_t comma = name.find(", ");
  if (comma == name.npos || name.find(',', comma + 1) != name.npos) return name;
  return name.substr(comma + 2) + ' ' + name.substr(0, comma);
}

std::optional<std::string> date_of(GMimeMessage* message) {
  GDateTime* const date = g_mime_message_get_date(message);
  if (!date) return std::nullopt;
  const OwnedText text(g_date_time_format(date, "%Y-%m-%dT%H:%M:%S%:z"));
  if (!text || g_date_time_get_year(date) < 1970) return std::nullopt;
  return std::string(text.get());
}

std::string header_of(GMimeMessage* message, const char* name) {
  return clean_line(g_mime_object_get_header(GMIME_OBJECT(message), name));
}

// "Politics news <politics.lists.example>" -> "Politics news".
std::string list_name(const std::string& id) {
  std::string name(trimmed(id.substr(0, id.find('<'))));
  std::erase(name, '"');
  if (name.empty() && id.starts_with('<')) name = id.substr(1, id.find('>') - 1);
  return name;
}

// Throws where GMime would take far more memory for headers than a mail has.
void check_headers(std::string_view bytes) {
  std::size_t headers = 0, begin = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view line = bytes.substr(at, end - at);
    const std::size_t colon = line.find_first_of(": \t");
    const bool goes_on = line.starts_with(' ') || line.starts_with('\t');
    if (!goes_on) begin = at;
    if (!goes_on && ((colon != line.npos && line[colon] == ':') || line.starts_with("--"))) ++headers;
    if (goes_on && end - begin > kMostHeaderBytes)
      throw InputError("a header of more than " + std::to_string(kMostHeaderBytes >> 20) + " MiB");
    at = end + 1;
  }
  if (headers > kMostHeaders)
    throw InputError("a mail of more than " + std::to_string(kMostHeaders) + " headers and parts");
}

}  // namespace

Mail parse_mail(std::string_view bytes) {
  static const bool is_ready = (g_mime_init(), true);
  static_cast<void>(is_ready);
  check_headers(bytes);
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
  if (!message || !g_mime_message_get_mime_part(message.get())) throw InputError("no mail: it has no header");
  Mail mail;
  mail.list = list_name(header_of(message.get(), "List-Id"));
  mail.subject = subject_title(clean_line(g_mime_message_get_subject(message.get())), !mail.list.empty());
  mail.author = author_name(message.get());
  mail.date = date_of(message.get());
  mail.message_id = clean_line(g_mime_message_get_message_id(message.get()));
  if (mail.subject.empty() && mail.author.empty() && !mail.date && header_of(message.get(), "From").empty())
    throw InputError("no mail: it has none of From, Date and Subject");
  mail.archived_at = header_of(message.get(), "Archived-At");
  BodyParts body = PartReader(mail).body(g_mime_message_get_mime_part(message.get()));
  mail.text = body.has_plain() ? std::move(body.plain) : std::move(body.page);
  while (mail.text.ends_with("\n\n")) mail.text.pop_back();
  return mail;
}

bool begins_as_mail(std::string_view head) {
  static const WordLists lists(data::mail_tsv);
  int known = 0;
  for (int lines = 0; lines < 8 && !head.empty(); ++lines) {
    const std::size_t end = head.find('\n');
    const std::string_view line = head.substr(0, end);
    const bool goes_on = lines > 0 && (line.starts_with(' ') || line.starts_with('\t'));
    const std::size_t colon = line.find(':');
    if (!goes_on && (colon == line.npos || line.substr(0, colon).find(' ') != line.npos)) break;
    if (!goes_on && lists.holds("header", ascii_lower(line.substr(0, colon)))) ++known;
    if (lines == 0 && known == 0) return false;
    head.remove_prefix(end == head.npos ? head.size() : end + 1);
  }
  return known >= 2;
}

}  // namespace relata::read
