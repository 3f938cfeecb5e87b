#include "read/unpacking.h"

#include <optional>

#include "read/head_buffer.h"
#include "read/unpacked_buffer.h"

namespace relata::read {

struct PlainBytes::Parts {
  explicit Parts(std::streambuf& from) : head(from, kPackingBytes) {
    while (head.head().size() < kPackingBytes && head.extend()) {
    }
    for (const Packing* packing : {&gzip(), &zstd(), &xz(), &bzip2()})
      if (packing->begins(head.head())) {
        unpacked.emplace(head, *packing, counts, true);
        break;
      }
  }
  HeadBuffer head;
  Unpacked counts;
  std::optional<UnpackedBuffer> unpacked;
};

PlainBytes::PlainBytes(std::streambuf& from) : parts_(std::make_unique<Parts>(from)), stream_(nullptr) {
  stream_.rdbuf(parts_->unpacked ? static_cast<std::streambuf*>(&*parts_->unpacked) : &parts_->head);
}

PlainBytes::~PlainBytes() = default;
bool PlainBytes::unpacks() const { return parts_->unpacked.has_value(); }

}  // namespace relata::read
