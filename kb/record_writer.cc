#include <charconv>
#include <optional>
#include <string>

#include "core/characters.h"
#include "kb/document_identity.h"
#include "kb/record.h"

namespace relata::kb {
namespace {

// Members and items as they come; the caller opens and closes.
class JsonText {
 public:
  explicit JsonText(std::string& out) : out_(out) {}

  void open(char bracket) {
    separate();
    out_ += bracket;
  }
  void close(char bracket) { out_ += bracket; }
  void key(std::string_view name) {
    separate();
    out_ += '"';
    out_ += name;
    out_ += "\":";
  }
  void text(std::string_view value) {
    separate();
    out_ += '"';
    for (const char c : value) escaped(c);
    out_ += '"';
  }
  void number(std::uint64_t value) { raw(std::to_string(value)); }
  void raw(std::string_view value) {
    separate();
    out_ += value;
  }
  void member(std::string_view name, std::string_view value) {
    key(name);
    text(value);
  }
  void member(std::string_view name, std::uint64_t value) {
    key(name);
    number(value);
  }
  void member(std::string_view name, const std::optional<std::string>& value) {
    if (value) member(name, std::string_view(*value));
  }

 private:
  // A comma where something stands before.
  void separate() {
    if (!out_.empty() && out_.back() != '{' && out_.back() != '[' && out_.back() != ':' && out_.back() != '\n')
      out_ += ',';
  }
  void escaped(char c) {
    constexpr std::string_view kHex = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') (out_ += '\\') += c;
    else if (c == '\n') out_ += "\\n";
    else if (byte >= 0x20) out_ += c;
    else ((out_ += "\\u00") += kHex[byte >> 4]) += kHex[byte & 15];
  }
  std::string& out_;
};

// Bytes that are no UTF-8 replaced: names of files may have them.
std::string as_text(std::string_view bytes) {
  std::string text;
  for (auto bad = first_bad_byte(bytes); bad; bad = first_bad_byte(bytes)) {
    text.append(bytes.substr(0, *bad)).append("\uFFFD");
    bytes.remove_prefix(*bad + 1);
  }
  return text.append(bytes);
}

class RecordWriter {
 public:
  RecordWriter(const store::WholeDocument& document, std::string& line) : document_(document), json_(line) {}

  void write() {
    json_.open('{');
    json_.member("record", static_cast<std::uint64_t>(kRecordVersion));
    json_.member("extractor", std::string_view(document_.extracted.extractor));
    document(document_.extracted.document);
    list("sentences", document_.extracted.sentences, [&](const Sentence& sentence) { this->sentence(sentence); });
    list("mentions", document_.extracted.mentions, [&](const Mention& mention) { this->mention(mention); });
    list("clusters", document_.extracted.clusters, [&](const Cluster& cluster) { this->cluster(cluster); });
    list("entities", document_.entities, [&](const store::LocalEntityRow& entity) { this->entity(entity); });
    list("statements", document_.extracted.statements, [&](const Statement& statement) { this->statement(statement); });
    json_.close('}');
  }

 private:
  template <typename Items, typename Write>
  void list(std::string_view name, const Items& items, const Write& write) {
    json_.key(name);
    json_.open('[');
    for (const auto& item : items) write(item);
    json_.close(']');
  }

  void document(const Document& document) {
    json_.key("document");
    json_.open('{');
    json_.member("id", std::string_view(document.id));
    json_.member("date", document.date);
    json_.member("title", document.title);
    json_.member("source", document.source);
    json_.member("url", document.url);
    json_.member("author", document.author);
    json_.member("origin", std::string_view(document.origin));
    json_.key("extra");
    json_.raw(document.extra);
    json_.member("text", std::string_view(document.text));
    json_.close('}');
  }

  void numbers(std::initializer_list<std::uint64_t> all) {
    json_.open('[');
    for (const std::uint64_t number : all) json_.number(number);
    json_.close(']');
  }

  void sentence(const Sentence& sentence) {
    if (sentence.furniture) numbers({sentence.span.begin, sentence.span.end, 1});
    else numbers({sentence.span.begin, sentence.span.end});
  }

  void mention(const Mention& mention) {
    numbers({mention.sentence, mention.span.begin, mention.span.end, mention.head_span.begin, mention.head_span.end,
             static_cast<std::uint64_t>(mention.kind), static_cast<std::uint64_t>(mention.type), mention.cluster,
             mention.confidence});
  }

  void cluster(const Cluster& cluster) {
    json_.open('{');
    json_.member("type", to_string(cluster.type));
    list("names", cluster.names, [&](const NameForm& name) {
      json_.open('[');
      json_.text(name.text);
      json_.number(name.count);
      json_.close(']');
    });
    if (!cluster.titles.empty()) list("titles", cluster.titles, [&](const std::string& title) { json_.text(title); });
    json_.member("offset", std::uint64_t{cluster.first_offset});
    json_.member("mentions", std::uint64_t{cluster.mentions});
    json_.close('}');
  }

  // Its cluster only where it is not that of its only member.
  void entity(const store::LocalEntityRow& entity) {
    const std::vector<Cluster>& clusters = document_.extracted.clusters;
    json_.open('{');
    json_.member("key", std::string_view(entity.key));
    list("clusters", entity.members, [&](std::uint32_t member) { json_.number(member); });
    if (entity.members.size() != 1 || entity.members[0] >= clusters.size() ||
        !(clusters[entity.members[0]] == entity.cluster)) {
      json_.key("cluster");
      cluster(entity.cluster);
    }
    if (!entity.merges.empty()) list("merges", entity.merges, [&](const SpellingMerge& merge) { this->merge(merge); });
    json_.close('}');
  }

