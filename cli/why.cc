// relata why: how a statement came about: its sentence, the tree, the rule and what its confidence is made of.
#include <algorithm>
#include <cstdio>
#include <set>

#include "cli/console.h"
#include "cli/evidence.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "cli/reading_options.h"
#include "cli/text_layout.h"
#include "export/statement_json.h"
#include "extract/openie/extractor.h"
#include "extract/pipeline/pipeline.h"
#include "read/reading.h"

namespace relata::cli {
namespace {

std::string decimal(double value, int digits) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", digits, value);
  return text;
}

class Why final : public Command {
 public:
  std::string_view name() const override { return "why"; }
  std::string_view summary() const override {
    return "how a statement came about: sentence, tree, rule, features of its confidence";
  }
  std::string_view examples() const override {
    return "  relata why st-5d1f0c2ab97e4410                # of the knowledge base; its document is read again\n"
           "  relata why st-5d1f0c2ab97e4410 article.txt    # of a file, without a knowledge base\n"
           "  relata why article.txt --json                 # every statement of a file, an object a line\n";
  }
  void declare(OptionSet& options) override { reading_.declare(options, true); }

  int run(const Common& common, Console& console) override {
    if (common.csv) throw UsageError("why has no --csv: try --json");
    const auto is_id = [](const std::string& word) { return word.starts_with("st-"); };
    std::vector<std::string> inputs;
    for (const std::string& word : reading_.inputs)
      if (is_id(word)) wanted_.insert(word);
      else inputs.push_back(word);
    const pipeline::Pipeline pipeline(reading_.weights(), common.threads);
    const auto explain = [&](ReadDocument&& read) {
      auto [document, reasons] = pipeline.explain(std::move(read));
      kb::resolve_alone(document);
      show(document, reasons, common.json, console);
    };
    if (inputs.empty()) {
      const kb::KnowledgeBase kb = open_to_read(common, console);
      if (kb.extractor() != pipeline.extractor())
        console.note("the knowledge base was made by " + kb.extractor() + ", its texts are read now by " +
                     pipeline.extractor());
      for (const std::string& id : std::set<std::string>(wanted_)) {
        std::string doc;
        if (!kb.statement(id, [&](const Statement&, const Provenance& provenance) { doc = provenance.doc; })) continue;
        explain({*kb.document(doc), Given::kText, {}});
        if (wanted_.count(id))
          console.error(id + ": reading the text of '" + doc +
                        "' again does not give it; if its analysis was given, name its file: relata why " + id +
                        " FILE --given all");
        shown_.insert(id), wanted_.erase(id);
      }
    } else {
      all_ = wanted_.empty();
      const auto refuse = [&](const std::string& what, const std::string& reason) {
        console.error(what + ": " + reason);
      };
      read::read_inputs(inputs, reading_.reading(), explain, refuse);
    }
    for (const std::string& id : wanted_) console.error("no statement '" + id + "' here");
    return shown_.empty() ? kNothing : wanted_.empty() ? kDone : kPartlyRefused;
  }

 private:
  void show(const ExtractedDocument& document, const std::vector<openie::Reason>& reasons, bool json,
            Console& console) {
    for (std::size_t s = 0; s < reasons.size(); ++s) {
      const Statement& statement = document.statements[s];
      if (!all_ && wanted_.erase(statement.id) == 0) continue;
      if (!shown_.empty() && !json) console.out() << "\n";
      shown_.insert(statement.id);
      if (json) print_json(document, statement, reasons[s], console);
      else print_page(document, statement, reasons[s], console);
    }
    if (!console.out()) console.check();
  }

  static Provenance provenance_of(const ExtractedDocument& document, const Statement& statement) {
    const Document& article = document.document;
    const Sentence& sentence = document.sentences[statement.sentence_index];
    return {article.id,         article.title, article.source,
            article.date,       article.url,   std::string(sentence.text(article.text)),
            sentence.span.begin};
  }

  static void print_json(const ExtractedDocument& document, const Statement& statement, const openie::Reason& reason,
                         Console& console) {
    std::ostream& out = console.out();
    const Sentence& sentence = document.sentences[statement.sentence_index];
    const auto list = [&](const std::vector<int>& tokens) {
      out << "[";
      for (std::size_t t = 0; t < tokens.size(); ++t) out << (t ? "," : "") << tokens[t] + 1;
      out << "]";
    };
    out << "{\"statement\":"
        << exporter::statement_json(statement, provenance_of(document, statement), document.extractor)
        << ",\"rule\":" << exporter::json_string(reason.rule) << ",\"heads\":";
    list(reason.heads);
    out << ",\"cues\":[";
    for (std::size_t c = 0; c < reason.cues.size(); ++c) {
      out << (c ? "," : "") << "{\"name\":" << exporter::json_string(reason.cues[c].name)
          << ",\"text\":" << exporter::json_string(to_text(reason.cues[c], sentence)) << ",\"tokens\":";
      list(reason.cues[c].tokens);
      out << "}";
    }
    out << "]";
    out << ",\"features\":[";
    for (std::size_t f = 0; f < reason.features.size(); ++f)
      out << (f ? "," : "") << "{\"name\":" << exporter::json_string(reason.features[f].name)
          << ",\"value\":" << decimal(reason.features[f].value, 4)
          << ",\"weight\":" << decimal(openie::confidence_weight(reason.features[f].name), 4) << "}";
    out << "],\"tree\":[";
    for (std::size_t t = 0; t < sentence.tokens.size(); ++t) {
      const Token& token = sentence.tokens[t];
      out << (t ? "," : "") << "[" << exporter::json_string(token.form) << "," << exporter::json_string(token.lemma)
          << "," << exporter::json_string(token.upos) << "," << token.head << "," << exporter::json_string(token.deprel)
          << "," << decimal(token.head_probability, 2) << "]";
    }
    out << "]}\n";
  }

