// Builds what extraction would give, from sentences in sight:
//   DocumentBuilder doc("a");
//   doc.name("Taliban", EntityType::kOrg).name("Kunduz", EntityType::kGpe);
//   doc.sentence("The Taliban captured Kunduz.").state("The Taliban", "captured", "capture", "Kunduz");
//   ExtractedDocument document = doc.build();
#pragma once

#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>

#include "core/extracted_document.h"
#include "core/relation_lexicon.h"

namespace relata::testing {

class DocumentBuilder {
 public:
  explicit DocumentBuilder(std::string id, std::string origin = "articles.jsonl") {
    document_.document.id = std::move(id);
    document_.document.origin = std::move(origin);
    document_.extractor = "relata test";
  }

  // A phrase that is `name`, or "the" and it, belongs to the entity of that name.
  DocumentBuilder& name(const std::string& name, EntityType type) {
    clusters_.emplace(name, static_cast<std::uint32_t>(document_.clusters.size()));
    document_.clusters.push_back({type, {{name, 0}}, {}, UINT32_MAX, 0, ""});
    return *this;
  }

  DocumentBuilder& sentence(const std::string& text, bool furniture = false) {
    Sentence sentence;
    sentence.span.begin = static_cast<std::uint32_t>(document_.document.text.size());
    document_.document.text += text;
    sentence.span.end = static_cast<std::uint32_t>(document_.document.text.size());
    document_.document.text += '\n';
    sentence.furniture = furniture;
    add_tokens(sentence, text);
    document_.sentences.push_back(std::move(sentence));
    return *this;
  }

  // A statement of the last sentence; no object for "". Returned for its qualifiers to be set.
  Statement& state(const std::string& subject, const std::string& text, const std::string& lemma,
                   const std::string& object) {
    Statement statement;
    statement.sentence_index = static_cast<std::uint32_t>(document_.sentences.size() - 1);
    statement.subject = phrase(subject);
    statement.relation.text = text;
    statement.relation.span = {find(text)};
    statement.relation.lemma = lemma;
    const CanonicalRelation canonical = canonical_relation(lemma);
    statement.relation.canonical = canonical.name;
    statement.relation.canonical_reversed = canonical.reversed;
    if (!object.empty()) statement.object = phrase(object);
    statement.confidence = 90;
    document_.statements.push_back(std::move(statement));
    return document_.statements.back();
  }

  // For Statement::args.
  Argument argument(const std::string& preposition, const std::string& words, Role role = Role::kOther) {
    Argument argument;
    static_cast<Phrase&>(argument) = phrase(words);
    argument.role = role;
    argument.preposition = preposition;
    return argument;
  }

  // Words of the last sentence.
  Phrase phrase(const std::string& words) {
    Phrase phrase;
    phrase.mention = words;
    phrase.span = {find(words)};
    const std::string bare = words.starts_with("the ") || words.starts_with("The ") ? words.substr(4) : words;
    const auto cluster = clusters_.find(bare);
    if (cluster == clusters_.end()) return phrase;
    phrase.cluster = cluster->second;
    count(document_.clusters[cluster->second], phrase.span.front());
    return phrase;
  }

  Speaker speaker(const std::string& words, const std::string& cue) {
    const auto index = static_cast<std::uint32_t>(document_.sentences.size() - 1);
    return {phrase(words), cue, index, document_.sentences.back().span.begin};
  }

  Document& document() { return document_.document; }
  ExtractedDocument& raw() { return document_; }

  ExtractedDocument build() const {
    ExtractedDocument built = document_;
    for (Statement& statement : built.statements)
      statement.id = statement_id(built.document.id, built.sentences[statement.sentence_index].span.begin, statement);
    sort_statements(built.statements);
    for (Cluster& cluster : built.clusters)
      if (cluster.mentions == 0) cluster.first_offset = 0;
    place_mentions(built);
    return built;
  }

 private:
  Span find(const std::string& words) const {
    const std::string_view text = document_.sentences.back().text(document_.document.text);
    const std::size_t at = text.find(words);
    if (at == text.npos) throw std::invalid_argument(words + " does not stand in the sentence");
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  }

  void count(Cluster& cluster, const Span& span) {
    ++cluster.mentions;
    ++cluster.names.front().count;
    const Sentence& sentence = document_.sentences.back();
    cluster.first_offset = std::min(cluster.first_offset, sentence.span.begin + span.begin);
    Mention mention;
    mention.sentence = static_cast<std::uint32_t>(document_.sentences.size() - 1);
    while (sentence.tokens[mention.first].span.end <= span.begin) ++mention.first;
    for (mention.last = mention.first; mention.last < sentence.tokens.size(); ++mention.last)
      if (sentence.tokens[mention.last].span.begin >= span.end) break;
    mention.head = mention.last - 1;
    mention.type = cluster.type;
    mention.cluster = static_cast<std::uint32_t>(&cluster - document_.clusters.data());
    document_.mentions.push_back(mention);
  }

  // A token for each word; the last one takes the full stop. What is stored of tokens is where mentions stand.
  static void add_tokens(Sentence& sentence, const std::string& text) {
    for (std::size_t begin = text.find_first_not_of(" \n"); begin != text.npos;) {
      const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
      Token token;
      token.form = text.substr(begin, end - begin);
      token.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
      sentence.tokens.push_back(std::move(token));
      begin = text.find_first_not_of(" \n", end);
    }
  }

  ExtractedDocument document_;
  std::map<std::string, std::uint32_t> clusters_;
};

}  // namespace relata::testing
