// What the names of one document say of which clusters are one. Private to the room.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/mention.h"
#include "identity/name_groups.h"
#include "names/name_pair.h"
#include "names/normal_form.h"
#include "names/type_class.h"

namespace relata::identity {

// A cluster's names in normal form. `main` is the one it goes by: of a person the fullest, else the commonest that
// spells something out, or what tells which of a kind it is: "Bogota Red Cross" before "Red Cross".
struct View {
  names::NormalName main;
  std::set<std::string> others;
  names::TypeClass type = names::TypeClass::kOther;
};

// Joins clusters of one document. Keeps a reference to them.
class DocumentNames {
 public:
  explicit DocumentNames(std::span<const Cluster> clusters);
  const DisjointSets& sets() const { return sets_; }
  // Which cluster was joined to which, and why.
  struct Step {
    std::uint32_t item = 0, into = 0;
    std::uint8_t score = 0;
    std::string_view reason;
  };
  const std::vector<Step>& steps() const { return steps_; }
  const View& view(std::uint32_t cluster) const { return views_[cluster]; }

 private:
  using Index = std::map<std::string, std::set<std::uint32_t>, std::less<>>;  // clusters by what they are looked up by
  static constexpr std::size_t kLettersInAnyOrder = 4;

  void join(std::uint32_t item, std::uint32_t into, std::uint8_t score, std::string_view reason);

  // The roots that pass `test` and have a name.
  template <typename Test>
  std::vector<std::uint32_t> roots(Test&& test) const {
    std::vector<std::uint32_t> items;
    for (std::uint32_t i = 0; i < views_.size(); ++i)
      if (sets_.root(i) == i && !names_[i].empty() && test(views_[i])) items.push_back(i);
    return items;
  }

  // One sense per discourse (Gale, Church and Yarowsky 1992): a name means one thing in a document, whatever its
  // clusters were tagged as. Only a single word may be a person as well: where it has a title or is part of a full
  // name ("George Washington flew to Washington").
  void join_equal_names();

  // The first and last words of persons' names of several words.
  std::set<std::string_view> parts_of_full_names() const;

  // "NRF" joins "National Resistance Front"; a name joins the one cluster that coreference gave it to as well.
  void join_other_names();

  // Joins an acronym of four letters and more to the one name here whose words begin with them in another order, one
  // word left out at most: "FMLN", Frente, is a Front. Whether there was one.
  bool join_by_letters(std::uint32_t i, const Index& by_letters);

  // Where an acronym of the letters of `initials` looks, or of all but one of them.
  static void add_letters(const std::string& initials, std::uint32_t i, Index& by_letters);
  static std::string in_order(std::string letters);

  // Joins a name to the one cluster that `index` has for it; whether there was one.
  bool join_the_one(std::uint32_t i, const Index& index, std::string_view reason);

  // Whether two clusters were given an office in common.
  bool share_title(std::uint32_t a, std::uint32_t b) const;

  std::optional<std::uint32_t> choose_person(std::uint32_t item, const std::vector<std::uint32_t>& candidates) const;

  void join_persons();

  // "Xi" joins "Xi Jinping" if no other person here begins with it and none ends in it; "Bernie" joins "Bernard Kowal"
  // if no other may be called so.
  void join_first_names(const std::vector<std::uint32_t>& persons);

  // "Security Council" joins "UN Security Council"; single words never: "Taliban", "Pakistani Taliban".
  void join_organisations();

  // "Civic Alliance" joins "Civic Alliance of Marovia", "Vance Carlton" "Vance Carlton Partners", also where it was
  // taken for a person.
  void join_beginnings(const std::vector<std::uint32_t>& items);
  // Whether what was tagged as a person may be none: no known given name, no office, and nothing says "he" of it.
  bool may_be_firm(std::uint32_t item) const;

  // "Condor" joins "Kestrel Condor": of what is neither place, person nor organisation.
  void join_products();

  // "Nimbus" joins "Nimbus Software", "Condor" "Kestrel Condor", if no other name here begins or ends with the word,
  // or one only says of which sort it is, and what is left out says neither whose it is nor that the whole is another
  // thing.
  void join_single_words(const std::vector<std::uint32_t>& items);

  // Whether a name here says that something is of it: "Marovia", where there is a "Constitutional Court of Marovia".
  bool is_place_here(const std::string& name) const;

  bool is_body(std::uint32_t item) const;

  bool is_word_of(std::uint32_t item, std::uint32_t longer);

  std::span<const Cluster> clusters_;
  std::vector<View> views_;
  std::vector<std::string> names_;  // of views_[i].main
  DisjointSets sets_;
  std::vector<Step> steps_;
  names::NameWorkspace workspace_;
};

}  // namespace relata::identity
