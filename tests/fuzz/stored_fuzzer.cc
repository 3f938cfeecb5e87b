// Bytes of the store's records, of the kind that the first byte names: a record or StoreError, whatever they are.
#include <cstdint>
#include <iterator>
#include <string_view>

#include "core/error.h"
#include "store/statement_pack.h"
#include "store/value_codec.h"

namespace {

using namespace relata;

void read_facts(std::string_view bytes) {
  store::DocumentFacts facts;
  store::decode_facts(bytes, facts);
  (void)store::encode(facts);
}

void read_statements(std::string_view bytes) {
  const store::StatementPack pack(bytes);
  Statement statement;
  for (std::size_t i = 0; i < pack.size(); ++i) pack.read(i, nullptr, statement);
}

void read_document(std::string_view bytes) {
  Document document;
  store::decode_document(bytes, document);
  (void)store::encode(document);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  constexpr void (*kReaders[])(std::string_view) = {read_facts, read_statements, read_document};
  try {
    kReaders[data[0] % std::size(kReaders)](bytes);
  } catch (const StoreError&) {
  }
  return 0;
}
