#include "identity/pair_links.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "core/ascii.h"
#include "identity/facets.h"
#include "identity/name_groups.h"
#include "identity/near_names.h"
#include "names/countries.h"
#include "names/name_pair.h"
#include "names/normal_form.h"
#include "names/places.h"
#include "names/type_class.h"

namespace relata::identity {
namespace {

constexpr std::string_view kEndingReason = "the end of a longer name";
constexpr std::string_view kSlipReason = "a country's name with one letter wrong";
constexpr std::string_view kAcronymReason = "an acronym that a document spells out";
constexpr std::string_view kBesideReason = "its acronym beside it";
constexpr std::string_view kWhoseReason = "its country said, by one acronym";
constexpr std::string_view kMisspeltReason = "one letter of the name differs";
constexpr std::string_view kSurnameReason = "the second surname left out";
constexpr std::string_view kBeginningReason = "the beginning of a longer name";
constexpr std::string_view kWholeBodyReason = "its country said in another place";
constexpr std::string_view kUntoldReason = "of a country that its document names, by the company of both";
constexpr std::string_view kLeftOutReason = "a word in between left out";
constexpr std::string_view kFacetReason = "one name, of which documents tell no other thing";
constexpr std::string_view kTwoFacetsReason = "what documents tell of them is not of one";
constexpr std::uint16_t kOnlyEnding = 9000;    // right where nothing else ends so
constexpr std::uint16_t kMostCompany = 99;     // that a score has room for behind its hundredths
constexpr std::uint16_t kTitledEnding = 9100;  // the same, and both have an office in common
constexpr std::uint16_t kSpelledOut = 9500;    // a document says what the acronym means
constexpr std::size_t kTellingLetters = 4;     // an acronym of so many seldom means two things
constexpr std::uint16_t kMuchCompany = 6;      // names that outweigh what documents tell of the two
constexpr std::uint16_t kSameThing = 3;        // names that a film or ship keeps with what has its name alone
constexpr std::uint16_t kEnoughCompany = 2;    // names that both keep where their own look leaves a doubt

// Whether the words that `longer` has before `shorter` say whose it is: "afghan national army" and "national army" may
// be two, "un security council" and "security council" are one.
bool tells_whose(std::string_view longer, std::string_view shorter) {
  const std::string_view lead = longer.substr(0, longer.size() - shorter.size() - 1);
  const auto known = names::known_name(lead, true);
  if (known && known->country) return true;
  const std::vector<std::string_view> words = split(lead, ' ');
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    const auto country = names::known_name(word, true);
    return names::is_demonym(word) || (country && country->country);
  });
}

// The same of two of which one may end in the other.
bool tells_whose(const PairEvidence& a, const PairEvidence& b) {
  const std::string &x = a.normal_name, &y = b.normal_name;
  return x.size() > y.size() ? tells_whose(x, std::string_view(y)) : tells_whose(y, std::string_view(x));
}

// "dostum" of "abdul rashid dostum"; of names that are no person's two words and more: "security council".
bool is_ending(const PairEvidence& a, const PairEvidence& b) {
  if (!names::ends_in(b.normal_name, a.normal_name) || is_of_another(b.normal_name, a.normal_name)) return false;
  if (a.is_person() && b.is_person()) return true;
  return is_other(a) && is_other(b) && names::word_count(a.normal_name) > 1 &&
         (!tells_whose(b.normal_name, a.normal_name) || share_acronym(a, b));
}

// "sto" of "uc sto", which an acronym joins to others: that is not what it means.
bool has_word(const PairEvidence& full, std::string_view word) {
  const std::vector<std::string_view> words = split(full.normal_name, ' ');
  return words.size() > 1 && std::find(words.begin(), words.end(), word) != words.end();
}

// Whether an acronym of what it is called is a word of its name.
bool has_acronym_in_it(const PairEvidence& evidence) {
  return std::any_of(evidence.acronyms.begin(), evidence.acronyms.end(),
                     [&](const std::string& acronym) { return has_word(evidence, acronym); });
}

bool spells_out(const PairEvidence& full, const PairEvidence& acronym) {
  return !full.is_person() && !acronym.is_person() &&
         std::find(full.acronyms.begin(), full.acronyms.end(), acronym.normal_name) != full.acronyms.end();
}

