#include "store/document_check.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace relata::store {
namespace {

class DocumentCheck {
 public:
  DocumentCheck(const StoredDocument& stored, std::vector<std::string>& violations)
      : stored_(stored), violations_(violations) {}

  void sentences() {
    std::uint32_t end = 0;
    for (const StoredSentence& sentence : stored_.sentences) {
      if (sentence.span.begin < end || sentence.span.end < sentence.span.begin)
        add("has sentences that overlap or stand out of order");
      end = sentence.span.end;
    }
    if (end > stored_.document.text.size()) add("has a sentence beyond its text");
  }

  void mentions(const StoredMentions& mentions) {
    for (const StoredMention& mention : mentions.mentions) {
      const std::optional<std::string_view> sentence = sentence_text(mention.sentence);
      if (!sentence || !inside(*sentence, mention.span) || !inside(*sentence, mention.head))
        add("has a mention outside its sentence");
      if (mention.cluster >= mentions.clusters.size()) add("has a mention of no cluster");
    }
    std::vector<int> joined(mentions.clusters.size(), 0);
    for (const LocalEntityRow& entity : stored_.entities)
      for (std::uint32_t member : entity.members)
        member < joined.size() ? static_cast<void>(++joined[member])
                               : add("has an entity of a cluster that does not exist");
    if (std::any_of(joined.begin(), joined.end(), [](int count) { return count != 1; }))
      add("has a cluster that is not in exactly one entity");
    clusters_ = mentions.clusters.size();
  }

  void statement(const Statement& statement) {
    const std::optional<std::string_view> sentence = sentence_text(statement.sentence_index);
    if (!sentence) return add("has statement " + statement.id + " in a sentence that does not exist");
    const std::string what = "has statement " + statement.id + ", whose ";
    phrase(statement.subject, *sentence, what + "subject");
    if (statement.object) phrase(*statement.object, *sentence, what + "object");
    for (const Argument& argument : statement.args) phrase(argument, *sentence, what + "argument");
    relation(statement.relation, *sentence, what);
    if (statement.time && !cuts(*sentence, statement.time->span, statement.time->text))
      add(what + "time is not what its span cuts out");
    for (const Speaker& speaker : statement.attributed_to) {
      const std::optional<std::string_view> spoken = sentence_text(speaker.sentence_index);
      if (!spoken || stored_.sentences[speaker.sentence_index].span.begin != speaker.offset)
        add(what + "speaker stands in a sentence that does not exist");
      else phrase(speaker.phrase, *spoken, what + "speaker");
    }
    if (statement_id(stored_.document.id, stored_.sentences[statement.sentence_index].span.begin, statement) !=
        statement.id)
      add(what + "id is not that of its words");
  }

 private:
  void add(std::string_view violation) {
    violations_.push_back("document " + stored_.document.id + " " + std::string(violation));
  }

  std::optional<std::string_view> sentence_text(std::uint32_t index) const {
    if (index >= stored_.sentences.size()) return std::nullopt;
    const Span span = stored_.sentences[index].span;
    const std::string_view text = stored_.document.text;
    if (span.begin > span.end || span.end > text.size()) return std::nullopt;
    return text.substr(span.begin, span.end - span.begin);
  }

  static bool inside(std::string_view sentence, const Span& span) {
    return span.begin <= span.end && span.end <= sentence.size();
  }

  static bool cuts(std::string_view sentence, const Spans& spans, std::string_view words) {
    return std::all_of(spans.begin(), spans.end(), [&](const Span& span) { return inside(sentence, span); }) &&
           cut(sentence, spans) == words;
  }

  void phrase(const Phrase& phrase, std::string_view sentence, const std::string& what) {
    if (!cuts(sentence, phrase.span, phrase.mention)) add(what + " is not what its span cuts out");
    if (phrase.cluster && *phrase.cluster >= clusters_) add(what + " belongs to no cluster");
  }

  // An implied relation is "is" or "has" and what its span cuts out, which may be nothing.
  void relation(const Relation& relation, std::string_view sentence, const std::string& what) {
    std::string_view words = relation.text;
    if (relation.implied && !cuts(sentence, relation.span, words)) {
      const std::size_t blank = words.find(' ');
      words = blank == words.npos ? std::string_view() : words.substr(blank + 1);
    }
    if (!cuts(sentence, relation.span, words)) add(what + "relation is not what its span cuts out");
  }

  const StoredDocument& stored_;
  std::vector<std::string>& violations_;
  std::size_t clusters_ = 0;
};

}  // namespace

std::vector<std::string> document_violations(const StoredDocument& stored, const StoredMentions& mentions,
                                             const std::vector<Statement>& statements) {
  std::vector<std::string> violations;
  DocumentCheck check(stored, violations);
  check.sentences();
  check.mentions(mentions);
  for (const Statement& statement : statements) check.statement(statement);
  return violations;
}

}  // namespace relata::store
