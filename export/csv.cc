#include <algorithm>
#include <array>

#include "core/ascii.h"
#include "export/checked_stream.h"
#include "export/lines.h"

namespace relata::exporter {
namespace {

constexpr std::string_view kLineEnd = "\r\n";  // RFC 4180, section 2

constexpr std::string_view kHeader =
    "id,doc,title,source,date,sentence_index,offset,sentence,"
    "subject_id,subject_name,subject_type,subject_mention,subject_span,"
    "relation,lemma,canonical,canonical_reversed,implied,relation_span,"
    "object_id,object_name,object_type,object_mention,object_span,args,"
    "polarity,modality,attributed_to_id,attributed_to,cue,time,time_value,time_start,time_end,place,"
    "construction,confidence,extractor,rejected";

// Words and ids of ours are added, foreign text is quoted.
class Row {
 public:
  explicit Row(Cells cells) : cells_(cells) {}
  Row& add(std::string_view text) {
    if (!first_) line_ += ',';
    first_ = false;
    line_ += csv_field(text);
    return *this;
  }
  Row& add_if(const std::optional<std::string>& text) {
    return add(text ? std::string_view(*text) : std::string_view());
  }
  Row& quote(std::string_view text) { return cells_ == Cells::kRaw ? add(text) : add(safe_cell(text)); }
  Row& quote_if(const std::optional<std::string>& text) {
    return quote(text ? std::string_view(*text) : std::string_view());
  }
  Row& flag(bool value) { return add(std::string_view(value ? "true" : "false")); }
  Row& number(std::uint32_t value) { return add(std::string_view(std::to_string(value))); }
  const std::string& line() const { return line_; }

 private:
  Cells cells_;
  std::string line_;
  bool first_ = true;
};

// "57-69", or "57-60;64-69" where the words stand apart.
std::string spans_text(const Spans& spans) {
  std::string text;
  for (const Span& span : spans) {
    if (!text.empty()) text += ';';
    text += std::to_string(span.begin) + "-" + std::to_string(span.end);
  }
  return text;
}

void add_phrase(const Phrase* phrase, Row& row) {
  if (phrase && phrase->entity) {
    row.add(phrase->entity->id).quote(phrase->entity->name).add(to_string(phrase->entity->type));
  } else {
    row.add("").quote_if(phrase ? phrase->name : std::nullopt).add("");
  }
  row.quote(phrase ? phrase->mention : "").add(phrase ? spans_text(phrase->span) : "");
}

std::string argument_text(const Argument& argument) {
  return argument.preposition ? *argument.preposition + " " + argument.mention : argument.mention;
}

// "time: on Saturday night; place: in Kabul"
std::string arguments_text(const std::vector<Argument>& args) {
  std::string text;
  for (const Argument& argument : args) {
    if (!text.empty()) text += "; ";
    text += std::string(to_string(argument.role)) + ": " + argument_text(argument);
  }
  return text;
}

void add_speaker(const Statement& statement, Row& row) {
  if (statement.attributed_to.empty()) {
    row.add("").add("").add("");
    return;
  }
  const Speaker& speaker = statement.attributed_to.front();
  const Boxed<EntityRef>& entity = speaker.phrase.entity;
  row.add(entity ? entity->id : "").quote(said_by(speaker)).quote(speaker.cue);
}

void add_time(const Boxed<TimeExpression>& time, Row& row) {
  if (!time) {
    row.add("").add("").add("").add("");
    return;
  }
  row.quote(time->text).add_if(time->value).add_if(time->start).add_if(time->end);
}

std::string row_of(const Statement& s, const Provenance& p, std::string_view extractor, Cells cells) {
  Row row(cells);
  row.add(s.id).quote(p.doc).quote_if(p.title).quote_if(p.source).quote_if(p.date);
  row.number(s.sentence_index).number(p.offset).quote(p.sentence);
  add_phrase(&s.subject, row);
  row.quote(s.relation.text).quote(s.relation.lemma).quote(s.relation.canonical).flag(s.relation.canonical_reversed);
  row.flag(s.relation.implied).add(spans_text(s.relation.span));
  add_phrase(s.object ? &*s.object : nullptr, row);
  row.quote(arguments_text(s.args));
  row.add(s.polarity == Polarity::kPositive ? "+" : "-").add(to_string(s.modality));
  add_speaker(s, row);
  add_time(s.time, row);
  row.quote(s.place && *s.place < s.args.size() ? argument_text(s.args[*s.place]) : "");
  row.add(to_string(s.construction)).add(hundredths_text(s.confidence)).add(extractor).flag(s.rejected);
  return row.line();
}

}  // namespace

std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == text.npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string safe_cell(std::string_view text) {
  const std::string_view begun = text.substr(std::min(text.find_first_not_of("' "), text.size()));
  const auto begins = [&](std::string_view sign) { return begun.starts_with(sign); };
  constexpr std::array<std::string_view, 11> kRuns = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
  const bool runs = text.size() > 1 && std::any_of(kRuns.begin(), kRuns.end(), begins);
  return (runs ? "'" : "") + std::string(text);
}

void write_csv(const StatementStream& statements, std::string_view extractor, std::ostream& out, Cells cells) {
  out << kHeader << kLineEnd;
  statements([&](const Statement& statement, const Provenance& provenance) {
    out << row_of(statement, provenance, extractor, cells) << kLineEnd;
    check(out, "csv");
    return true;
  });
  flush_and_check(out, "csv");
}

}  // namespace relata::exporter
