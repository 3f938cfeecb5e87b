// Lists of the fields of records that every format of the store writes alike. Private to the room.
#pragma once

#include "core/document.h"
#include "core/field_list.h"
#include "core/mention.h"

namespace relata {

inline constexpr std::uint64_t kMostHundredths = 100;

template <typename Codec, RecordOf<Document> D>
void fields(Codec& codec, D& document) {
  codec(document.text, document.date, document.title, document.source, document.url, document.author, document.extra,
        document.origin);
}

template <typename Codec, RecordOf<Cluster> C>
void fields(Codec& codec, C& cluster) {
  codec(cluster.type, cluster.names, cluster.titles, cluster.first_offset, cluster.mentions);
}

template <typename Codec, RecordOf<SpellingMerge> M>
void fields(Codec& codec, M& merge) {
  codec(merge.a, merge.b, merge.a_offset, merge.b_offset, at_most(merge.score, kMostHundredths), merge.reason);
}

}  // namespace relata
