#include "python/keywords.h"

#include <nanobind/stl/string.h>

namespace nb = nanobind;

namespace relata::python {
namespace {

std::string text_of(nb::handle given) {
  const nb::module_ os = nb::module_::import_("os");
  if (nb::hasattr(given, "__fspath__")) return nb::cast<std::string>(os.attr("fspath")(given));
  if (nb::hasattr(given, "isoformat")) return nb::cast<std::string>(given.attr("isoformat")());
  return nb::cast<std::string>(nb::str(given));
}

std::uint32_t number_of(const char* name, nb::handle given) {
  std::int64_t number = -1;
  if (!nb::try_cast<std::int64_t>(given, number) || number < 0 || number > UINT32_MAX)
    throw verbs::UsageError(std::string(name) + "=" + nb::cast<std::string>(nb::repr(given)) +
                            " is no number from 0 on");
  return static_cast<std::uint32_t>(number);
}

}  // namespace

std::vector<std::string> strings_of(nb::handle given) {
  if (nb::isinstance<nb::str>(given) || nb::hasattr(given, "__fspath__")) return {text_of(given)};
  std::vector<std::string> all;
  for (const nb::handle one : nb::iter(given)) all.push_back(text_of(one));
  return all;
}

nb::object Keywords::find(const char* name) {
  taken_.insert(name);
  if (!given_.contains(name)) return {};
  nb::object found = given_[name];
  return found.is_none() ? nb::object() : found;
}

void Keywords::take(const char* name, bool& value) {
  if (const nb::object found = find(name)) value = PyObject_IsTrue(found.ptr()) == 1;
}

void Keywords::take(const char* name, std::uint32_t& value) {
  if (const nb::object found = find(name)) value = number_of(name, found);
}

void Keywords::take(const char* name, std::optional<std::uint32_t>& value) {
  if (const nb::object found = find(name)) value = number_of(name, found);
}

void Keywords::take(const char* name, std::string& value) {
  if (const nb::object found = find(name)) value = text_of(found);
}

void Keywords::take(const char* name, std::optional<std::string>& value) {
  if (const nb::object found = find(name)) value = text_of(found);
}

void Keywords::take(const char* name, std::vector<std::string>& values) {
  if (const nb::object found = find(name)) values = strings_of(found);
}

void Keywords::finish() const {
  for (const auto& [name, value] : given_)
    if (!taken_.contains(nb::cast<std::string>(name)))
      throw nb::type_error(("unexpected keyword argument '" + nb::cast<std::string>(name) + "'").c_str());
}

void take_filters(Keywords& keywords, verbs::FilterRequest& filters) {
  keywords.take("since", filters.since);
  keywords.take("until", filters.until);
  keywords.take("doc", filters.docs);
  keywords.take("source", filters.sources);
  keywords.take("type", filters.types);
  keywords.take("min_confidence", filters.min_confidence);
  keywords.take("min_support", filters.min_support);
  keywords.take("min_sources", filters.min_sources);
  keywords.take("attributed_to", filters.attributed_to);
  keywords.take("modality", filters.modalities);
  keywords.take("polarity", filters.polarity);
  keywords.take("explicit", filters.no_implied);
  keywords.take("named", filters.named);
  keywords.take("all", filters.all);
}

void take_reading(Keywords& keywords, verbs::ReadingRequest& reading) {
  keywords.take("files", reading.inputs);
  keywords.take("input_format", reading.format);
  keywords.take("given", reading.given);
  keywords.take("date", reading.date);
  keywords.take("any_language", reading.any_language);
  keywords.take("model", reading.model);
}

void take_picture(Keywords& keywords, verbs::ExportRequest& request) {
  verbs::PictureRequest& picture = request.picture;
  keywords.take("nodes", picture.nodes);
  keywords.take("edges", picture.edges);
  keywords.take("ego", picture.ego);
  keywords.take("between", picture.between);
  keywords.take("hops", picture.hops);
  keywords.take("timeline", picture.timeline);
  keywords.take("path", picture.path);
  keywords.take("title", request.choices.title);
  keywords.take("size", request.look.page);
  keywords.take("style", request.look.style_file);
  keywords.take("phrases", request.choices.property.phrases);
}

void take_export(Keywords& keywords, verbs::ExportRequest& request) {
  take_picture(keywords, request);
  keywords.take("aggregate", request.choices.property.aggregate);
  keywords.take("statements", request.choices.statements);
  keywords.take("cypher", request.choices.with_script);
  keywords.take("schema", request.schema);
  keywords.take("base", request.choices.base);
  keywords.take("graph", request.choices.graph);
  keywords.take("reify", request.choices.reify);
  keywords.take("raw_csv", request.choices.raw_cells);
  keywords.take("threads", request.threads);
}

}  // namespace relata::python