  void merge(const SpellingMerge& merge) {
    json_.open('{');
    json_.member("a", std::string_view(merge.a));
    json_.member("b", std::string_view(merge.b));
    json_.key("offsets");
    numbers({merge.a_offset, merge.b_offset});
    json_.member("score", std::uint64_t{merge.score});
    json_.member("reason", std::string_view(merge.reason));
    json_.close('}');
  }

  void spans(const Spans& spans) {
    list("span", spans, [&](const Span& span) { numbers({span.begin, span.end}); });
  }

  // The members of a phrase; its words only where the spans do not cut them out.
  void phrase(const Phrase& phrase, std::string_view sentence) {
    spans(phrase.span);
    words("mention", phrase.mention, phrase.span, sentence);
    if (phrase.cluster) json_.member("cluster", std::uint64_t{*phrase.cluster});
    if (phrase.name) json_.member("name", std::string_view(*phrase.name));
    if (phrase.quantity) quantity(*phrase.quantity);
    if (!phrase.actor) return;
    json_.key("actor");
    json_.open('{');
    json_.member("cluster", std::uint64_t{phrase.actor->acting.cluster});
    json_.member("kind", to_string(phrase.actor->acting.kind));
    if (phrase.actor->acting.inferred) flag("inferred");
    json_.close('}');
  }

  void words(std::string_view name, const std::string& words, const Spans& spans, std::string_view sentence) {
    for (const Span& span : spans)
      if (span.begin > span.end || span.end > sentence.size()) return json_.member(name, std::string_view(words));
    if (cut(sentence, spans) != words) json_.member(name, std::string_view(words));
  }

  void flag(std::string_view name) {
    json_.key(name);
    json_.raw("true");
  }

  // The shortest number that is read as the same double.
  void quantity(const Quantity& quantity) {
    char value[32];
    const auto end = std::to_chars(value, value + sizeof value, quantity.value).ptr;
    json_.key("quantity");
    json_.open('{');
    json_.key("value");
    json_.raw({value, end});
    json_.member("unit", std::string_view(quantity.unit));
    if (quantity.approximate) flag("approximate");
    json_.close('}');
  }

  std::string_view sentence_of(std::uint32_t index) const {
    const std::vector<Sentence>& sentences = document_.extracted.sentences;
    return index < sentences.size() ? sentences[index].text(document_.extracted.document.text) : std::string_view();
  }

  void statement(const Statement& statement) {
    const std::string_view sentence = sentence_of(statement.sentence_index);
    json_.open('{');
    json_.member("id", std::string_view(statement.id));
    json_.member("sentence", std::uint64_t{statement.sentence_index});
    member("subject", statement.subject, sentence);
    relation(statement.relation, sentence);
    if (statement.object) member("object", *statement.object, sentence);
    if (!statement.args.empty())
      list("args", statement.args, [&](const Argument& argument) { this->argument(argument, sentence); });
    if (statement.polarity == Polarity::kNegative) json_.member("polarity", std::string_view("-"));
    if (statement.modality != Modality::kAsserted) json_.member("modality", to_string(statement.modality));
    if (!statement.attributed_to.empty())
      list("attributed_to", statement.attributed_to, [&](const Speaker& speaker) { this->speaker(speaker); });
    if (statement.time) time(*statement.time, sentence);
    if (statement.place) json_.member("place", std::uint64_t{*statement.place});
    json_.member("construction", to_string(statement.construction));
    json_.member("confidence", std::uint64_t{statement.confidence});
    json_.close('}');
  }

  void member(std::string_view name, const Phrase& of, std::string_view sentence) {
    json_.key(name);
    json_.open('{');
    phrase(of, sentence);
    json_.close('}');
  }

  void relation(const Relation& relation, std::string_view sentence) {
    json_.key("relation");
    json_.open('{');
    spans(relation.span);
    words("text", relation.text, relation.span, sentence);
    json_.member("lemma", std::string_view(relation.lemma));
    if (relation.canonical != relation.lemma) json_.member("canonical", std::string_view(relation.canonical));
    if (relation.canonical_reversed) flag("reversed");
    if (relation.implied) flag("implied");
    json_.close('}');
  }

  void argument(const Argument& argument, std::string_view sentence) {
    json_.open('{');
    phrase(argument, sentence);
    json_.member("role", to_string(argument.role));
    json_.member("prep", argument.preposition);
    json_.close('}');
  }

  void speaker(const Speaker& speaker) {
    json_.open('{');
    phrase(speaker.phrase, sentence_of(speaker.sentence_index));
    json_.member("cue", std::string_view(speaker.cue));
    json_.member("sentence", std::uint64_t{speaker.sentence_index});
    json_.member("offset", std::uint64_t{speaker.offset});
    json_.close('}');
  }

  void time(const TimeExpression& time, std::string_view sentence) {
    json_.key("time");
    json_.open('{');
    spans(time.span);
    words("text", time.text, time.span, sentence);
    json_.member("value", time.value);
    json_.member("start", time.start);
    json_.member("end", time.end);
    json_.close('}');
  }

  const store::WholeDocument& document_;
  JsonText json_;
};

}  // namespace

void join_entities(store::WholeDocument& document) { document.entities = join_clusters(document.extracted); }

void append_record(const store::WholeDocument& document, std::string& line) { RecordWriter(document, line).write(); }

void append_rejected(std::string_view id, std::string_view reason, std::string& line) {
  JsonText json(line);
  json.open('{');
  json.member("record", static_cast<std::uint64_t>(kRecordVersion));
  json.key("rejected");
  json.open('{');
  json.member("id", std::string_view(as_text(id)));
  json.member("reason", std::string_view(as_text(reason)));
  json.close('}');
  json.close('}');
}

bool is_record(std::string_view line) { return line.starts_with("{\"record\":"); }

}  // namespace relata::kb
