// build: documents into a knowledge base, on a thread of its own.
#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/unique_ptr.h>
#include <nanobind/stl/vector.h>

#include <memory>

#include "core/ascii.h"
#include "export/json_value.h"
#include "python/answer.h"
#include "python/errors.h"
#include "python/sessions.h"
#include "verbs/actor_dictionary.h"
#include "verbs/build.h"

namespace nb = nanobind;

namespace relata::python {
namespace {

std::string counts_json(const verbs::BuildCounts& counts) {
  return exporter::JsonObject({{"added", counts.added},
                               {"equal", counts.equal},
                               {"replaced", counts.replaced},
                               {"refused", counts.read.refused},
                               {"statements", counts.statements},
                               {"entities", counts.entities}})
      .text();
}

void read_actors(const std::string& path, verbs::BuildRequest& request) {
  verbs::ActorDictionary dictionary = verbs::read_dictionary(path);
  if (!dictionary.problems.empty())
    throw Refused(path, joined(dictionary.problems, "; ") + "; the dictionary is taken whole or not at all");
  request.actors = std::move(dictionary.actors);
}

std::unique_ptr<Session> build(Handle& handle, const Given& given, bool has_texts, std::uint32_t threads, bool raises) {
  verbs::BuildRequest request;
  std::optional<std::string> actors;
  Keywords keywords(given);
  keywords.take("replace", request.replace);
  keywords.take("reextract", request.reextract);
  keywords.take("actors", actors);
  take_reading(keywords, request.reading);
  keywords.finish();
  if (actors) read_actors(*actors, request);
  return std::make_unique<Session>([=, &handle](Session& session) {
    verbs::BuildRequest asked = request;
    if (has_texts) asked.reading.held = [&session] { return session.next_input(); };
    const verbs::BuildListener listener{refusing(session, raises),
                                        [&](const std::string& line) {
                                          session.tell({Kind::kNote, line});
                                        },
                                        [&](const verbs::Progress&) { session.check(); }};
    const verbs::BuildCounts counts =
        handle.change([&] { return verbs::build(handle.dir(), asked, threads, listener); });
    session.tell({Kind::kResult, counts_json(counts)});
  });
}

}  // namespace

void add_building(HandleClass& kb) {
  kb.def("build", build, nb::arg("given"), nb::arg("has_texts"), nb::arg("threads"), nb::arg("raises"),
         nb::keep_alive<0, 1>());
}

}  // namespace relata::python
