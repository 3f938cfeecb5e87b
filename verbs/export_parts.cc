#include "verbs/export_parts.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/error.h"
#include "verbs/ordered_pipeline.h"

namespace relata::verbs {
namespace {

using DocumentIds = std::vector<std::string>;
constexpr std::size_t kPartBytes = 1 << 18, kPartDocuments = 64;  // of text: some megabytes are written of it

struct Part {
  std::string bytes;
  Written written;
};

// Appends to a string what is written: an ostringstream would copy it twice more.
class StringBuffer final : public std::streambuf {
 public:
  explicit StringBuffer(std::string& bytes) : bytes_(bytes) {}

 protected:
  std::streamsize xsputn(const char* text, std::streamsize size) override {
    bytes_.append(text, static_cast<std::size_t>(size));
    return size;
  }
  int overflow(int c) override {
    if (c != traits_type::eof()) bytes_ += static_cast<char>(c);
    return c;
  }

 private:
  std::string& bytes_;
};

// Hands over the ids of documents, some at a time.
class Parts {
 public:
  explicit Parts(Feed<DocumentIds>& feed) : feed_(feed) {}
  void add(const std::string& id, std::size_t text_bytes) {
    ids_.push_back(id);
    bytes_ += text_bytes;
    if (bytes_ >= kPartBytes || ids_.size() >= kPartDocuments) end();
  }
  void end() {
    if (!ids_.empty()) feed_.push(std::exchange(ids_, {}));
    bytes_ = 0;
  }

 private:
  Feed<DocumentIds>& feed_;
  DocumentIds ids_;
  std::size_t bytes_ = 0;
};

void feed_documents(const kb::KnowledgeBase& kb, const Filter& filter, Feed<DocumentIds>& feed) {
  Parts parts(feed);
  for (const std::string& id : std::set<std::string>(filter.docs.begin(), filter.docs.end()))
    parts.add(id, kPartBytes / 4);  // not known without reading it
  if (filter.docs.empty())
    kb.documents([&](const Document& document) {
      parts.add(document.id, document.text.size());
      return true;
    });
  parts.end();
}

// What statements need beside themselves, and with `statements`.
exporter::Material with(const exporter::Material& all, exporter::StatementStream statements) {
  exporter::Material material;
  material.extractor = all.extractor;
  material.entities = all.entities;
  material.text_of = all.text_of;
  material.statements = std::move(statements);
  return material;
}

// Of these documents: those that the filter names, else all there are from the first to the last.
Undated statements_of(const kb::KnowledgeBase& kb, const Filter& filter, const DocumentIds& ids,
                      const exporter::StatementVisitor& visit) {
  if (filter.docs.empty()) return kb.statements(filter, kb::DocumentRange{ids.front(), ids.back()}, visit);
  Filter of_part = filter;
  of_part.docs = ids;
  return kb.statements(of_part, visit);
}

}  // namespace

bool goes_by_documents(const Filter& filter) { return !filter.docs.empty() || (!filter.since && !filter.until); }

Written write_in_parts(const kb::KnowledgeBase& kb, const Filter& filter, const exporter::Format& format,
                       const exporter::Material& material, const exporter::Choices& choices, std::uint32_t threads,
                       std::ostream& out) {
  format.write(with(material, [](const exporter::StatementVisitor&) {}), choices, out);
  Written written;
  ordered_pipeline<DocumentIds, Part>(
      threads, [&](Feed<DocumentIds>& feed) { feed_documents(kb, filter, feed); },
      [&](DocumentIds&& ids) {
        Part part;
        StringBuffer buffer(part.bytes);
        std::ostream stream(&buffer);
        const auto statements = [&](const exporter::StatementVisitor& visit) {
          part.written.undated =
              statements_of(kb, filter, ids, [&](const Statement& said, const Provenance& provenance) {
                part.written.anything = true;
                return visit(said, provenance);
              });
        };
        format.write_part(with(material, statements), choices, stream);
        return part;
      },
      [&](Part&& part) {
        written.undated.merge(part.written.undated);
        written.anything |= part.written.anything;
        out.write(part.bytes.data(), static_cast<std::streamsize>(part.bytes.size()));
        if (!out) throw ExportError("cannot write " + std::string(format.name) + ": the output failed");
      });
  out.flush();
  return written;
}

}  // namespace relata::verbs
