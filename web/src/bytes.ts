// Spans count bytes of UTF-8; JavaScript counts other units. Here one becomes the other.
import type { Spans } from "./model";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const encoded = (text: string): Uint8Array => encoder.encode(text);
export const decoded = (bytes: Uint8Array): string => decoder.decode(bytes);

// The words under spans, apart by one blank.
export function cut(sentence: string, spans: Spans): string {
  const bytes = encoded(sentence);
  return spans.map(([begin, end]) => decoded(bytes.subarray(begin, end))).join(" ");
}

// For each byte offset the index in the string; offsets within a sign are its beginning.
export function indexOfBytes(text: string): (byte: number) => number {
  if (!/[^\x00-\x7f]/.test(text)) return (byte) => Math.min(byte, text.length);
  const index: number[] = [];
  for (let i = 0; i < text.length;) {
    const code = text.codePointAt(i)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (let byte = 0; byte < size; byte++) index.push(i);
    i += code > 0xffff ? 2 : 1;
  }
  return (byte) => (byte < index.length ? index[byte] : text.length);
}

// What ends of a record's span: null, [begin, end] or a list of such.
export function spansOf(span: unknown): Spans {
  if (!Array.isArray(span) || span.length === 0) return [];
  return Array.isArray(span[0]) ? (span as Spans) : [[span[0], span[1]]];
}
