#include <algorithm>
#include <optional>

#include "core/ascii.h"
#include "export/json_value.h"
#include "export/lines.h"

namespace relata::exporter {
namespace {

constexpr std::uint32_t kNowhere = UINT32_MAX;

std::uint32_t begin_of(const Spans& spans) { return spans.empty() ? kNowhere : spans.front().begin; }

// Whether the word before byte `offset` of `sentence` is "by": what leads to the agent of a passive.
bool stands_after_by(std::string_view sentence, std::uint32_t offset) {
  std::string_view before = sentence.substr(0, std::min<std::size_t>(offset, sentence.size()));
  while (before.ends_with(' ')) before.remove_suffix(1);
  if (!ascii_lower(before.substr(before.size() - std::min<std::size_t>(before.size(), 2))).ends_with("by"))
    return false;
  return before.size() == 2 || before[before.size() - 3] == ' ';
}

// The words that deny what follows `before` and stand right there: "no longer", "never"; "" if there are none.
std::string_view denial_before(std::string_view before) {
  static constexpr std::string_view kDenials[] = {"no longer", "never",  "not",     "n't",
                                                  "hardly",    "barely", "neither", "no"};
  while (before.ends_with(' ')) before.remove_suffix(1);
  for (const std::string_view denial : kDenials)
    if (before.ends_with(denial) &&
        (before.size() == denial.size() || before[before.size() - denial.size() - 1] == ' '))
      return before.substr(before.size() - denial.size());
  return {};
}

// The words at `spans` of what is denied, with the denials right before each piece that the statement has as its
// polarity alone: "no longer makes", "no permit". Those that `said` holds stay there.
std::string with_denials(std::string_view sentence, const Spans& spans, const Spans& said = {}) {
  Spans words;
  std::uint32_t end = 0;
  for (const Span& span : spans) {
    const std::string_view denial = denial_before(sentence.substr(end, span.begin - end));
    const auto begin = static_cast<std::uint32_t>(denial.empty() ? 0 : denial.data() - sentence.data());
    const bool told = std::any_of(said.begin(), said.end(),
                                  [&](const Span& other) { return other.begin <= begin && begin < other.end; });
    if (!denial.empty() && !told) {
      words.push_back({begin, begin + static_cast<std::uint32_t>(denial.size())});
    }
    words.push_back(span);
    end = span.end;
  }
  return cut(sentence, words);
}

struct Words {
  std::string subject, relation, object;
};

// "The founder of Orbis is Tom Reed", whose subject is logically Tom Reed: what stands before the verb is the subject
// again. Nothing where that is not the order of the words.
std::optional<Words> specified(std::string_view sentence, const Statement& statement) {
  if (statement.construction != Construction::kCopula || !statement.object) return std::nullopt;
  const std::uint32_t verb = begin_of(statement.relation.span);
  if (begin_of(statement.object->span) > verb || begin_of(statement.subject.span) < verb) return std::nullopt;
  Spans before = statement.object->span, verbal;
  for (const Span& span : statement.relation.span) (span.begin < verb ? before : verbal).push_back(span);
  std::sort(before.begin(), before.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
  return Words{cut(sentence, before), cut(sentence, verbal), statement.subject.mention};
}

// "There is a market": what the relation is said of stands behind it. Nothing without "there" right before the
// relation.
std::optional<Words> existential(std::string_view sentence, const Statement& statement) {
  if (statement.construction != Construction::kExistential || statement.object) return std::nullopt;
  std::string_view before =
      sentence.substr(0, std::min<std::size_t>(begin_of(statement.relation.span), sentence.size()));
  while (before.ends_with(' ')) before.remove_suffix(1);
  const std::string_view word = before.substr(before.rfind(' ') + 1);
  if (ascii_lower(word) != "there") return std::nullopt;
  return Words{std::string(word), statement.relation.text, statement.subject.mention};
}

// "the attack on the school" alone: read in order, its words say that the school attacks.
bool reads_backwards(const Statement& statement) {
  return statement.construction == Construction::kNominal && !statement.object;
}

// Back to the order of the words: "Kunduz | was captured by | the Taliban", whose subject is logically the Taliban.
Words surface_order(std::string_view sentence, const Statement& statement) {
  Words words{statement.subject.mention, statement.relation.text, statement.object ? statement.object->mention : ""};
  if (statement.construction == Construction::kLocation && statement.relation.span.empty())
    words.relation += " in";  // "Tefé, Amazonas"
  if (statement.polarity == Polarity::kNegative) {
    words.subject = with_denials(sentence, statement.subject.span);
    if (!statement.relation.implied) words.relation = with_denials(sentence, statement.relation.span);
    if (statement.object && begin_of(statement.object->span) > begin_of(statement.relation.span) &&
        words.relation == statement.relation.text)
      words.object = with_denials(sentence, statement.object->span, statement.relation.span);
  }
  const std::uint32_t subject = begin_of(statement.subject.span), relation = begin_of(statement.relation.span);
  if (std::optional<Words> inverted = specified(sentence, statement)) return *std::move(inverted);
  if (std::optional<Words> there = existential(sentence, statement)) return *std::move(there);
  if (!statement.object || relation == kNowhere || subject == kNowhere) return words;
  const bool object_first = begin_of(statement.object->span) < relation;
  const bool agent_last = ascii_lower(words.relation).ends_with(" by") || stands_after_by(sentence, subject);
  if (!object_first || relation > subject || !agent_last) return words;
  std::swap(words.subject, words.object);
  if (!ascii_lower(words.relation).ends_with(" by")) words.relation += " by";
  return words;
}

}  // namespace

std::vector<OieFact> oie_facts(std::string_view sentence, std::span<const Statement> statements) {
  std::vector<OieFact> facts;
  for (const Statement& statement : statements) {
    if (reads_backwards(statement)) continue;
    Words words = surface_order(sentence, statement);
    facts.push_back(
        {std::move(words.subject), std::move(words.relation), std::move(words.object), {}, statement.confidence});
    for (const Argument& argument : statement.args)
      facts.back().args.push_back(argument.preposition ? *argument.preposition + " " + argument.mention
                                                       : argument.mention);
  }
  return facts;
}

std::string oie_json(std::string_view sentence, std::span<const Statement> statements) {
  JsonArray extractions;
  for (const OieFact& fact : oie_facts(sentence, statements))
    extractions.add(JsonObject{{"subject", fact.subject},
                               {"relation", fact.relation},
                               {"object", fact.object},
                               {"args", fact.args},
                               {"confidence", Json::hundredths(fact.confidence)}});
  return JsonObject{{"sentence", sentence}, {"extractions", extractions}}.text();
}

}  // namespace relata::exporter
