#include "cli/why_page.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>
#include <vector>

#include "cli/console.h"
#include "cli/evidence.h"
#include "cli/text_layout.h"
#include "core/ascii.h"
#include "verbs/extract.h"
#include "verbs/sides.h"
#include "verbs/words.h"

namespace relata::cli {
namespace {

constexpr double kSmallest = 0.005;  // a part of a confidence that is shown

std::string decimal(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", value);
  return text;
}

void print_row(Console& console, std::string_view label, const std::string& value) {
  console.out() << "  " << console.paint(Style::kDim, std::string(label) + std::string(12 - label.size(), ' ')) << value
                << "\n";
}

const Token& token_at(const Sentence& sentence, int token) { return sentence.tokens[static_cast<std::size_t>(token)]; }

// "captured (root, 0.98), Taliban (nsubj of captured, 0.97)"
std::string attachments(const Sentence& sentence, const std::vector<int>& heads) {
  std::vector<std::string> parts;
  for (const int head : heads) {
    const Token& token = token_at(sentence, head);
    const std::string above = token.head > 0 ? " of " + token_at(sentence, token.head - 1).form : "";
    parts.push_back(token.form + " (" + token.deprel + above + ", " + decimal(token.head_probability) + ")");
  }
  return joined(parts, ", ");
}

// What a confidence is made of, the greatest parts first.
void print_parts(Console& console, const std::vector<openie::Feature>& features) {
  std::vector<std::pair<double, std::string>> parts;
  for (const openie::Feature& feature : features)
    if (const double part = feature.value * openie::confidence_weight(feature.name); std::abs(part) >= kSmallest)
      parts.emplace_back(part, feature.name + (feature.value == 1 ? "" : " " + decimal(feature.value)));
  std::stable_sort(parts.begin(), parts.end(),
                   [](const auto& a, const auto& b) { return std::abs(a.first) > std::abs(b.first); });
  for (const auto& [part, name] : parts)
    console.out() << "    " << (part < 0 ? "" : "+") << decimal(part) << "  " << name << "\n";
}

bool holds(const std::vector<int>& tokens, std::size_t token) {
  return std::find(tokens.begin(), tokens.end(), static_cast<int>(token)) != tokens.end();
}

// One word a line, with its head; words of the statement's heads and cues marked.
void print_tree(Console& console, const Sentence& sentence, const openie::Reason& reason) {
  std::size_t form = 4, relation = 4;  // the widest
  for (const Token& token : sentence.tokens) {
    form = std::max(form, display_width(token.form));
    relation = std::max(relation, token.deprel.size());
  }
  const auto pad = [](std::string text, std::size_t width) {
    return text + std::string(width - std::min(width, display_width(text)), ' ');
  };
  const std::vector<int> cues = tokens_of(reason.cues);
  for (std::size_t t = 0; t < sentence.tokens.size(); ++t) {
    const Token& token = sentence.tokens[t];
    const char* mark = holds(reason.heads, t) ? "*" : holds(cues, t) ? "~" : " ";
    const std::string number = std::to_string(t + 1);
    console.out() << "    " << mark << std::string(4 - std::min<std::size_t>(number.size(), 4), ' ') << number << "  "
                  << pad(token.form, form) << "  " << pad(token.upos, 5) << "  " << pad(token.deprel, relation) << "  "
                  << (token.head > 0 ? std::to_string(token.head) + " " + token_at(sentence, token.head - 1).form : "-")
                  << "  " << decimal(token.head_probability) << "\n";
  }
}

std::string place_text(const MentionPlace& place) { return place.doc + "@" + std::to_string(place.offset); }

// "'Noor' (sentence 3, wire-3@120)"
std::string antecedent_text(const verbs::Antecedent& antecedent) {
  return "'" + verbs::one_line(antecedent.words) + "' (sentence " + std::to_string(antecedent.sentence) + ", " +
         place_text(antecedent.place) + ")";
}

// What an end refers to, by what, and the line that corrects it.
void print_end(Console& console, const verbs::EndReason& end) {
  const std::optional<EntityRef>& whom = end.entity ? end.entity : end.acts_for;
  if (!whom && !end.set_by_user) return;
  const std::string refers = end.entity ? " is " : end.acts_for ? " acts for " : " is nothing";
  print_row(console, end.end.substr(0, 12),
            "'" + verbs::one_line(end.words) + "'" + refers +
                (whom ? verbs::one_line(whom->name) + " (" + whom->id + ")" : "") + ": " + end.how);
  if (end.before) print_row(console, "", "  by " + antecedent_text(*end.before));
  if (end.named) print_row(console, "", "  named " + antecedent_text(*end.named));
  if (!end.place) return;
  const std::string line = "relata mean " + verbs::for_shell(place_text(*end.place));
  if (end.set_by_user) print_row(console, "", "  " + line + " --undo");
  else if (end.how != "named") print_row(console, "", "  if not: " + line + " nothing");
  else print_row(console, "", "  " + place_text(*end.place));
}

}  // namespace

void print_explanation(Console& console, const verbs::ExplainedStatement& explained) {
  const auto& [document, statement, reason, ends] = explained;
  const Sentence& sentence = document.sentences[statement.sentence_index];
  print_words(console, statement);
  print_row(console, "id", statement.id);
  print_quote(console, verbs::provenance_of(document, statement), "  ");
  print_row(console, "rule", std::string(reason.rule) + " (docs/extraction.md)");
  print_row(console, "takes", attachments(sentence, reason.heads));
  const std::string flagged = verbs::flags(statement);
  if (!flagged.empty() || !reason.cues.empty()) print_row(console, "flags", flagged.empty() ? "none" : flagged);
  for (const openie::Cue& cue : reason.cues) print_row(console, "", "  " + to_text(cue, sentence));
  for (const verbs::EndReason& end : ends) print_end(console, end);
  print_row(console, "confidence", std::to_string(statement.confidence) + "%");
  print_parts(console, reason.features);
  console.out() << "  " << console.paint(Style::kDim, "tree") << "\n";
  print_tree(console, sentence, reason);
}

}  // namespace relata::cli
