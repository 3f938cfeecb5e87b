#include "kb/import.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "core/fnv1a.h"
#include "kb/export_line.h"
#include "kb/knowledge_base_impl.h"
#include "kb/record.h"
#include "kb/told_document.h"
#include "kb/told_entities.h"
#include "kb/told_rulings.h"

namespace relata::kb {
namespace {

constexpr std::size_t kMostLines = 1u << 19;  // of one document: more than 16 MiB of text can say

// What is known of a document but for its text.
auto header_of(const Document& document) {
  return std::tie(document.date, document.title, document.source, document.url, document.author);
}

}  // namespace

struct Import::Impl {
  struct Line {
    std::uint32_t doc = 0;
    LinePlace place;
    std::uint64_t hash = 0;  // of its bytes
  };
  void add(std::string_view line, const LinePlace& place);
  void add(const ToldStatement& told, const LinePlace& place, std::uint64_t hash);
  void add(Document&& document);
  void keep_extractor(const std::string& extractor, const LinePlace& place) {
    extractors.try_emplace(extractor, place);
  }

  std::string the_extractor(const std::string& stored) const;
  void order();
  void add_records(BulkAdd& adding, const ImportRequest& request);
  void add_documents(BulkAdd& adding, const ImportRequest& request, const std::string& extractor);
  std::vector<PlacedLine> read_lines(std::size_t begin, std::size_t end, const ImportRequest& request);
  Presence presence(KnowledgeBase& kb, const ExtractedDocument& document, bool replace);
  std::vector<std::uint32_t> documents_of_nodes() const;

  ExportLineReader reader;
  RecordReader record_reader;
  identity::TextPool docs;
  ToldEntities entities;
  std::vector<Line> statements;
  std::vector<Line> records;
  std::map<std::uint32_t, Document> told_documents;  // by number of the document
  std::map<std::string, LinePlace> extractors;
  std::uint64_t lines = 0;

