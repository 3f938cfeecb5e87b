#include "cli/filter_options.h"

#include "cli/option_set.h"

namespace relata::cli {

void declare_filters(OptionSet& options, verbs::FilterRequest& filters) {
  options.group("Which statements");
  options.value("--since", "D", filters.since, "not before this day (of the event, else of the document)");
  options.value("--until", "D", filters.until, "not after this day");
  options.value("--doc", "ID", filters.docs, "of this document; may be given several times");
  options.value("--source", "NAME", filters.sources, "of documents of this source");
  options.value("--type", "T,..", filters.types, "between entities of these types");
  options.value("--min-confidence", "C", filters.min_confidence, "at least this sure, 0 to 1 (pictures: 0.6)");
  options.value("--min-support", "N", filters.min_support, "said by at least so many sentences");
  options.value("--min-sources", "N", filters.min_sources, "said by at least so many sources");
  options.value("--attributed-to", "NAME", filters.attributed_to, "that this entity is said to have said");
  options.value("--modality", "M,..", filters.modalities, "asserted, possible, planned, ordered, hypothetical, asked")
      .choices = "asserted possible planned ordered hypothetical asked";
  options.value("--polarity", "P", filters.polarity, "+, - or any").choices = "+ - any";
  options.flag("--explicit", filters.no_implied, "without implied relations (titles, possessives)");
  options.flag("--named", filters.named, "without phrases that only act for an entity (\"Afghan troops\")");
  options.flag("--all", filters.all, "everything: denied, planned, feared and rejected too");
}

}  // namespace relata::cli
