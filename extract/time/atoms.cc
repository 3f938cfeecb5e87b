#include "extract/time/atoms.h"

#include <string_view>

#include "core/ascii.h"
#include "core/characters.h"

namespace relata::time {
namespace {

enum class Class { kDigits, kLetters, kOther };

// Letters beyond ASCII too, as bytes.
bool is_letter_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }

// Dashes, apostrophes and no-break hyphens of all kinds as the ASCII ones. Bytes that are no UTF-8 stay as they are.
std::string plain(std::string_view form) {
  std::string result;
  for (std::size_t i = 0; i < form.size();) {
    const CodePoint c = code_point_at(form, i);
    const std::size_t bytes = c.bytes == 0 ? 1 : c.bytes;
    if (is_dash(c.value) || is_hyphen(c.value)) result += '-';
    else if (is_apostrophe(c.value)) result += '\'';
    else result += form.substr(i, bytes);
    i += bytes;
  }
  return result;
}

// "p.m." -> "pm", "Aug." -> "aug" where the lexicon has the word.
bool add_whole(const std::string& form, Atom atom, std::vector<Atom>& atoms) {
  if (form.size() < 2 || form.size() > 16 || form.find('.') == form.npos) return false;
  std::string word;
  for (const char c : form)
    if (c != '.') word += c;
  if (word.empty() || !is_letter_byte(word.front())) return false;
  word = ascii_lower(word);
  if (lexicon().find(word) == nullptr) return false;
  atom.text = word;
  atom.first = atom.last = true;
  atoms.push_back(std::move(atom));
  return true;
}

// Runs of digits and of letters, and all other bytes one by one.
void add_pieces(std::string_view form, const Atom& whole, std::vector<Atom>& atoms) {
  const std::size_t begin = atoms.size();
  Class last = Class::kOther;
  for (const char c : form) {
    const Class now = is_ascii_digit(c) ? Class::kDigits : is_letter_byte(c) ? Class::kLetters : Class::kOther;
    if (atoms.size() == begin || now != last || now == Class::kOther) {
      Atom next = whole;
      next.first = atoms.size() == begin;
      if (!next.first) next.glued = true;
      next.number = now == Class::kDigits;
      next.capital = c >= 'A' && c <= 'Z';
      atoms.push_back(std::move(next));
    }
    atoms.back().text += ascii_lower(c);
    last = now;
  }
  if (atoms.size() > begin) atoms.back().last = true;
}

}  // namespace

const WordSense* Atom::sense(std::string_view word_class) const {
  if (!senses) return nullptr;
  for (const WordSense& sense : *senses)
    if (sense.word_class == word_class) return &sense;
  return nullptr;
}

std::vector<Atom> atoms_of(const Sentence& sentence) {
  constexpr std::size_t kLongest = 64;  // bytes; longer tokens say no time and stay whole
  std::vector<Atom> atoms;
  atoms.reserve(sentence.tokens.size() + 8);
  for (std::uint32_t t = 0; t < sentence.tokens.size(); ++t) {
    const Token& token = sentence.tokens[t];
    const std::string form = token.form.size() <= kLongest ? plain(token.form) : std::string("?");
    Atom atom{.token = t};
    atom.glued = t > 0 && sentence.tokens[t - 1].span.end == token.span.begin && token.span.begin < token.span.end;
    atom.capital = !form.empty() && form.front() >= 'A' && form.front() <= 'Z';
    if (add_whole(form, atom, atoms)) continue;
    if (form == "'s") {
      atom.text = form;
      atom.first = atom.last = true;
      atoms.push_back(std::move(atom));
      continue;
    }
    add_pieces(form, atom, atoms);
  }
  for (Atom& atom : atoms) atom.senses = lexicon().find(atom.text);
  return atoms;
}

std::string_view text_at(const std::vector<Atom>& atoms, std::size_t at) {
  return at < atoms.size() ? std::string_view(atoms[at].text) : std::string_view();
}

bool is_at(const std::vector<Atom>& atoms, std::size_t at, std::string_view text) {
  return at < atoms.size() && atoms[at].text == text;
}

const WordSense* sense_at(const std::vector<Atom>& atoms, std::size_t at, std::string_view word_class) {
  return at < atoms.size() ? atoms[at].sense(word_class) : nullptr;
}

}  // namespace relata::time
