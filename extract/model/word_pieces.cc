#include "extract/model/word_pieces.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <utility>

#include "core/error.h"
#include "core/fnv1a.h"

namespace relata::model {
namespace {

constexpr std::size_t kMostCharacters = 100;  // of a part that is looked up; a longer one is [UNK]

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kWholeWords = {{
    {"-LRB-", "("},
    {"-RRB-", ")"},
    {"-LSB-", "["},
    {"-RSB-", "]"},
    {"-LCB-", "{"},
    {"-RCB-", "}"},
    {"``", "\""},
    {"''", "\""},
}};

std::string_view penn_meaning(std::string_view form) {
  for (const auto& [penn, plain] : kWholeWords) {
    if (form == penn) return plain;
  }
  return form;
}

// The ASCII that stands for a curly quote or a long dash; empty for other characters.
std::string_view ascii_twin(UChar32 c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x2032: return "'";
    case 0x201C:
    case 0x201D:
    case 0x201E: return "\"";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212: return "-";
    case 0x2026: return "...";
    default: return {};
  }
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void append_utf8(UChar32 c, std::string& to) {
  char bytes[U8_MAX_LENGTH];
  std::int32_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, c);
  to.append(bytes, static_cast<std::size_t>(size));
}

// Calls visit(c) for each character; -1 for bytes that are no UTF-8.
template <class Visit>
void each_character(std::string_view text, const Visit& visit) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 c;
    U8_NEXT(text.data(), at, size, c);
    visit(c);
  }
}

bool is_punctuation(UChar32 c) {
  if ((c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126)) return true;
  return (U_GET_GC_MASK(c) & U_GC_P_MASK) != 0;
}

bool is_cjk(UChar32 c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x2CEAF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
}

// Lower case, ASCII quotes and dashes, no accents.
std::string normal(std::string_view form) {
  form = penn_meaning(form);
  std::string plain;
  plain.reserve(form.size());
  if (is_ascii(form)) {
    for (char c : form) plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return plain;
  }
  icu::UnicodeString lower;
  each_character(form, [&](UChar32 c) {
    if (c < 0) return;
    if (const auto twin = ascii_twin(c); !twin.empty()) {
      lower.append(icu::UnicodeString::fromUTF8(icu::StringPiece(twin.data(), static_cast<std::int32_t>(twin.size()))));
    } else {
      lower.append(u_tolower(c));
    }
  });
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  const icu::UnicodeString apart = U_SUCCESS(status) ? nfd->normalize(lower, status) : lower;
  for (std::int32_t at = 0; at < apart.length(); at += U16_LENGTH(apart.char32At(at))) {
    const UChar32 c = apart.char32At(at);
    if (u_charType(c) != U_NON_SPACING_MARK && !U_IS_SURROGATE(c)) append_utf8(c, plain);
  }
  return plain;
}

// Calls visit(part) for each part of `text` between white space and around each punctuation mark and CJK character.
template <class Visit>
void each_part(std::string_view text, const Visit& visit) {
  std::string part;
  const auto close = [&] {
    if (!part.empty()) visit(part);
    part.clear();
  };
  each_character(text, [&](UChar32 c) {
    if (c < 0 || c == 0xFFFD) return;
    const auto type = u_charType(c);
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || type == U_SPACE_SEPARATOR) {
      close();
    } else if (type == U_CONTROL_CHAR || type == U_FORMAT_CHAR || type == U_UNASSIGNED || type == U_PRIVATE_USE_CHAR ||
               type == U_SURROGATE) {
      return;
    } else if (is_punctuation(c) || is_cjk(c)) {
      close();
      append_utf8(c, part);
      close();
    } else {
      append_utf8(c, part);
    }
  });
  close();
}

std::size_t hash(std::string_view text) {
  const std::uint64_t h = fnv1a(text);
  return static_cast<std::size_t>(h ^ (h >> 32));
}

}  // namespace

WordShape word_shape(std::string_view form) {
  std::size_t letters = 0, upper = 0;
  bool digit = false, lower = false, first_upper = false;
  each_character(penn_meaning(form), [&](UChar32 c) {
    if (c < 0) return;
    const std::uint32_t kind = U_GET_GC_MASK(c);
    digit |= (kind & U_GC_ND_MASK) != 0;
    if ((kind & U_GC_L_MASK) == 0) return;
    if (u_isUUppercase(c)) {
      first_upper |= letters == 0;
      ++upper;
    }
    lower |= u_isULowercase(c) != 0;
    ++letters;
  });
  if (digit) return letters > 0 ? WordShape::kAlphanumeric : WordShape::kDigits;
  if (letters == 0) return WordShape::kSymbols;
  if (upper == 0) return lower ? WordShape::kLower : WordShape::kUncased;
  if (upper == letters) return letters == 1 ? WordShape::kCapital : WordShape::kUpper;
  return upper == 1 && first_upper ? WordShape::kTitle : WordShape::kMixed;
}

WordPieces::WordPieces(std::span<const std::string_view> vocabulary)
    : vocabulary_(vocabulary.begin(), vocabulary.end()) {
  std::size_t slots = 16;
  while (slots < 3 * vocabulary_.size()) slots *= 2;
  slots_.assign(slots, -1);
  for (std::size_t id = 0; id < vocabulary_.size(); ++id) {
    std::size_t at = hash(vocabulary_[id]) & (slots - 1);
    while (slots_[at] >= 0) at = (at + 1) & (slots - 1);
    slots_[at] = static_cast<std::int32_t>(id);
  }
  unknown_ = require("[UNK]");
  begin_mark_ = require("[CLS]");
  end_mark_ = require("[SEP]");
}

std::int32_t WordPieces::find(std::string_view piece) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash(piece) & mask; slots_[at] >= 0; at = (at + 1) & mask) {
    if (vocabulary_[static_cast<std::size_t>(slots_[at])] == piece) return slots_[at];
  }
  return -1;
}

std::int32_t WordPieces::require(std::string_view piece) const {
  const std::int32_t id = find(piece);
  if (id < 0) throw ModelError("the model's vocabulary lacks " + std::string(piece) + "; rebuild it with training/");
  return id;
}

void WordPieces::append(std::string_view form, std::vector<std::int32_t>& ids) const {
  const std::size_t before = ids.size();
  each_part(normal(form), [&](std::string_view part) { append_part(part, ids); });
  if (ids.size() == before) ids.push_back(unknown_);
  if (ids.size() > before + kMostPieces) ids.resize(before + kMostPieces);
}

// The longest piece first; a part with a character that no piece covers is [UNK] as a whole.
void WordPieces::append_part(std::string_view part, std::vector<std::int32_t>& ids) const {
  const std::size_t before = ids.size();
  const auto is_start = [&](std::size_t at) { return at >= part.size() || (part[at] & 0xC0) != 0x80; };
  std::size_t characters = 0;
  for (std::size_t at = 0; at < part.size(); ++at) characters += is_start(at);
  std::string piece;
  for (std::size_t start = 0, end; start < part.size(); start = end) {
    std::int32_t id = -1;
    for (end = part.size(); end > start && characters <= kMostCharacters; --end) {
      if (!is_start(end)) continue;
      piece.assign(start > 0 ? "##" : "").append(part.substr(start, end - start));
      if ((id = find(piece)) >= 0) break;
    }
    if (id < 0) {
      ids.resize(before);
      ids.push_back(unknown_);
      return;
    }
    ids.push_back(id);
  }
}

}  // namespace relata::model
