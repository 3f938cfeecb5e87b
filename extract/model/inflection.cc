#include "extract/model/inflection.h"

#include <algorithm>
#include <array>

namespace relata::model {
namespace {

using Stems = std::vector<std::string>;

// A stem that ends so has lost an e before its ending: indicat-, bottl-, chang-.
constexpr auto kSilentE = std::to_array<std::string_view>(
    {"v",   "c",   "u",   "z",  "dg", "rs", "ns", "ps", "iat", "uat", "lat", "rat", "nat", "cat", "gat",
     "dat", "tat", "mat", "bl", "cl", "dl", "fl", "gl", "kl",  "pl",  "tl",  "zl",  "ys",  "rg",  "lg"});

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view e) { return text.ends_with(e); });
}

bool wants_e(std::string_view stem) {
  if (stem.ends_with("zz")) return false;
  return std::any_of(kSilentE.begin(), kSilentE.end(), [&](std::string_view e) { return stem.ends_with(e); });
}

// Of what stands before -ing, -ed, -er or -est.
Stems stems_of(const std::string& stem) {
  if (stem.size() < 2 || stem.find_first_of("aeiouy") == std::string::npos) return {};
  const char last = stem.back();
  const bool doubled = stem.size() > 3 && last == stem[stem.size() - 2];
  if (doubled &&
      (std::string_view("bdgmnprtkv").find(last) != std::string_view::npos || (last == 'l' && stem.size() > 4))) {
    return {stem.substr(0, stem.size() - 1), stem, stem + "e"};
  }
  return wants_e(stem) ? Stems{stem + "e", stem} : Stems{stem, stem + "e"};
}

// Of a plural (gunmen and grandchildren too), or of a verb's third person.
Stems stems_before_s(std::string_view form) {
  if (form.ends_with("men") && form.size() > 4) return {std::string(form.substr(0, form.size() - 2)) + "an"};
  if (form.ends_with("children")) return {std::string(form.substr(0, form.size() - 3))};
  if (form.size() < 3 || !form.ends_with("s") || ends_with_any(form, {"ss", "us", "is"})) return {};
  const std::string without_s(form.substr(0, form.size() - 1));
  const std::string without_es(form.substr(0, form.size() - 2));
  if (form.ends_with("ies") && form.size() > 4) return {std::string(form.substr(0, form.size() - 3)) + "y", without_s};
  if (ends_with_any(form, {"sses", "xes", "zzes", "ches", "shes"})) return {without_es, without_s};
  if (ends_with_any(form, {"oes", "ses"})) return {without_s, without_es};
  return {without_s};
}

std::string_view ending_of(std::string_view xpos) {
  if (xpos == "VBG") return "ing";
  if (xpos == "VBD" || xpos == "VBN") return "ed";
  if (xpos == "JJR" || xpos == "RBR") return "er";
  if (xpos == "JJS" || xpos == "RBS") return "est";
  return {};
}

}  // namespace

std::vector<std::string> regular_stems(std::string_view form, std::string_view xpos) {
  if (xpos == "NNS" || xpos == "VBZ" || xpos == "NNPS") return stems_before_s(form);
  const std::string_view ending = ending_of(xpos);
  if (ending.empty() || !form.ends_with(ending)) return {};
  const std::string stem(form.substr(0, form.size() - ending.size()));
  if (ending != "ing" && stem.ends_with("i") && stem.size() > 2) {
    return {stem.substr(0, stem.size() - 1) + "y", stem + "e"};
  }
  return stems_of(stem);
}

}  // namespace relata::model
