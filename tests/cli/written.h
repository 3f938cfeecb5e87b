// Documents of plain sentences as CoNLL-U, written from their words.
#pragma once

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

namespace relata::cli {

// "Maya Lindqvist/PER praised Ardan Front/ORG": a name, a verb, a name. Nothing else is needed to tell who is who.
inline std::string sentence(const std::string& text) {
  std::istringstream words(text);
  std::vector<std::string> forms;
  std::string form, plain, rows;
  while (words >> form) forms.push_back(form);
  const auto verb =
      std::find_if(forms.begin(), forms.end(), [](const std::string& word) { return word.ends_with("ed"); });
  const std::size_t root = static_cast<std::size_t>(verb - forms.begin());
  const auto type_of = [&](std::size_t i) {  // of the name that word i belongs to
    while (forms[i].find('/') == std::string::npos) ++i;
    return forms[i].substr(forms[i].find('/') + 1);
  };
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const std::string word = forms[i].substr(0, forms[i].find('/'));
    plain += (i > 0 ? " " : "") + word;
    const bool first = i == 0 || i == root + 1;
    std::string lemma = word;
    if (i == root) lemma = word == "praised" ? "praise" : word.substr(0, word.size() - 2);
    std::string row = std::to_string(i + 1) + "\t" + word + "\t" + lemma + "\t";
    if (i == root) row += "VERB\tVBD\t_\t0\troot\t_\t_";
    else
      row += "PROPN\tNNP\t_\t" + std::to_string(first ? root + 1 : (i < root ? 1 : root + 2)) + "\t" +
             (!first   ? "flat"
              : i == 0 ? "nsubj"
                       : "obj") +
             "\t_\tNER=" + (first ? "B-" : "I-") + type_of(i);
    rows += row + (i + 1 == forms.size() ? (i == root ? "" : "|SpaceAfter=No") : "") + "\n";
  }
  rows += std::to_string(forms.size() + 1) + "\t.\t.\tPUNCT\t.\t_\t" + std::to_string(root + 1) + "\tpunct\t_\t_\n";
  return "# text = " + plain + ".\n" + rows + "\n";
}

inline std::string document(const std::string& id, const std::vector<std::string>& sentences) {
  std::string text = "# newdoc id = " + id + "\n# date = 2024-03-17\n";
  for (std::size_t i = 0; i < sentences.size(); ++i)
    text += "# sent_id = " + id + "-" + std::to_string(i + 1) + "\n" + sentence(sentences[i]);
  return text;
}

}  // namespace relata::cli
