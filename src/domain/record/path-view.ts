/** Reads typed values from folded paths. A value that does not parse is left out, never guessed; its entry is still kept. */
import { z } from 'zod'
import type { Json } from '#domain/ground/canonical.ts'
import type { AccountId } from '#domain/ground/id.ts'
import type { Path } from './entry.ts'
import type { PathState, RecordState } from './fold.ts'

type Paths = Record<Path, PathState>

/** The value at a path when it is there and has the expected shape. */
export function valueAt<T extends z.ZodType>(paths: Paths, path: Path, schema: T): z.infer<T> | undefined {
  const state = paths[path]
  if (!state || state.value === null) return undefined
  const result = schema.safeParse(state.value)
  return result.success ? result.data : undefined
}

const Text = z.string()
const Flag = z.boolean()

/** A text or a yes-or-no at a path. A schema that is made anew at each call takes as long as all the parsing. */
export const textAt = (paths: Paths, path: Path): string | undefined => valueAt(paths, path, Text)
export const flagAt = (paths: Paths, path: Path): boolean => valueAt(paths, path, Flag) ?? false

/** The members of a collection `<name>/<key>/<field>` that are not gone: key → the fields present, in order of their keys. */
export function membersOf(paths: Paths, name: string): Map<string, Set<string>> {
  const fieldsByKey = new Map<string, Set<string>>()
  const prefix = `${name}/`
  for (const path of Object.keys(paths)) {
    if (!path.startsWith(prefix)) continue
    const [key = '', field = ''] = path.slice(prefix.length).split('/')
    const fields = fieldsByKey.get(key) ?? new Set<string>()
    fields.add(field)
    fieldsByKey.set(key, fields)
  }
  const stillCounts = [...fieldsByKey].filter(([key]) => paths[`${name}/${key}/gone`]?.value !== true)
  return new Map(stillCounts.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The members of a collection as objects. Members that do not parse are left out. `defaults` replace absent fields. */
export function gather<T extends z.ZodType>(
  paths: Paths,
  name: string,
  schema: T,
  defaults: Record<string, Json> = {},
): z.infer<T>[] {
  return [...membersOf(paths, name)].flatMap(([key, fields]) => {
    const present = [...fields].flatMap((field): [string, Json][] => {
      const value = paths[`${name}/${key}/${field}`]?.value
      return value === undefined || value === null || field === 'gone' ? [] : [[field, value]]
    })
    const result = schema.safeParse({ ...defaults, key, ...Object.fromEntries(present) })
    return result.success && present.length > 0 ? [result.data] : []
  })
}

/** A collection `<name>/<key>` of single values, by key. */
export function valuesByKey<T extends z.ZodType>(
  paths: Paths,
  name: string,
  schema: T,
): Record<string, z.infer<T>> {
  return Object.fromEntries(
    [...membersOf(paths, name).keys()].flatMap((key): [string, z.infer<T>][] => {
      const value = valueAt(paths, `${name}/${key}`, schema)
      return value === undefined ? [] : [[key, value]]
    }),
  )
}

/** The paths with a conflict that a person must resolve. */
export const conflictsOf = (state: RecordState): Path[] =>
  Object.entries(state.paths).flatMap(([path, one]) => (one.isConflict ? [path] : []))

/**
 * A record is read-only for an account that wrote in it with a newer release on another device: its app must be updated
 * first. Newer entries of others, or that only the server reports, do not make it read-only: otherwise anybody could
 * block anybody.
 */
export const isReadOnly = ({ newer }: RecordState, account: AccountId): boolean =>
  newer.some(({ author }) => author === account)

/** The given fields as paths under `prefix`. Undefined fields are not written. */
export function fieldsUnder(prefix: string, fields: Record<string, Json | undefined>): Record<Path, Json> {
  const start = prefix === '' ? '' : `${prefix}/`
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) =>
      value === undefined ? [] : [[`${start}${field}`, value]],
    ),
  )
}
