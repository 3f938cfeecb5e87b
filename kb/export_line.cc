#include "kb/export_line.h"

#include "core/ascii.h"
#include "kb/told_statement.h"

namespace relata::kb {
namespace {

std::vector<std::string> texts_in(dom::element value, std::string_view where) {
  std::vector<std::string> texts;
  for (const dom::element one : array_in(value, where)) {
    texts.push_back(plain_text(one, where));
    if (trimmed(texts.back()).empty()) fail_record(where, "has an empty one");
  }
  return texts;
}

ToldEntity told_entity(dom::object object) {
  ToldEntity entity;
  bool typed = false;
  for (const auto [key, value] : object) {
    if (key == "id") entity.id = entity_id(value);
    else if (key == "name") entity.name = plain_text(value, key);
    else if (key == "type") entity.type = entity_type(value), typed = true;
    else if (key == "aliases")
      for (std::string& alias : texts_in(value, key)) entity.aliases.push_back({std::move(alias), 0});
    else if (key == "docs") entity.docs = texts_in(value, key);
    else if (key == "mentions") entity.mentions = number32(value, key);
    else if (key == "links")
      for (const auto [name, link] : object_in(value, key)) entity.links[std::string(name)] = plain_text(link, key);
    else if (key == "of") entity.of = value.is_null() ? "" : entity_id(value);
    else if (key == "kind") {
      if (!value.is_null()) entity.kind = named(value, ActorKind::kOrg, key);
    } else {
      fail_record(key, "is no part of an entity");
    }
  }
  if (entity.id.empty() || trimmed(entity.name).empty() || !typed)
    fail_record("entity", "has not all of id, name and type");
  return entity;
}

std::optional<std::string> told_or_null(dom::element value, std::string_view where) {
  if (value.is_null()) return std::nullopt;
  return plain_text(value, where);
}

Document told_document_line(dom::object object) {
  Document document;
  for (const auto [key, value] : object) {
    if (key == "id") document.id = plain_text(value, key);
    else if (key == "date") document.date = told_or_null(value, key);
    else if (key == "title") document.title = told_or_null(value, key);
    else if (key == "source") document.source = told_or_null(value, key);
    else if (key == "url") document.url = told_or_null(value, key);
    else if (key == "author") document.author = told_or_null(value, key);
    else if (key == "bytes") number32(value, key);
    else fail_record(key, "is no part of a document");
  }
  if (document.id.empty()) fail_record("document", "has no id");
  return document;
}

}  // namespace

struct ExportLineReader::Impl {
  dom::parser parser;
};

ExportLineReader::ExportLineReader() : impl_(std::make_unique<Impl>()) {}
ExportLineReader::~ExportLineReader() = default;

ExportLine ExportLineReader::read(std::string_view line) {
  dom::element parsed;
  if (const auto error = impl_->parser.parse(line.data(), line.size()).get(parsed))
    throw RecordError(std::string("no JSON: ") + simdjson::error_message(error));
  const dom::object object = object_in(parsed, "the line");
  const auto has = [&](std::string_view key) { return object[key].error() == simdjson::SUCCESS; };
  if (has("sentence") || has("doc")) return told_statement(object);
  if (has("aliases")) return told_entity(object);
  if (has("bytes")) return told_document_line(object);
  throw RecordError("is neither a statement, an entity, a document nor a record");
}

}  // namespace relata::kb
