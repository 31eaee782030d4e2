/** Padding to size classes, so that a sealed length reveals little: one byte 0x80, then zeros (ISO/IEC 7816-4). */
import type { Bytes } from './bytes.ts'
import { SIZE_CLASSES } from './parameters.ts'

const LARGEST = SIZE_CLASSES[SIZE_CLASSES.length - 1] ?? 0
const MARK = 0x80

/** The padded length of `length` bytes of content. */
export function paddedLength(length: number): number {
  const needed = length + 1
  return SIZE_CLASSES.find((size) => size >= needed) ?? Math.ceil(needed / LARGEST) * LARGEST
}

export function pad(content: Uint8Array): Bytes {
  const padded = new Uint8Array(paddedLength(content.length))
  padded.set(content)
  padded[content.length] = MARK
  return padded
}

/** Undefined without the mark. Precondition: the authentication tag was verified. */
export function unpad(padded: Bytes): Bytes | undefined {
  let end = padded.length - 1
  while (end >= 0 && padded[end] === 0) end--
  return padded[end] === MARK ? padded.subarray(0, end) : undefined
}
