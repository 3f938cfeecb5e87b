// extract, records: documents read on a thread of their own, while Python hands them in and takes what they say.
#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/unique_ptr.h>
#include <nanobind/stl/vector.h>

#include <memory>
#include <streambuf>
#include <string_view>

#include "export/statement_json.h"
#include "python/answer.h"
#include "python/errors.h"
#include "python/session.h"
#include "python/sessions.h"
#include "python/signals.h"
#include "verbs/extract.h"
#include "verbs/records.h"

namespace nb = nanobind;

namespace relata::python {
namespace {

constexpr std::chrono::milliseconds kBetweenSignals(50);

// The records of a document as one list.
std::string statements_json(ExtractedDocument&& document) {
  std::string list = "[";
  for (Statement& statement : document.statements) {
    if (list.size() > 1) list += ',';
    list += exporter::statement_json(statement, verbs::provenance_of(document, statement), document.extractor);
    statement = {};
  }
  return list + "]";
}

// Tells each line that is written to it.
class LineBuffer final : public std::streambuf {
 public:
  explicit LineBuffer(Session& session) : session_(session) {}

 protected:
  int_type overflow(int_type c) override {
    if (c == '\n') session_.tell({Kind::kResult, std::exchange(line_, {})});
    else line_ += static_cast<char>(c);
    return c;
  }
  std::streamsize xsputn(const char* bytes, std::streamsize size) override {
    std::string_view rest(bytes, static_cast<std::size_t>(size));
    for (std::size_t end; (end = rest.find('\n')) != rest.npos; rest.remove_prefix(end + 1)) {
      line_ += rest.substr(0, end);
      overflow('\n');
    }
    line_ += rest;
    return size;
  }

 private:
  Session& session_;
  std::string line_;
};

std::unique_ptr<Session> extract(const Given& given, bool has_texts, std::uint32_t threads, bool raises) {
  verbs::ExtractRequest request;
  Keywords keywords(given);
  keywords.take("view", request.view);
  keywords.take("explicit", request.no_implied);
  take_reading(keywords, request.reading);
  keywords.finish();
  return std::make_unique<Session>([=](Session& session) {
    verbs::ExtractRequest asked = request;
    if (has_texts) asked.reading.held = [&session] { return session.next_input(); };
    const auto take = [&](ExtractedDocument&& document) {
      session.tell({Kind::kResult, statements_json(std::move(document))});
    };
    verbs::extract(asked, threads, take, refusing(session, raises));
  });
}

std::unique_ptr<Session> records(const Given& given, bool has_texts, std::uint32_t threads, bool raises) {
  verbs::RecordsRequest request;
  Keywords keywords(given);
  take_reading(keywords, request.reading);
  keywords.finish();
  return std::make_unique<Session>([=](Session& session) {
    verbs::RecordsRequest asked = request;
    if (has_texts) asked.reading.held = [&session] { return session.next_input(); };
    LineBuffer lines(session);
    std::ostream out(&lines);
    out.exceptions(std::ios::badbit);  // what ends the session comes through
    verbs::write_records(asked, threads, out, refusing(session, raises));
  });
}

// Waits for what comes next; ("over", "", "") at the end. Throws what the work threw, and KeyboardInterrupt.
nb::typed<nb::tuple, nb::str, nb::str, nb::str> next(Session& session) {
  Event event;
  do {
    const nb::gil_scoped_release unlocked;
    event = session.wait(kBetweenSignals);
    check_signals();
  } while (event.kind == Kind::kNothing);
  static constexpr const char* kNames[] = {"", "input", "result", "refused", "note", "over"};
  return nb::make_tuple(kNames[static_cast<int>(event.kind)], event.text, event.reason);
}

void give(Session& session, const nb::bytes& bytes, const std::optional<std::string>& format, const std::string& name) {
  const read::Format* known = format ? read::format_named(*format) : nullptr;
  session.give(read::HeldInput{std::string(bytes.c_str(), bytes.size()), known, name});
}

void close(Session& session) {
  const nb::gil_scoped_release unlocked;
  session.close();
}

}  // namespace

verbs::OnRefusal refusing(Session& session, bool raises) {
  return [&session, raises](const std::string& name, const std::string& reason) {
    if (raises) throw Refused(name, reason);
    session.tell({Kind::kRefusal, name, reason});
  };
}

void add_reading(nb::module_& module) {
  nb::class_<Session>(module, "Session", nb::is_weak_referenceable())
      .def("next", next)
      .def("give", give, nb::arg("bytes"), nb::arg("format").none(), nb::arg("name"))
      .def("end", [](Session& session) { session.give(std::nullopt); })
      .def("close", close);
  module.def("extract", extract, nb::arg("given"), nb::arg("has_texts"), nb::arg("threads"), nb::arg("raises"));
  module.def("records", records, nb::arg("given"), nb::arg("has_texts"), nb::arg("threads"), nb::arg("raises"));
}

}  // namespace relata::python
