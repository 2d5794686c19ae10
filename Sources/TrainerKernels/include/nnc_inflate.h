#ifndef NNC_INFLATE_H
#define NNC_INFLATE_H

#include <stddef.h>
#include <stdint.h>

// Decompression of DEFLATE data (RFC 1951), as data files have it inside: gzip files, PNG images, members of ZIP archives.

#ifdef __cplusplus
extern "C" {
#endif

typedef struct nnc_inflater nnc_inflater;

enum nnc_inflate_format { NNC_INFLATE_RAW, NNC_INFLATE_ZLIB, NNC_INFLATE_GZIP };

enum nnc_inflate_status {
  // There is more to come: hand over further input, or room for output.
  NNC_INFLATE_MORE,
  // The data is complete and its checksum is right.
  NNC_INFLATE_END,
  // The data is damaged.
  NNC_INFLATE_DAMAGED
};

// A decompressor, or NULL when there is no memory.
nnc_inflater *nnc_inflater_create(enum nnc_inflate_format format);
void nnc_inflater_destroy(nnc_inflater *inflater);

// Decompresses from `input` to `output`; the counts are bytes available before, and bytes not used after the call.
enum nnc_inflate_status nnc_inflater_run(
    nnc_inflater *inflater, const uint8_t *input, size_t *input_count, uint8_t *output, size_t *output_count);

// Begins another stream, as gzip files may have several in a row.
void nnc_inflater_restart(nnc_inflater *inflater);

// The CRC-32 of PNG and ZIP, continued from `crc` (0 at first).
uint32_t nnc_crc32(uint32_t crc, const uint8_t *bytes, size_t count);

#ifdef __cplusplus
}
#endif

#endif
