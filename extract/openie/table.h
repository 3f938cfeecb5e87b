// The tables of this room (*.tsv); each says in its first lines what its rows mean.
#pragma once

#include <string_view>

#include "core/table.h"

namespace relata::openie {

// The tables, read once; any thread may call.
const Table& verb_table();                    // verbs.tsv
const Table& noun_table();                    // nouns.tsv
const Table& light_verb_table();              // light_verbs.tsv, key "take\tcontrol\tof"
const Table& prepositional_verb_table();      // prepositional_verbs.tsv, key "fall\tto"
const Table& adverb_table();                  // adverbs.tsv
const Table& time_table();                    // time_words.tsv
const Table& nominal_table();                 // nominals.tsv
const Table& animate_table();                 // animate.tsv
const Table& canonical_object_table();        // canonical_objects.tsv
int event_likelihood(std::string_view noun);  // in hundredths, of nominals.tsv; 0 if it is not there
const Table& nominal_preposition_table();     // nominal_prepositions.tsv, key "visit\tto"
const Table& reciprocal_table();              // reciprocals.tsv, key "merge" or "sign deal"
const Table& role_table();                    // roles.tsv
const Table& irregular_participle_table();    // irregular_participles.tsv

}  // namespace relata::openie
