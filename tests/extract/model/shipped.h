// The weights of models/, opened once for all tests of a program, and passages to read with them.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "extract/model/encoder.h"
#include "extract/model/weight_file.h"
#include "extract/model/word_pieces.h"

namespace relata::model {

inline const WeightFile& shipped_weights() {
  static const WeightFile weights = WeightFile::open(std::string(RELATA_SOURCE_DIR) + "/models/en-4.relata");
  return weights;
}

inline const Encoder& shipped_encoder() {
  static const Encoder encoder(shipped_weights());
  return encoder;
}

// Adds a passage of words apart by blanks, each of the shape of small letters.
inline void add_passage(const std::string& line, PackedPieces& packed) {
  static const WordPieces pieces(shipped_weights().list("pieces"));
  packed.ids.push_back(pieces.begin_mark());
  std::istringstream in(line);
  for (std::string word; in >> word;) pieces.append(word, packed.ids);
  packed.ids.push_back(pieces.end_mark());
  packed.shapes.resize(packed.ids.size(), static_cast<std::uint8_t>(2 * static_cast<int>(WordShape::kLower)));
  packed.ends.push_back(static_cast<std::uint32_t>(packed.ids.size()));
}

inline std::vector<float> encoded(const PackedPieces& packed) {
  EncoderScratch scratch;
  std::vector<float> hidden;
  shipped_encoder().encode(packed, hidden, scratch);
  return hidden;
}

inline std::vector<float> encoded(const std::vector<std::string>& lines) {
  PackedPieces packed;
  for (const std::string& line : lines) add_passage(line, packed);
  return encoded(packed);
}

}  // namespace relata::model
