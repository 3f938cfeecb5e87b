// What a reader is given: the bytes of one input and what it is called. Readers hand what they make of it to an Intake.
// A reader of containers makes a Source of each member and hands it to read_member().
#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>

namespace relata::read {

class Intake;
struct Format;
struct Unpacked;

struct Source {
  // Reading them throws InputError where what they lie in is damaged there, again each time. Readers let it pass
  // (behind C code, which nothing may be thrown through): what they have handed out is kept, and the container says it.
  std::istream& bytes;
  std::string name;                         // what ids are made of
  std::string origin;                       // the path
  std::uint64_t first_line = 1;             // in the file, where it is a piece of one; JSON Lines alone count from it
  std::optional<std::string> url = {};      // of a document that tells none itself
  bool by_text = false;                     // a document without an id is called by its text: id_of_text()
  std::optional<std::string> charset = {};  // what the container says: "windows-1252"
  std::optional<std::string> date = {};     // of a document that tells none itself: of the mail, of the crawl
  int depth = 0;                            // containers around it
  const Format* format = nullptr;           // of the documents, whatever names and bytes tell; null: what they tell
  Unpacked* unpacked = nullptr;  // counts what it comes from (unpacked_buffer.h); null where nothing packs it

  // The same with other bytes.
  Source of(std::istream& other) const {
    return {other, name, origin, first_line, url, by_text, charset, date, depth, format, unpacked};
  }
};

}  // namespace relata::read
