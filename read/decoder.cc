#include "read/decoder.h"

#include <bzlib.h>
#include <lzma.h>
#include <zlib.h>
#include <zstd.h>

#include <cstdint>
#include <new>
namespace relata::read {
namespace {

// The counts of zlib and bzip2 have 32 bits; pieces are smaller.
template <typename Stream, typename Byte>
void lend(Stream& stream, std::string_view in, std::span<char> out) {
  stream.next_in = reinterpret_cast<Byte*>(const_cast<char*>(in.data()));
  stream.avail_in = static_cast<unsigned>(in.size());
  stream.next_out = reinterpret_cast<Byte*>(out.data());
  stream.avail_out = static_cast<unsigned>(out.size());
}

// Whether a zlib stream begins so (RFC 1950, 2.2): deflate, and a checksum of both bytes.
bool is_zlib(std::string_view head) {
  constexpr unsigned kDeflate = 8, kCheck = 31;
  if (head.size() < 2) return false;
  const auto method = static_cast<unsigned char>(head[0]), flags = static_cast<unsigned char>(head[1]);
  return (method & 15u) == kDeflate && (method * 256u + flags) % kCheck == 0;
}

enum class Wrapping : std::uint8_t { kGzip, kZlibOrNone };

// RFC 1952; zlib checks the CRC and the length.
template <Wrapping kWrapping>
class ZlibDecoder final : public Decoder {
 public:
  ZlibDecoder() {
    constexpr int kGzip = 16;
    if (inflateInit2(&stream_, MAX_WBITS + (kWrapping == Wrapping::kGzip ? kGzip : 0)) != Z_OK) throw std::bad_alloc();
  }
  ZlibDecoder(const ZlibDecoder&) = delete;
  ZlibDecoder& operator=(const ZlibDecoder&) = delete;
  ~ZlibDecoder() override { inflateEnd(&stream_); }

  std::size_t decode(std::string_view& in, std::span<char> out) override {
    if (kWrapping == Wrapping::kZlibOrNone && stream_.total_in == 0 && !in.empty() && !is_zlib(in))
      inflateReset2(&stream_, -MAX_WBITS);
    lend<z_stream, Bytef>(stream_, in, out);
    const int status = inflate(&stream_, Z_NO_FLUSH);
    in.remove_prefix(in.size() - stream_.avail_in);
    if (status == Z_MEM_ERROR) throw std::bad_alloc();
    if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)
      wrong_ = stream_.msg ? stream_.msg : "a dictionary is asked for";
    ended_ = status == Z_STREAM_END;
    return out.size() - stream_.avail_out;
  }

 private:
  z_stream stream_{};
};

class Bzip2Decoder final : public Decoder {
 public:
  Bzip2Decoder() {
    if (BZ2_bzDecompressInit(&stream_, 0, 0) != BZ_OK) throw std::bad_alloc();
  }
  Bzip2Decoder(const Bzip2Decoder&) = delete;
  Bzip2Decoder& operator=(const Bzip2Decoder&) = delete;
  ~Bzip2Decoder() override { BZ2_bzDecompressEnd(&stream_); }

  std::size_t decode(std::string_view& in, std::span<char> out) override {
    lend<bz_stream, char>(stream_, in, out);
    const int status = BZ2_bzDecompress(&stream_);
    in.remove_prefix(in.size() - stream_.avail_in);
    if (status == BZ_MEM_ERROR) throw std::bad_alloc();
    if (status == BZ_DATA_ERROR) wrong_ = "a block is broken or its checksum is wrong";
    else if (status != BZ_OK && status != BZ_STREAM_END) wrong_ = "no bzip2 begins so";
    ended_ = status == BZ_STREAM_END;
    return out.size() - stream_.avail_out;
  }

 private:
  bz_stream stream_{};
};

class XzDecoder final : public Decoder {
 public:
  XzDecoder() {
    constexpr std::uint64_t kMostMemory = 256u << 20;  // `xz -9` needs 65 MiB
    if (lzma_stream_decoder(&stream_, kMostMemory, 0) != LZMA_OK) throw std::bad_alloc();
  }
  XzDecoder(const XzDecoder&) = delete;
  XzDecoder& operator=(const XzDecoder&) = delete;
  ~XzDecoder() override { lzma_end(&stream_); }

