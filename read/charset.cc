#include "read/charset.h"

#include <uchardet.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <memory>
#include <unordered_map>
#include <vector>

#include "core/ascii.h"
#include "core/characters.h"
#include "core/table.h"
#include "read/charsets_tsv.h"

namespace relata::read {
namespace {

constexpr std::string_view kUtf8 = "utf-8", kLatin = "windows-1252";

// Null if some bytes are none of the charset, or stand for what no text has.
std::optional<std::string> converted(std::string_view bytes, const std::string& charset) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(ucnv_open(charset.c_str(), &error), &ucnv_close);
  if (U_FAILURE(error)) return std::nullopt;
  ucnv_setToUCallBack(from.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
  std::string text;
  const char* next = bytes.data();
  const char* const end = next + bytes.size();
  std::vector<UChar> units(1 << 14);
  std::string piece(3 * units.size(), '\0');
  do {
    error = U_ZERO_ERROR;
    UChar* to = units.data();
    ucnv_toUnicode(from.get(), &to, units.data() + units.size() - 1, &next, end, nullptr, true, &error);
    const bool full = error == U_BUFFER_OVERFLOW_ERROR;
    if (U_FAILURE(error) && !full) return std::nullopt;
    // a pair that the end of the piece parts would be two halves
    UErrorCode other = U_ZERO_ERROR;
    if (full && to > units.data() && U16_IS_LEAD(to[-1]))
      ucnv_toUnicode(from.get(), &to, to + 1, &next, end, nullptr, true, &other);
    std::int32_t count = 0;
    other = U_ZERO_ERROR;
    u_strToUTF8(piece.data(), static_cast<std::int32_t>(piece.size()), &count, units.data(),
                static_cast<std::int32_t>(to - units.data()), &other);
    if (U_FAILURE(other)) return std::nullopt;
    text.append(piece, 0, static_cast<std::size_t>(count));
  } while (error == U_BUFFER_OVERFLOW_ERROR);
  return first_bad_byte(text) ? std::nullopt : std::optional(std::move(text));
}

std::optional<DecodedText> decoded_as(std::string_view bytes, std::string charset) {
  if (charset.empty() || charset == kUtf8) return std::nullopt;
  std::optional<std::string> text = converted(bytes, charset);
  if (!text) return std::nullopt;
  return DecodedText{std::move(*text), std::move(charset)};
}

// A mark of UTF-32 begins as one of UTF-16 does.
std::optional<DecodedText> decoded_by_mark(std::string_view bytes) {
  struct Mark {
    std::string_view bytes;
    const char* charset;
  };
  static constexpr Mark kMarks[] = {{{"\xFF\xFE\0\0", 4}, "utf-32le"},
                                    {{"\0\0\xFE\xFF", 4}, "utf-32be"},
                                    {{"\xFF\xFE", 2}, "utf-16le"},
                                    {{"\xFE\xFF", 2}, "utf-16be"}};
  for (const auto& [mark, charset] : kMarks)
    if (bytes.starts_with(mark))
      if (auto text = decoded_as(bytes.substr(mark.size()), charset)) return text;
  return std::nullopt;
}

// Whether more characters of several bytes are UTF-8 than are not.
bool is_broken_utf8(std::string_view bytes) {
  std::size_t well = 0, broken = 0;
  while (!bytes.empty()) {
    const std::optional<std::size_t> bad = first_bad_byte(bytes);
    const std::string_view before = bytes.substr(0, bad.value_or(bytes.size()));
    well += static_cast<std::size_t>(std::count_if(
        before.begin(), before.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0xC0; }));
    if (!bad) break;
    ++broken;
    bytes.remove_prefix(*bad + 1);
  }
  return well > broken;
}

// What a byte of windows-1252 above ASCII is.
enum class High : std::uint8_t { kNone, kLetter, kSign, kOpening, kClosing, kApostrophe, kDash };
High high_of(unsigned char byte) {
  if (byte == 0x91 || byte == 0x93) return High::kOpening;
  if (byte == 0x94) return High::kClosing;
  if (byte == 0x92) return High::kApostrophe;
  if (byte == 0x96 || byte == 0x97) return High::kDash;
  constexpr std::string_view kLetters = "\x8A\x8C\x8E\x9A\x9C\x9E\x9F";
  constexpr std::string_view kSigns =
      "\x80\x85\x95\x99\xA0\xA2\xA3\xA5\xA7\xA9\xAB\xAE\xB0\xB1\xB2\xB3\xB7\xBA\xBB\xBC\xBD\xBE\xD7";
  if (kSigns.find(static_cast<char>(byte)) != kSigns.npos) return High::kSign;
  if (kLetters.find(static_cast<char>(byte)) != kLetters.npos) return High::kLetter;
  // y with diaeresis is in hardly a word, and FF in whatever is no text
  return byte >= 0xC0 && byte != 0xF7 && byte != 0xFF ? High::kLetter : High::kNone;
}

bool is_latin_letter(unsigned char byte) { return byte < 0x80 ? is_letter(byte) : high_of(byte) == High::kLetter; }

// How the bytes around it bear out that a high byte is what windows-1252 has there.
enum class Fit : std::uint8_t { kNone, kWeak, kStrong };
Fit fit_of(unsigned char before, unsigned char byte, unsigned char after) {
  const bool left = is_latin_letter(before), right = is_latin_letter(after);
  const bool blank_left = before <= ' ', blank_right = after <= ' ';
  switch (high_of(byte)) {
    case High::kLetter: return left && right ? Fit::kStrong : left || right ? Fit::kWeak : Fit::kNone;
    case High::kApostrophe: return left && right ? Fit::kStrong : Fit::kWeak;
    case High::kOpening: return !left && right ? Fit::kStrong : left ? Fit::kNone : Fit::kWeak;
    case High::kClosing: return !blank_left && !right ? Fit::kStrong : right ? Fit::kNone : Fit::kWeak;
    case High::kDash: return blank_left == blank_right ? Fit::kStrong : Fit::kWeak;
    case High::kSign: return left && right ? Fit::kNone : Fit::kWeak;
    case High::kNone: break;
  }
  return Fit::kNone;
}

// Whether all bytes above ASCII stand where windows-1252 has letters, quotes, dashes and signs: one beyond doubt, or
// two.
bool looks_latin(std::string_view bytes) {
  int sure = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto at = [&](std::size_t place) {
      return static_cast<unsigned char>(place < bytes.size() ? bytes[place] : ' ');
    };
    if (at(i) < 0x80) continue;
    const Fit fit = fit_of(at(i - 1), at(i), at(i + 1));
    if (fit == Fit::kNone) return false;
    sure += fit == Fit::kStrong ? 2 : 1;
    if (sure > 2) sure = 2;
  }
  return sure == 2;
}

