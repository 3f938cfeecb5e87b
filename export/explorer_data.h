// What the explorer's page holds in a file: two JSON texts, columns in place of records, from which the page makes the
// records of docs/api.md (web/src/file_data.ts reads them).
//
//   graph     {"format":1,"title","extractor","filters","undated","entities_left_out","types":["PER",..],
//              "entities":{"id","name","type","x","y","group"},"groups":[name,..],"relations":[lemma,..],
//              "sources":[name,..],"documents":{"source":[number or -1]},
//              "sentences":{"doc":[..],"same":[[later,first],..]},"speakers":[..],
//              "statements":{"sentence","first","last","confidence","flags","by"},
//              "edges":{"statement","subject","relation","object","number"}}
//   evidence  {"documents":{"id","title","date","url","text"},
//              "sentences":{"index","offset","size","text"},"ids","lemmas","constructions","roles","said":[..],
//              "entities":{"aliases","docs","mentions","links","of","kind","merged"}}
//
// Lists under one key run in parallel; what names another list's row is its number. A day is year * 372 + (month - 1) *
// 31 + day - 1; 0 and 9999999 are open ends, -1 stands in `first` of what has no day. flags: bits 0-2 the standing (0
// stated, 1 claimed, 2 denied, 3 planned, 4 supposed, 5 rejected), 8 implied, 16 the day is the event's, 32
// canonical_reversed, 64-256 the modality (core/statement.h), 512 negative. `same`: sentences of equal words, blanks
// made single: they are one support. A sentence's text is null where it is cut from its document's. `said` holds for
// each statement [construction, lemma, text of the relation or 0, its spans, subject, object or 0, arguments, speakers,
// time or 0]; a phrase is [entity or -1, name or 0, spans], spans are [begin, end, begin, end ..] in bytes of the
// sentence.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/entity.h"
#include "export/statement_stream.h"

namespace relata::exporter {

struct ExplorerEntity {
  Entity entity;
  double x = 0, y = 0;
  std::optional<std::uint32_t> group;                       // among ExplorerMaterial::groups
  std::vector<std::pair<std::string, std::string>> merged;  // names that were joined, and why
};

struct ExplorerMaterial {
  std::vector<ExplorerEntity> entities;  // the strongest first
  std::vector<std::string> groups;       // names of communities
  std::uint32_t entities_left_out = 0;
  std::string filters;  // as they are written on a command line
};

// How much text of documents a file holds, in bytes before it is packed.
inline constexpr std::size_t kExplorerTextBytes = 6 << 20;

struct ExplorerTexts {
  std::string graph, evidence;
};

// Of `statements` those that name one of the entities. `text_of`: of a document's id; empty: no texts. Texts of the
// documents that say most come first, while they find room. `undated`: statements that a filter left out for want of a
// date, asked for after the last.
ExplorerTexts explorer_texts(const ExplorerMaterial& material, const StatementStream& statements,
                             const std::function<std::string(std::string_view)>& text_of,
                             const std::function<std::size_t()>& undated, std::string_view extractor,
                             std::string_view title);

}  // namespace relata::exporter