  std::size_t decode(std::string_view& in, std::span<char> out) override {
    stream_.next_in = reinterpret_cast<const std::uint8_t*>(in.data());
    stream_.avail_in = in.size();
    stream_.next_out = reinterpret_cast<std::uint8_t*>(out.data());
    stream_.avail_out = out.size();
    const lzma_ret status = lzma_code(&stream_, LZMA_RUN);
    in.remove_prefix(in.size() - stream_.avail_in);
    if (status == LZMA_MEM_ERROR) throw std::bad_alloc();
    if (status == LZMA_MEMLIMIT_ERROR) wrong_ = "unpacking takes more than 256 MiB of memory";
    else if (status == LZMA_FORMAT_ERROR) wrong_ = "no xz begins so";
    else if (status == LZMA_OPTIONS_ERROR) wrong_ = "it is made in a way that this xz does not know";
    else if (status != LZMA_OK && status != LZMA_STREAM_END && status != LZMA_BUF_ERROR)
      wrong_ = "a block is broken or its checksum is wrong";
    ended_ = status == LZMA_STREAM_END;
    return out.size() - stream_.avail_out;
  }

 private:
  lzma_stream stream_ = LZMA_STREAM_INIT;
};

// RFC 8878. The library refuses windows of more than 128 MiB, as its program does without --long.
class ZstdDecoder final : public Decoder {
 public:
  ZstdDecoder() : stream_(ZSTD_createDStream(), &ZSTD_freeDStream) {
    if (!stream_) throw std::bad_alloc();
  }

  std::size_t decode(std::string_view& in, std::span<char> out) override {
    ZSTD_inBuffer from{in.data(), in.size(), 0};
    ZSTD_outBuffer to{out.data(), out.size(), 0};
    const std::size_t status = ZSTD_decompressStream(stream_.get(), &to, &from);
    in.remove_prefix(from.pos);
    if (ZSTD_isError(status)) wrong_ = ZSTD_getErrorName(status);
    ended_ = status == 0;
    return to.pos;
  }

 private:
  std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)> stream_;
};

template <typename T>
std::unique_ptr<Decoder> made() {
  return std::make_unique<T>();
}

bool is_gzip(std::string_view head) { return head.starts_with("\x1F\x8B\x08"); }

// Beside frames of data there are those that are passed over: 50..5F 2A 4D 18.
bool is_zstd(std::string_view head) {
  return head.starts_with("\x28\xB5\x2F\xFD") ||
         (head.size() >= 4 && (head[0] & 0xF0) == 0x50 && head.substr(1, 3) == "\x2A\x4D\x18");
}

bool is_xz(std::string_view head) { return head.starts_with(std::string_view("\xFD\x37zXZ\0", 6)); }

// "BZh9", and the marks of a block (pi) or, where it is empty, of the end (its root). Texts may begin with "BZh".
bool is_bzip2(std::string_view head) {
  return head.size() >= 10 && head.starts_with("BZh") && head[3] >= '1' && head[3] <= '9' &&
         (head.substr(4, 6) == "\x31\x41\x59\x26\x53\x59" || head.substr(4, 6) == "\x17\x72\x45\x38\x50\x90");
}

constexpr Packing kGzip{"gzip", is_gzip, made<ZlibDecoder<Wrapping::kGzip>>};
constexpr Packing kZstd{"zstd", is_zstd, made<ZstdDecoder>};
constexpr Packing kXz{"xz", is_xz, made<XzDecoder>};
constexpr Packing kBzip2{"bzip2", is_bzip2, made<Bzip2Decoder>};
constexpr Packing kDeflate{"deflate", is_zlib, made<ZlibDecoder<Wrapping::kZlibOrNone>>};

}  // namespace

const Packing& gzip() { return kGzip; }
const Packing& zstd() { return kZstd; }
const Packing& xz() { return kXz; }
const Packing& bzip2() { return kBzip2; }
const Packing& deflate() { return kDeflate; }

UnpackedBytes unpacked_bytes(const Packing& packing, std::string_view bytes, std::size_t most) {
  constexpr std::size_t kPiece = 1 << 16;
  UnpackedBytes result;
  std::unique_ptr<Decoder> decoder = packing.decoder();
  while (result.bytes.size() <= most) {
    const bool at_end = bytes.empty();
    const std::size_t size = result.bytes.size();
    result.bytes.resize(size + kPiece);
    const std::size_t count = decoder->decode(bytes, std::span(result.bytes).subspan(size));
    result.bytes.resize(size + count);
    result.wrong = decoder->wrong();
    if (decoder->ended()) {
      if (!packing.begins(bytes)) break;
      decoder = packing.decoder();
    } else if (count == 0 && (at_end || !result.wrong.empty())) {
      if (result.wrong.empty()) result.wrong = "it is cut short";
      break;
    }
  }
  return result;
}

}  // namespace relata::read