// A person's full name that was tagged as a place in some documents is the person: no place is called so.
bool is_mistaken_place(const PairEvidence& a, const PairEvidence& b) {
  return a.is_person() && !b.is_person() && a.normal_name == b.normal_name && names::word_count(a.normal_name) > 1 &&
         names::type_class(b.type) == names::TypeClass::kPlace;
}

// Whether a document of the one names the other besides.
bool names_other(const PairEvidence& one, const PairEvidence& other) { return one.company.contains(other.normal_name); }

// "Vance Carlton", taken for a person, beside the firm "Vance Carlton Partners", by names alone: such a pair is linked
// whatever documents tell, so that what they tell later shows in the link.
bool may_be_mistaken_firm(const PairEvidence& a, const PairEvidence& b) {
  return a.is_person() && is_other(b) && b.type == EntityType::kOrg &&
         names::is_firm_in_short(a.normal_name, b.normal_name) &&
         !names::is_given_name(std::string_view(a.normal_name).substr(0, a.normal_name.find(' ')));
}

// The same where no document gives him a title or names both as two.
bool is_mistaken_firm(const PairEvidence& a, const PairEvidence& b) {
  return may_be_mistaken_firm(a, b) && a.titles.empty() && !names_other(a, b) && !names_other(b, a);
}

// The least score of names alone, in ten-thousandths, at which titles and company, which add 1.4 to the log-odds
// (evidence_weights.tsv), could make a pair worth showing: log-odds of 0.3 less that.
constexpr std::uint16_t kFar = 950;

// How many normal names of their documents both have in company.
std::uint16_t shared_company(const PairEvidence& a, const PairEvidence& b) {
  return static_cast<std::uint16_t>(std::min<std::size_t>(a.company.in_common(b.company), kMostCompany));
}

// The same without countries, which tell too little of who is spoken of.
std::uint16_t telling_company(const PairEvidence& a, const PairEvidence& b) {
  const auto one = a.company.hashes(), other = b.company.hashes();
  std::vector<NameSet::Hash> both;
  std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(both));
  const auto count =
      std::count_if(both.begin(), both.end(), [](NameSet::Hash name) { return !names::names_country_or_people(name); });
  return static_cast<std::uint16_t>(std::min<std::ptrdiff_t>(count, kMostCompany));
}

// Whether documents of both speak of something else that they share, or of each other: what is called by a part of its
// name or by an acronym is known where its company is.
bool keep_company(const PairEvidence& a, const PairEvidence& b) {
  if (a.company.empty() || b.company.empty()) return true;  // nothing speaks against it
  return a.company.contains(b.normal_name) || b.company.contains(a.normal_name) || shared_company(a, b) > 0;
}

// A link of a short name to a longer one; the hundredths of `score` are filled up with the company that both keep.
Link short_link(const PairEvidence& a, const PairEvidence& b, bool is_short, std::uint16_t score,
                std::string_view reason) {
  const LinkKind kind = keep_company(a, b) ? LinkKind::kShort : LinkKind::kFar;
  return {kind, is_short, static_cast<std::uint16_t>(score + shared_company(a, b)), std::string(reason)};
}

// Of an acronym to what a document spells by it; of what has the acronym in its name to the acronym.
Link acronym_link(const PairEvidence& a, const PairEvidence& b) {
  const bool is_short = spells_out(b, a) ? !has_word(b, a.normal_name) : has_word(a, b.normal_name);
  Link link = short_link(a, b, is_short, kSpelledOut, kAcronymReason);
  if ((spells_out(b, a) ? a : b).normal_name.size() >= kTellingLetters) link.kind = LinkKind::kShort;
  return link;
}

// Whether both were given one office.
bool share_title(const PairEvidence& a, const PairEvidence& b) {
  return std::any_of(a.titles.begin(), a.titles.end(), [&](const std::string& title) {
    return std::find(b.titles.begin(), b.titles.end(), title) != b.titles.end();
  });
}

// Of two that do not conflict, of which one is the end of the other.
Link ending_link(const PairEvidence& a, const PairEvidence& b) {
  const bool titled = a.is_person() && share_title(a, b);
  return short_link(a, b, is_ending(a, b), titled ? kTitledEnding : kOnlyEnding, kEndingReason);
}

std::uint16_t ten_thousandths(double probability) {
  return static_cast<std::uint16_t>(std::lround(probability * kCertain));
}