// Whether nearly all characters above ASCII are letters and punctuation.
bool looks_written(std::string_view text) {
  std::size_t all = 0, well = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    i += c.bytes;
    if (c.value < 0x80) continue;
    const auto character = static_cast<UChar32>(c.value);
    ++all;
    if (u_isalpha(character) || u_ispunct(character) || u_isUWhiteSpace(character) || is_letter(c.value)) ++well;
  }
  constexpr std::size_t kLeast = 20;  // characters, to tell an encoding by them
  return all >= kLeast && well * 100 >= all * 98;
}

std::string detected(std::string_view bytes) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
  if (uchardet_handle_data(detector.get(), bytes.data(), bytes.size()) != 0) return "";
  uchardet_data_end(detector.get());
  return charset_named(uchardet_get_charset(detector.get()));
}

// English has few letters above ASCII, too few to tell its encoding by them; of other languages they tell it.
std::optional<DecodedText> decoded_by_looks(std::string_view bytes) {
  const auto high =
      std::count_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  constexpr double kMostInEnglish = .03;
  if (static_cast<double>(high) <= kMostInEnglish * static_cast<double>(bytes.size()) || bytes.size() < 200)
    if (looks_latin(bytes)) return decoded_as(bytes, std::string(kLatin));
  auto text = decoded_as(bytes, detected(bytes));
  return text && looks_written(text->text) ? text : std::nullopt;
}

}  // namespace

std::string charset_named(std::string_view label) {
  static const auto names = [] {
    std::unordered_map<std::string_view, std::string_view> result;
    each_row(data::charsets_tsv, [&](const TableRow& row) {
      for (std::size_t i = 1; i < row.size(); ++i) result.emplace(row[i], row[0]);
    });
    return result;
  }();
  constexpr std::string_view kBlanks = " \t\r\n\f";
  label.remove_prefix(std::min(label.find_first_not_of(kBlanks), label.size()));
  const auto found = names.find(ascii_lower(label.substr(0, label.find_last_not_of(kBlanks) + 1)));
  return found == names.end() ? "" : std::string(found->second);
}

std::string_view charset_of_page(std::string_view bytes) {
  constexpr std::size_t kFirst = 2048;
  const std::string_view head = bytes.substr(0, kFirst);
  const std::string lower = ascii_lower(head);
  constexpr std::string_view kOpens[] = {"<meta", "<?xml"}, kKeys[] = {"charset", "encoding"};
  for (std::size_t which = 0; which < 2; ++which)
    for (std::size_t at = lower.find(kOpens[which]); at != lower.npos; at = lower.find(kOpens[which], at + 1)) {
      const std::string_view element = std::string_view(lower).substr(at, lower.find('>', at) - at);
      std::size_t value = element.find(kKeys[which]);
      if (value == element.npos) continue;
      value = element.find_first_not_of(" \t\r\n\f", value + kKeys[which].size());
      if (value == element.npos || element[value] != '=') continue;
      value = element.find_first_not_of(" \t\r\n\f\"'", value + 1);
      if (value == element.npos) continue;
      const std::size_t end = std::min(element.find_first_of(" \t\r\n\f\"';/", value), element.size());
      return head.substr(at + value, end - value);
    }
  return "";
}

std::optional<DecodedText> decoded(std::string_view bytes, const std::optional<std::string>& told) {
  if (auto text = decoded_by_mark(bytes)) return text;
  const std::string container = charset_named(told.value_or(""));
  const bool wide = container.starts_with("utf-16") || container.starts_with("utf-32");
  if (!wide && (bytes.find('\0') != bytes.npos || is_broken_utf8(bytes))) return std::nullopt;
  if (auto text = decoded_as(bytes, container)) return text;
  const std::string page = charset_named(charset_of_page(bytes));
  if (!page.starts_with("utf-"))
    if (auto text = decoded_as(bytes, page)) return text;
  return bytes.find('\0') == bytes.npos ? decoded_by_looks(bytes) : std::nullopt;
}

}  // namespace relata::read
