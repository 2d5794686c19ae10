#include "nnc_inflate.h"

#include <stdlib.h>

#if __has_include(<zlib.h>)
#include <zlib.h>
#else
#error "zlib's header is missing; on Debian: apt-get install zlib1g-dev"
#endif

struct nnc_inflater {
  z_stream stream;
};

nnc_inflater *nnc_inflater_create(enum nnc_inflate_format format) {
  nnc_inflater *inflater = calloc(1, sizeof *inflater);
  if (inflater == NULL) return NULL;
  // The window has 2^15 bytes; zlib adds 16 for a gzip header, and negates for no header.
  int window = format == NNC_INFLATE_RAW ? -15 : format == NNC_INFLATE_GZIP ? 15 + 16 : 15;
  if (inflateInit2(&inflater->stream, window) != Z_OK) {
    free(inflater);
    return NULL;
  }
  return inflater;
}

void nnc_inflater_destroy(nnc_inflater *inflater) {
  if (inflater == NULL) return;
  inflateEnd(&inflater->stream);
  free(inflater);
}

static uInt piece(size_t count) { return count > 1u << 30 ? 1u << 30 : (uInt)count; }

enum nnc_inflate_status nnc_inflater_run(
    nnc_inflater *inflater, const uint8_t *input, size_t *input_count, uint8_t *output, size_t *output_count) {
  z_stream *stream = &inflater->stream;
  uInt given = piece(*input_count);
  uInt room = piece(*output_count);
  stream->next_in = (Bytef *)input;
  stream->avail_in = given;
  stream->next_out = output;
  stream->avail_out = room;
  int status = inflate(stream, Z_NO_FLUSH);
  *input_count -= given - stream->avail_in;
  *output_count -= room - stream->avail_out;
  if (status == Z_STREAM_END) return NNC_INFLATE_END;
  // Z_BUF_ERROR only says that nothing could be done without more input or room.
  return status == Z_OK || status == Z_BUF_ERROR ? NNC_INFLATE_MORE : NNC_INFLATE_DAMAGED;
}

void nnc_inflater_restart(nnc_inflater *inflater) { inflateReset(&inflater->stream); }

uint32_t nnc_crc32(uint32_t crc, const uint8_t *bytes, size_t count) {
  while (count > 0) {
    uInt part = piece(count);
    crc = (uint32_t)crc32(crc, bytes, part);
    bytes += part;
    count -= part;
  }
  return crc;
}
