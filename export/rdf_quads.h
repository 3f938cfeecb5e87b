// The quads of a knowledge base, told once for every syntax of RDF: docs/vocabulary.md has each term and an example.
//
// In this order: the extraction (PROV-O), entities, then for each document itself and its statements. About a statement
// s:ID: its subject if that is a phrase; what it says, from where and by whom, in the default graph; last its triple,
// if the statement is asserted and positive (is_stated), where RdfOptions::facts says. What is denied, planned,
// possible or rejected is described, never asserted: by rdf:subject, rdf:predicate, rdf:object, or by rdf:reifies. So
// are facts, too, where no graph of their own holds them, so that who says so can be asked of each. What somebody is
// said to have said is asserted all the same; who publishes facts alone leaves it out by a filter (--unattributed).
//
// Behind the statements of a sentence stands its quote, an annotation (Web Annotation Data Model, 4.2.4 and 4.2.5)
// whose bodies they are and whose target is the sentence: oa:exact its text, oa:start and oa:end its place in
// characters (code points, the unit of that standard) of the document's text as `relata read` prints it. v:offset is
// the same place in bytes.
#pragma once

#include "export/rdf_model.h"
#include "export/rdf_terms.h"
#include "export/statement_stream.h"

namespace relata::exporter {

// Calls sink.finish() at the end. Memory grows with the longest document. Throws what the sink throws.
void tell_quads(const StatementStream& statements, const EntityStream& entities, const RdfOptions& options,
                RdfSink& sink);

// The quads of documents and statements alone. Those of some documents behind those of others are what tell_quads tells
// of all behind those of none.
void tell_statements(const StatementStream& statements, const RdfOptions& options, RdfSink& sink);

}  // namespace relata::exporter
