// A treebank as its file has it: CoNLL-U of any make, no column interpreted, so that a scorer sees what annotators
// wrote
// ("_" for a lemma that they left out). Documents for the program itself are read by the room `read`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/sentence.h"

namespace relata::measure {

struct TreebankRow {
  std::string form, lemma, upos, xpos, deprel, misc;
  std::uint32_t head = 0;  // of the sentence's words, from 1; 0: root, and of empty nodes
  bool is_empty = false;   // an empty node: no word of the sentence
};

struct TreebankSentence {
  std::string id;          // of `# sent_id`, or ""
  std::string text;        // of `# text`, else its forms by SpaceAfter
  bool paragraph = false;  // begins one: `# newpar` or `# newdoc`
  std::vector<TreebankRow> rows;
  std::vector<TokenRange> ranges;  // by numbers of words
};

struct TreebankDocument {
  std::string id;                           // of `# newdoc id`, else the file's name
  std::vector<std::string> entity_fields;   // what the parts of an `Entity=` mark are, of `# global.Entity`
  std::vector<TreebankSentence> sentences;  // none empty
};

// `name` is the file's, for messages. Throws InputError that names file and line for what is no CoNLL-U, and where a
// head does not exist.
std::vector<TreebankDocument> read_treebank(std::string_view text, const std::string& name);

// The value of KEY in a MISC column, "" if it is not there. misc_value("NER=B-PER|SpaceAfter=No", "SpaceAfter") -> "No"
std::string_view misc_value(std::string_view misc, std::string_view key);

// As a reader of plain text would have it: sentences apart by a blank, paragraphs by an empty line.
std::string plain_text(const TreebankDocument& document);

}  // namespace relata::measure