// thresholds.tsv for each pair of types, in ten-thousandths.
struct Thresholds {
  std::array<std::array<std::uint16_t, kEntityTypes>, kEntityTypes> merge{}, review{};
  Thresholds() {
    for (std::size_t a = 0; a < kEntityTypes; ++a)
      for (std::size_t b = 0; b < kEntityTypes; ++b) {
        const auto one = static_cast<EntityType>(a), other = static_cast<EntityType>(b);
        merge[a][b] = ten_thousandths(names::merge_threshold(one, other));
        review[a][b] = ten_thousandths(names::review_threshold(one, other));
      }
  }
};

Link link_of_verdict(const PairEvidence& a, const PairEvidence& b, names::PairVerdict verdict) {
  static const Thresholds thresholds;
  const auto row = static_cast<std::size_t>(a.type), column = static_cast<std::size_t>(b.type);
  const std::uint16_t score = ten_thousandths(verdict.probability);
  LinkKind kind = LinkKind::kFar;
  if (score >= thresholds.review[row][column]) kind = LinkKind::kReview;
  if (score < thresholds.merge[row][column]) return {kind, false, score, std::move(verdict.reason)};
  // "Investigation" of "Bureau of Investigation": what something is of is not it.
  const bool of = (names::ends_in(a.normal_name, b.normal_name) && is_of_another(a.normal_name, b.normal_name)) ||
                  (names::ends_in(b.normal_name, a.normal_name) && is_of_another(b.normal_name, a.normal_name));
  if (of && !a.is_person()) return {LinkKind::kReview, false, score, std::move(verdict.reason)};
  // A person's single name may be of any who has it, however good the likeness.
  const bool a_short = names::word_count(a.normal_name) == 1, b_short = names::word_count(b.normal_name) == 1;
  if (!a.is_person() || a_short == b_short) return {LinkKind::kJoin, false, score, std::move(verdict.reason)};
  return {LinkKind::kShort, a_short, score, std::move(verdict.reason)};
}

Link scored_link(const PairEvidence& a, const PairEvidence& b, names::NameWorkspace& workspace) {
  return link_of_verdict(a, b, names::compare(a, b, workspace));
}

// The link of two of which one is nearly the other and that keep company; null if they are in conflict or do not.
std::optional<Link> link_of_nearly(const PairEvidence& a, const PairEvidence& b, names::NameWorkspace& workspace) {
  if (!is_nearly(a, b) || shared_company(a, b) < kEnoughCompany) return std::nullopt;
  if (is_misspelt_word(a, b)) {  // two acronyms, were they not so long
    const LinkKind kind = telling_company(a, b) < kEnoughCompany ? LinkKind::kFar : LinkKind::kJoin;
    return Link{kind, false, kOnlyEnding, std::string(kMisspeltReason)};
  }
  if (names::in_conflict(a, b, workspace)) return std::nullopt;
  if (leaves_out_surname(a, b) || leaves_out_surname(b, a))
    return short_link(a, b, leaves_out_surname(a, b), kOnlyEnding, kSurnameReason);
  return Link{LinkKind::kJoin, false, kOnlyEnding,
              std::string(is_misspelt_person(a, b) || is_misspelt_body(a, b) ? kMisspeltReason : kLeftOutReason)};
}

// Of two of which one at least is a body of a country.
std::optional<Link> link_of_body(const PairEvidence& a, const PairEvidence& b) {
  if (tells_whose_body(a, b) || tells_whose_body(b, a))
    return Link{LinkKind::kJoin, false, kCertain, std::string(kWholeBodyReason)};
  if (may_be_its_body(a, b) || may_be_its_body(b, a)) {  // other countries are named beside many
    const bool untold = may_be_its_body(a, b);
    const int told = telling_company(a, b) + 2 * bodies_beside(untold ? a : b, untold ? b : a);
    const auto company = static_cast<std::uint16_t>(std::min<int>(told, kMostCompany));
    const bool one = company > 0 && shared_company(a, b) >= kEnoughCompany;
    return Link{one ? LinkKind::kShort : LinkKind::kFar, untold, static_cast<std::uint16_t>(kOnlyEnding + company),
                std::string(kUntoldReason)};
  }
  if (may_both_be_of_one(a, b))
    return Link{shared_company(a, b) > kEnoughCompany || telling_company(a, b) >= kEnoughCompany ? LinkKind::kJoin
                                                                                                 : LinkKind::kFar,
                false, static_cast<std::uint16_t>(kOnlyEnding + shared_company(a, b)), std::string(kUntoldReason)};
  if (a.is_body() == b.is_body() || (!spells_out(b, a) && !spells_out(a, b))) return std::nullopt;
  return acronym_link(a, b);
}