  static void line(Console& console, std::string_view label, const std::string& value) {
    console.out() << "  " << console.paint(Style::kDim, std::string(label) + std::string(12 - label.size(), ' '))
                  << value << "\n";
  }

  static void print_page(const ExtractedDocument& document, const Statement& statement, const openie::Reason& reason,
                         Console& console) {
    const Sentence& sentence = document.sentences[statement.sentence_index];
    const Prose words = prose(statement);
    console.out() << console.paint(Style::kBold,
                                   words.left + " " + words.relation + (words.right.empty() ? "" : " " + words.right))
                  << "\n";
    line(console, "id", statement.id);
    print_quote(console, provenance_of(document, statement), "  ");
    line(console, "rule", std::string(reason.rule) + " (docs/extraction.md)");
    std::string takes;
    for (const int head : reason.heads) {
      const Token& token = sentence.tokens[static_cast<std::size_t>(head)];
      takes += (takes.empty() ? "" : ", ") + token.form + " (" + token.deprel +
               (token.head > 0 ? " of " + sentence.tokens[static_cast<std::size_t>(token.head) - 1].form : "") + ", " +
               decimal(token.head_probability, 2) + ")";
    }
    line(console, "takes", takes);
    const std::string flagged = flags(statement);
    if (!flagged.empty() || !reason.cues.empty()) line(console, "flags", flagged.empty() ? "none" : flagged);
    for (const openie::Cue& cue : reason.cues) line(console, "", "  " + to_text(cue, sentence));
    line(console, "confidence", std::to_string(statement.confidence) + "%");
    std::vector<std::pair<double, std::string>> parts;
    for (const openie::Feature& feature : reason.features)
      if (const double part = feature.value * openie::confidence_weight(feature.name); std::abs(part) >= 0.005)
        parts.emplace_back(part, feature.name + (feature.value == 1 ? "" : " " + decimal(feature.value, 2)));
    std::stable_sort(parts.begin(), parts.end(),
                     [](const auto& a, const auto& b) { return std::abs(a.first) > std::abs(b.first); });
    for (const auto& [part, name] : parts)
      console.out() << "    " << (part < 0 ? "" : "+") << decimal(part, 2) << "  " << name << "\n";
    console.out() << "  " << console.paint(Style::kDim, "tree") << "\n";
    print_tree(sentence, reason, console);
  }

  // One word a line, with its head; words of the statement's heads and cues marked.
  static void print_tree(const Sentence& sentence, const openie::Reason& reason, Console& console) {
    std::size_t form = 4, relation = 4;
    for (const Token& token : sentence.tokens) {
      form = std::max(form, display_width(token.form));
      relation = std::max(relation, token.deprel.size());
    }
    const auto pad = [](std::string text, std::size_t wide, std::size_t width) {
      return text + std::string(wide < width ? width - wide : 0, ' ');
    };
    const std::vector<int> cues = tokens_of(reason.cues);
    for (std::size_t t = 0; t < sentence.tokens.size(); ++t) {
      const Token& token = sentence.tokens[t];
      const bool head = std::find(reason.heads.begin(), reason.heads.end(), static_cast<int>(t)) != reason.heads.end();
      const bool cue = std::find(cues.begin(), cues.end(), static_cast<int>(t)) != cues.end();
      const std::string number = std::to_string(t + 1);
      console.out() << "    "
                    << (head  ? "*"
                        : cue ? "~"
                              : " ")
                    << std::string(4 - std::min<std::size_t>(number.size(), 4), ' ') << number << "  "
                    << pad(token.form, display_width(token.form), form) << "  " << pad(token.upos, token.upos.size(), 5)
                    << "  " << pad(token.deprel, token.deprel.size(), relation) << "  "
                    << (token.head > 0 ? std::to_string(token.head) + " " +
                                             sentence.tokens[static_cast<std::size_t>(token.head) - 1].form
                                       : "-")
                    << "  " << decimal(token.head_probability, 2) << "\n";
    }
  }

  ReadingOptions reading_;
  std::set<std::string> wanted_, shown_;
  bool all_ = false;
};

}  // namespace

std::unique_ptr<Command> make_why() { return std::make_unique<Why>(); }

}  // namespace relata::cli
