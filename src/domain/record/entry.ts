/** An entry, the only thing that is ever written: who changed what in which record, and when. Source: protocol, section 2. */
import { z } from 'zod'
import { isWritable, type Json } from '#domain/ground/canonical.ts'
import { AccountId, DeviceId, EntryId, PersonId, RecordId } from '#domain/ground/id.ts'
import { Instant } from '#domain/ground/time.ts'
import { parties } from './record-type.ts'
import { isRecordKind, type RecordKind as Kind, recordTypeOf } from './record-types.ts'

/** A kind that has a row in the table. */
export const RecordKind = z.custom<Kind>((value) => typeof value === 'string' && isRecordKind(value))
export const Party = z.enum(parties)
export type Party = z.infer<typeof Party>

/**
 * A flat path such as `scores/SG3` or `notes/<key>/text`. `__proto__` is refused, because segments become keys of
 * objects.
 */
export const Path = z
  .string()
  .regex(/^(?!.*__proto__)[A-Za-z0-9_-]+(\/[A-Za-z0-9_-]+){0,3}$/)
  .max(160)
export type Path = z.infer<typeof Path>

/** The schema of zod for JSON takes several times as long, and every tap waits for it. */
const JsonValue = z.custom<Json>((value) => isWritable(value))

/** The most writes that one write names. */
export const MAX_REPLACES = 200

/** One write: the new value, and the writes of this path that were on screen when editing began (`replaces`). */
export const Change = z.object({ value: JsonValue, replaces: z.array(EntryId).max(MAX_REPLACES) })
export type Change = z.infer<typeof Change>

/**
 * Fixed by the first entry, like its author, who is the owner. `person`: the teacher it is about, with or without
 * account.
 */
const Birth = z.object({ kind: RecordKind, person: PersonId.optional() })
type Birth = z.infer<typeof Birth>

/** The id that a record must have, where there is one per person; otherwise the id is drawn. */
export const fixedIdOf = ({ kind, person }: Birth): RecordId | undefined =>
  recordTypeOf(kind).isOnePerPerson && person ? RecordId.parse(person) : undefined

export const ENTRY_VERSION = 1 as const

export const Entry = z.object({
  v: z.literal(ENTRY_VERSION),
  entryId: EntryId,
  recordId: RecordId,
  owner: AccountId,
  author: AccountId,
  device: DeviceId,
  at: Instant,
  /** Typed on the author's device in the words of this party: "op het scherm van de coach". */
  onBehalf: Party.optional(),
  instrument: z.string().max(80).optional(),
  birth: Birth.optional(),
  changes: z.record(Path, Change),
})
export type Entry = z.infer<typeof Entry>

/** The entry, if it is one. Reading and writing both ask this, so that nothing is written that every reader refuses. */
export const readEntry = (raw: unknown): Entry | undefined =>
  isWritable(raw) ? Entry.safeParse(raw).data : undefined

/** Did a newer release write this: a later version, or the birth of an unknown kind? */
const isNewer = ({ v, birth }: { v: number; birth?: { kind: string } | undefined }) =>
  v > ENTRY_VERSION || (v === ENTRY_VERSION && !!birth && !RecordKind.safeParse(birth.kind).success)

/** An entry of a newer release. It is kept, but never folded and never rewritten. */
export const NewerEntry = z
  .looseObject({
    v: z.number().int(),
    entryId: EntryId,
    recordId: RecordId,
    birth: z.looseObject({ kind: z.string() }).optional().catch(undefined),
  })
  .refine(isNewer)
export type NewerEntry = z.infer<typeof NewerEntry>

/**
 * The result of a command, before storage adds ids, author and device. Storage fills `replaces` from the state on screen.
 * For a text that was being edited, the draft brings the `replaces` of the time when editing began.
 */
export type EntryDraft = {
  changes: Record<Path, Json>
  replaces?: Record<Path, EntryId[]>
  birth?: Birth
  onBehalf?: Party
  instrument?: string
}