std::optional<Link> link_of_names(const PairEvidence& a, const PairEvidence& b, names::NameWorkspace& workspace) {
  if (a.is_body() || b.is_body()) return link_of_body(a, b);
  const bool spelled = spells_out(b, a) || spells_out(a, b);
  if (is_mistaken_place(a, b) || is_mistaken_place(b, a))
    return Link{LinkKind::kJoin, false, kCertain, "a person's full name, taken for a place"};
  if (may_be_mistaken_firm(a, b) || may_be_mistaken_firm(b, a)) {
    Link link = short_link(a, b, a.is_person(), kOnlyEnding, kBeginningReason);
    const bool mistaken = is_mistaken_firm(a, b) || is_mistaken_firm(b, a);
    if (!mistaken || shared_company(a, b) < kEnoughCompany)
      link.kind = LinkKind::kFar;  // firms are called after persons
    return link;
  }
  if (a.is_person() != b.is_person()) return std::nullopt;
  if (is_misspelt_country(a, b) || is_misspelt_country(b, a))
    return Link{keep_company(a, b) ? LinkKind::kJoin : LinkKind::kFar, false, kOnlyEnding, std::string(kSlipReason)};
  if (is_plural(a, b) || is_plural(b, a)) return Link{LinkKind::kJoin, false, kCertain, "one of them, several of them"};
  if (has_acronym_beside(a, b) || has_acronym_beside(b, a))
    return Link{LinkKind::kJoin, false, kCertain, std::string(kBesideReason)};
  if (spelled) return acronym_link(a, b);
  if (is_ending(a, b) || is_ending(b, a)) {
    if (names::in_conflict(a, b, workspace))
      return Link{LinkKind::kConflict, false, kOnlyEnding, names::compare(a, b, workspace).reason};
    if (!a.is_person() && tells_whose(b, a)) {
      Link link = short_link(a, b, false, kOnlyEnding, kWhoseReason);
      if (link.kind == LinkKind::kShort) link.kind = LinkKind::kJoin;
      return link;
    }
    return ending_link(a, b);
  }
  if (is_beginning(a, b) || is_beginning(b, a)) {
    if (names::in_conflict(a, b, workspace)) return std::nullopt;
    return short_link(a, b, is_beginning(a, b), kOnlyEnding, kBeginningReason);
  }
  if (std::optional<Link> link = link_of_nearly(a, b, workspace)) return link;
  const std::optional<names::NamesVerdict> alike = names::compare_names(a, b, workspace);
  if (!alike || (ten_thousandths(alike->probability()) < kFar && !is_nearly(a, b))) return std::nullopt;
  return link_of_verdict(a, b, names::weighed(*alike, a, b));
}

// Whether they are of one name and class, and documents tell more of the one.
bool are_namesakes(const PairEvidence& a, const PairEvidence& b) {
  return a.normal_name == b.normal_name && a.type_class == b.type_class && a.facet != b.facet;
}

// Whether documents of a place name the region that others say it lies in, or the country of that.
bool speaks_of_region(const PairEvidence& evidence, const std::string& region) {
  const auto place = names::place_named(region);
  return place && !is_kind(region) && (evidence.company.contains(region) || evidence.company.contains(place->country));
}

// How many telling names two namesakes must keep to be one.
std::uint16_t least_company(const PairEvidence& a, const PairEvidence& b, bool two) {
  if (two) return kMuchCompany;
  if (a.is_person() || speaks_of_region(a, b.facet) || speaks_of_region(b, a.facet)) return 0;
  return is_kind(a.facet) || is_kind(b.facet) ? kSameThing : kEnoughCompany;
}

// A person is one with who has the name alone, a place or thing only in common company: "Harlow, Ohio" is not what they
// call Harlow in documents that speak neither of Ohio nor of its country, nor of others there. The best company comes
// first.
Link link_of_namesakes(const PairEvidence& a, const PairEvidence& b) {
  const std::uint16_t company = telling_company(a, b);
  const bool two = are_set_apart(a, b);
  const std::uint16_t least = least_company(a, b, two);
  const bool one = company >= least || (!two && (a.company.empty() || b.company.empty()));
  // Cosine, so that of two the one that is spoken of more does not win by that.
  const double sizes = static_cast<double>(a.company.size()) * static_cast<double>(b.company.size());
  const double alike = sizes > 0 ? company / std::sqrt(sizes) : 0;
  const auto score = static_cast<std::uint16_t>(kOnlyEnding + std::lround(kMostCompany * alike));
  if (one) return {LinkKind::kJoin, false, score, std::string(kFacetReason)};
  return {two ? LinkKind::kConflict : LinkKind::kReview, false, score, std::string(kTwoFacetsReason)};
}

