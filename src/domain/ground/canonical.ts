/** Canonical JSON (RFC 8785): one text for one value, so that two devices sign and hash the same bytes. */

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

/**
 * Keys sorted by UTF-16 code units, no white space, numbers as ECMAScript prints them; undefined members are left out.
 * Throws on a number that JSON cannot hold.
 */
export function canonical(value: Json): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError('a number that JSON cannot hold')
    return JSON.stringify(value)
  }
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  // String concatenation, not `map` and `join`: the server makes thousands of these texts a second.
  let members = ''
  for (const key of Object.keys(value).sort()) {
    const member = value[key]
    if (member !== undefined) members += `${members && ','}${JSON.stringify(key)}:${canonical(member)}`
  }
  return `{${members}}`
}

/** `Array.isArray` alone does not narrow to a read-only array. */
const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

export const sameJson = (a: Json, b: Json): boolean => canonical(a) === canonical(b)

/** The app writes nothing deeper. A deeper value could exhaust a reader's stack. */
const MAX_DEPTH = 40

/** Does this value have a canonical text? `JSON.parse` also accepts 1e999, and any depth. */
export function isWritable(value: unknown, depth = MAX_DEPTH): value is Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth === 0) return false
  const members = Array.isArray(value) ? value : Object.values(value).filter((one) => one !== undefined)
  return members.every((member) => isWritable(member, depth - 1))
}
