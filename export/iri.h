// IRIs (RFC 3987): what is one, and how bytes of foreign text become part of one.
#pragma once

#include <string>
#include <string_view>

namespace relata::exporter {

// Appends bytes other than letters, digits and "-._~" as %XX (RFC 3986, 2.1): "fall to" -> "fall%20to".
void append_percent_encoded(std::string& out, std::string_view text);
std::string percent_encoded(std::string_view text);

// "" if `text` is an absolute IRI that RDF stores take; else what is wrong with it: "it has no scheme, such as https:".
// Stricter than RFC 3987 in this, since Jena, Oxigraph, rdflib, PyLD or Titanium stop or differ there: http and https
// name a host, a port is a number up to 65535, urn: is as RFC 8141 has it; no user, no blanks of other scripts, no
// private use, no segments . and ..
std::string fault_of_iri(std::string_view text);

}  // namespace relata::exporter