std::optional<Link> link_in_order(const PairEvidence& a, const PairEvidence& b, names::NameWorkspace& workspace) {
  if (are_namesakes(a, b)) return link_of_namesakes(a, b);
  std::optional<Link> link = link_of_names(a, b, workspace);
  if (link && are_set_apart(a, b) && telling_company(a, b) < kMuchCompany)
    return Link{LinkKind::kConflict, false, link->score, std::string(kTwoFacetsReason)};
  return link;
}

}  // namespace

std::optional<Link> link_of(const PairEvidence& a, const PairEvidence& b, names::NameWorkspace& workspace) {
  if (a.key < b.key) return link_in_order(a, b, workspace);
  std::optional<Link> link = link_in_order(b, a, workspace);
  return link ? std::optional(turned(std::move(*link))) : std::nullopt;
}

std::optional<Link> reweighed(const PairEvidence& a, const PairEvidence& b, const PairEvidence& was_a,
                              const PairEvidence& was_b, const Link& link, names::NameWorkspace& workspace) {
  const auto made_by = [&](const auto& make) { return a.key < b.key ? make(a, b) : turned(make(b, a)); };
  const auto if_other = [&](std::optional<Link> again) { return again == link ? std::nullopt : std::move(again); };
  if (are_namesakes(a, b) || are_set_apart(a, b)) return if_other(link_of(a, b, workspace));
  if (link.kind == LinkKind::kConflict || link.score == kCertain) return std::nullopt;
  if (link.reason == kEndingReason) return if_other(made_by(ending_link));
  const bool by_company = link.reason == kAcronymReason || link.reason == kSlipReason ||
                          link.reason == kBeginningReason || link.reason == kUntoldReason ||
                          link.reason == kWhoseReason;
  if (by_company || is_nearly(a, b)) return if_other(link_of(a, b, workspace));
  if (names::weight_beside_names(a, b) == names::weight_beside_names(was_a, was_b)) return std::nullopt;
  return if_other(made_by([&](const PairEvidence& x, const PairEvidence& y) { return scored_link(x, y, workspace); }));
}

std::uint16_t company_kept(const Link& link) {
  const bool kept = link.reason == kEndingReason || link.reason == kAcronymReason || link.reason == kSurnameReason ||
                    link.reason == kBeginningReason || link.reason == kUntoldReason;
  return kept ? link.score % (kMostCompany + 1) : 0;
}

bool is_titled(const Link& link) {
  return link.reason == kEndingReason && link.score / (kMostCompany + 1) == kTitledEnding / (kMostCompany + 1);
}

std::optional<std::uint16_t> company_kept(const Join& join) {
  if (join.reason != kEndingReason && join.reason != kAcronymReason && join.reason != kBeginningReason &&
      join.reason != kUntoldReason)
    return std::nullopt;
  return static_cast<std::uint16_t>(join.score % (kMostCompany + 1));
}

Link turned(Link link) {
  if (link.kind == LinkKind::kShort) link.is_short = !link.is_short;
  return link;
}

bool are_set_apart(const PairEvidence& a, const PairEvidence& b) {
  return a.is_person() == b.is_person() && are_two_facets(a.facet, b.facet);
}

bool goes_by(const PairEvidence& full, const PairEvidence& acronym) {
  return spells_out(full, acronym) || (share_acronym(full, acronym) && has_acronym_in_it(acronym));
}

bool in_conflict(const PairEvidence& a, const PairEvidence& b, names::NameWorkspace& workspace) {
  if (a.is_body() && b.is_body()) return a.normal_name != b.normal_name && !are_of_one_body(a, b);
  if (a.is_untold() || b.is_untold() || tells_whose_body(a, b) || tells_whose_body(b, a)) return false;
  if (a.is_body() || b.is_body()) return !spells_out(a, b) && !spells_out(b, a);
  if (goes_by(a, b) || goes_by(b, a) || is_mistaken_firm(a, b) || is_mistaken_firm(b, a)) return false;
  return a.normal_name != b.normal_name && !is_misspelt_word(a, b) && names::in_conflict(a, b, workspace);
}

}  // namespace relata::identity
