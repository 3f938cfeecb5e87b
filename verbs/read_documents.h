// read: documents as they are taken from files, without a model and without a knowledge base.
#pragma once

#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "core/document.h"
#include "verbs/analyse.h"
#include "verbs/reading.h"

namespace relata::verbs {

// One line without its end, null for what is not known; behind it what else the record had, and the file:
//   {"id":"a.txt","date":null,"title":null,"source":null,"url":null,"author":null,"text":"Kabul
//   fell.","origin":"news/a.txt"}
// `copies`, where they are given, stand last, in the place of a member of that name which the record had.
std::string document_line(const Document& document, const std::vector<std::string>* copies = nullptr);

// The same but for the text, without what is not known, line ends as blanks: ("id", "a.txt"), ("url", "https://..").
std::vector<std::pair<std::string, std::string>> document_facts(const Document& document);

// A line of each document in the order of the input, written out as it is read. Throws UsageError, and ExportError
// where `out` fails.
AnalysisCounts write_documents(const ReadingRequest& request, std::ostream& out, const OnRefusal& refuse);

}  // namespace relata::verbs