  // Once ordered, documents are numbers by rank.
  std::vector<std::uint32_t> ranks, by_rank;
  std::vector<std::vector<std::uint32_t>> nodes_of;  // by document: the nodes that it has
  std::vector<bool> foreign;                         // by document: another one stands there
};

void Import::Impl::add(std::string_view line, const LinePlace& place) {
  const std::uint64_t hash = fnv1a(line);
  if (is_record(line)) {
    keep_extractor(record_reader.read(line).extracted.extractor, place);
    records.push_back({0, place, hash});
  } else {
    ExportLine read = reader.read(line);
    if (const auto* told = std::get_if<ToldStatement>(&read)) add(*told, place, hash);
    else if (const auto* entity = std::get_if<ToldEntity>(&read)) entities.add(*entity, place.file, docs);
    else add(std::move(std::get<Document>(read)));
  }
  ++lines;
}

void Import::Impl::add(const ToldStatement& told, const LinePlace& place, std::uint64_t hash) {
  keep_extractor(told.extractor, place);
  statements.push_back({docs.number(told.doc), place, hash});
  const auto name = [&](const Phrase& phrase) {
    if (phrase.entity) entities.name_in_statement(*phrase.entity, place.file);
    if (phrase.actor) entities.name_in_statement(phrase.actor->entity, place.file);
  };
  const Statement& statement = told.statement;
  name(statement.subject);
  if (statement.object) name(*statement.object);
  for (const Argument& argument : statement.args) name(argument);
  for (const Speaker& speaker : statement.attributed_to) name(speaker.phrase);
}

void Import::Impl::add(Document&& document) {
  const auto [known, fresh] = told_documents.try_emplace(docs.number(document.id), document);
  if (fresh || header_of(known->second) == header_of(document)) return;
  if (header_of(document) < header_of(known->second)) known->second = std::move(document);
  throw RecordError("another line says otherwise of document " + known->second.id);
}

std::string Import::Impl::the_extractor(const std::string& stored) const {
  if (extractors.size() > 1) {
    const auto &one = *extractors.begin(), &other = *std::next(extractors.begin());
    throw StoreError("statements of \"" + one.first + "\" (line " + std::to_string(one.second.line) + ") and of \"" +
                     other.first + "\" (line " + std::to_string(other.second.line) +
                     ") cannot be in one knowledge base: import those of one release, or read the articles again");
  }
  if (!extractors.empty()) return extractors.begin()->first;
  if (stored.empty())
    throw StoreError("entities alone do not say what read them: import them together with their statements");
  return stored;
}

void Import::Impl::order() {
  by_rank = docs.in_order();
  ranks = identity::TextPool::places_in(by_rank);
  for (Line& line : statements) line.doc = ranks[line.doc];
  std::sort(statements.begin(), statements.end(), [](const Line& a, const Line& b) {
    return std::tie(a.doc, a.place.file, a.place.offset) < std::tie(b.doc, b.place.file, b.place.offset);
  });
  std::map<std::uint32_t, Document> by_place;
  for (auto& [number, document] : told_documents) by_place.emplace(ranks[number], std::move(document));
  told_documents = std::move(by_place);
  entities.settle(docs);
  nodes_of.resize(docs.size());
  foreign.assign(docs.size(), false);
}

void Import::Impl::add_records(BulkAdd& adding, const ImportRequest& request) {
  for (const Line& line : records) {
    const std::string bytes = request.read_again(line.place);
    if (fnv1a(bytes) != line.hash) request.refuse_line(line.place, "has changed since it was read first");
    else adding.add(record_reader.read(bytes));
  }
}

std::vector<PlacedLine> Import::Impl::read_lines(std::size_t begin, std::size_t end, const ImportRequest& request) {
  std::vector<PlacedLine> read;
  for (std::size_t i = begin; i < end; ++i) {
    const Line& line = statements[i];
    if (read.size() == kMostLines) {
      request.refuse_line(line.place, "is of a document that says too much");
      continue;
    }
    const std::string bytes = request.read_again(line.place);
    if (fnv1a(bytes) != line.hash) request.refuse_line(line.place, "has changed since it was read first");
    else read.push_back({std::get<ToldStatement>(reader.read(bytes)), line.hash, static_cast<std::uint32_t>(i)});
  }
  return read;
}

void Import::Impl::add_documents(BulkAdd& adding, const ImportRequest& request, const std::string& extractor) {
  std::size_t next = 0;
  for (std::uint32_t doc = 0; doc < by_rank.size(); ++doc) {
    const std::size_t begin = next;
    while (next < statements.size() && statements[next].doc == doc) ++next;
    Document known;
    const auto told = told_documents.find(doc);
    const bool named = told != told_documents.end();
    if (named) known = told->second;
    known.id = docs.text(by_rank[doc]);
    known.origin = kToldOrigin;
    if (request.progress) request.progress(known.id);
    store::WholeDocument document = told_document(
        std::move(known), read_lines(begin, next, request), entities, doc, nodes_of[doc],
        [&](std::uint32_t place, std::string_view why) { request.refuse_line(statements[place].place, why); });
    if (document.extracted.statements.empty() && nodes_of[doc].empty() && !named) continue;
    document.extracted.extractor = extractor;
    adding.add(std::move(document));
  }
}

// One that is here with all these statements is there already, whatever else it has; one without text or statements
// came of lines of entities alone.
Presence Import::Impl::presence(KnowledgeBase& kb, const ExtractedDocument& document, bool replace) {
  const store::Store& store = kb.impl_->store;
  const std::string& id = document.document.id;
  const std::optional<Document> stored = store.document(id);
  if (!stored) return Presence::kNew;
  const bool told = stored->origin == kToldOrigin;
  const bool here =
      std::all_of(document.statements.begin(), document.statements.end(), [&](const Statement& statement) {
        const auto location = store.locate(statement.id);
        return location && location->doc == id;
      });
  if (here && told && replace) return Presence::kReplaced;
  const Presence presence = here                                        ? Presence::kEqual
                            : replace || (told && stored->text.empty()) ? Presence::kReplaced
                                                                        : Presence::kRefused;
  if (presence == Presence::kRefused || (presence == Presence::kEqual && !told))
    if (const auto number = docs.find(id)) foreign[ranks[*number]] = true;
  return presence;
}

// How many documents have each node; 0 where some of them are not those that are told.
std::vector<std::uint32_t> Import::Impl::documents_of_nodes() const {
  std::vector<std::uint32_t> counts(entities.nodes(), 0);
  std::vector<bool> mixed(entities.nodes(), false);
  for (std::size_t doc = 0; doc < nodes_of.size(); ++doc)
    for (const std::uint32_t node : nodes_of[doc]) {
      ++counts[node];
      if (foreign[doc]) mixed[node] = true;
    }
  for (std::size_t node = 0; node < counts.size(); ++node)
    if (mixed[node]) counts[node] = 0;
  return counts;
}

Import::Import() : impl_(std::make_unique<Impl>()) {}
Import::~Import() = default;

void Import::add(std::string_view line, const LinePlace& place) { impl_->add(line, place); }
std::uint64_t Import::lines() const { return impl_->lines; }

void Import::require_extractor() const { impl_->the_extractor(""); }

ImportCounts Import::finish(KnowledgeBase& kb, const ImportRequest& request) {
  const std::string extractor = impl_->the_extractor(kb.extractor());
  kb.require_extractor(extractor);
  impl_->order();
  ImportCounts counts;
  const auto refuse = [&](const std::string& doc) {
    request.refuse(
        doc,
        "the knowledge base holds another document of this id; --replace puts what these files tell of it in "
        "its place");
  };
  BulkAdd records(kb, {request.replace, refuse, {}});
  impl_->add_records(records, request);
  counts.kept = records.finish();
  BulkAdd documents(kb, {request.replace, refuse, [&](const ExtractedDocument& document) {
                           return impl_->presence(kb, document, request.replace);
                         }});
  impl_->add_documents(documents, request, extractor);
  const BulkCounts told = documents.finish();
  counts.kept.added += told.added;
  counts.kept.equal += told.equal;
  counts.kept.replaced += told.replaced;
  counts.kept.statements += told.statements;
  const RulingCounts rulings =
      rule_as_told(kb, kb.impl_->identity_table, impl_->entities, impl_->documents_of_nodes(), request.refuse);
  counts.corrections = rulings.corrections;
  counts.actors = rulings.actors;
  counts.otherwise = rulings.otherwise;
  kb.flush();
  return counts;
}

}  // namespace relata::kb
