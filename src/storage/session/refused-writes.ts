/**
 * Refused writes that are not retried: the author has no right, or the record is gone. They stay in a sealed keepsake of
 * this device, with the typed text, until the person has read about them. `refusals` has the writes that the disk
 * refused.
 */
import { z } from 'zod'
import type { Json } from '#domain/ground/canonical.ts'
import { RecordId } from '#domain/ground/id.ts'
import { ProblemCode } from '#domain/ground/problem.ts'
import { CarriedForms, formWords, isCodeAt } from '#domain/instrument/form-words.ts'
import { type EntryDraft, type Path, RecordKind } from '#domain/record/entry.ts'
import { formById, forms } from '#instruments/forms.ts'
import type { FollowUp, RefusedWrite } from '#storage/book.ts'
import { isHeld } from '#storage/disk/refusals.ts'
import type { OpenSession } from './open-session.ts'

export const REFUSED_WRITES = 'refused-writes'

export type RefusedWrites = {
  /** The same list until it changes. */
  view(): readonly RefusedWrite[]
  /** Adds the refused writes of one act, in order. Problems that `refusals` reports are left out. */
  tell(problem: ProblemCode, writes: readonly FollowUp[]): void
  markRead(key: string): Promise<void>
  /** Retries storing what the disk refused. */
  save(): Promise<void>
}

/** A problem code or kind of another release does not drop the text. */
const Kept = z.array(
  z.object({
    key: z.string(),
    problem: ProblemCode.catch('unknown'),
    recordId: RecordId,
    kind: RecordKind.optional().catch(undefined),
    texts: z.array(z.string()),
    at: z.number(),
  }),
)

const none: readonly RefusedWrite[] = []

export function createRefusedWrites(session: OpenSession): RefusedWrites {
  /** Reported, and not on disk yet. */
  let unsaved = none
  let changing = Promise.resolve(true)
  let seen: { kept: Json | undefined; unsaved: typeof none; view: typeof none } | undefined

  function view() {
    const kept = session.drafts.keepsake(REFUSED_WRITES)
    if (seen?.kept !== kept || seen?.unsaved !== unsaved)
      seen = { kept, unsaved, view: merged(listIn(kept), unsaved) }
    return seen.view
  }

  /** Changes run one after the other, so that an earlier save does not restore what was marked as read. */
  function change(step: (kept: typeof none) => typeof none): Promise<boolean> {
    changing = changing.then(async () => {
      const outcome = await session.drafts.change(REFUSED_WRITES, (kept) => [...step(listIn(kept))])
      if (!outcome.ok) session.world.log('refused writes not kept', { problem: outcome.problem })
      return outcome.ok
    })
    return changing
  }

  async function save() {
    const told = unsaved
    if (told.length === 0) return
    const isSaved = await change((kept) => merged(kept, told.filter(isUnread)))
    if (isSaved) unsaved = unsaved.filter((one) => !told.includes(one))
    if (isSaved) changed()
  }

  const isUnread = ({ key }: RefusedWrite) => unsaved.some((one) => one.key === key)

  /** The words that say which answers are codes: those of the record, or of all forms when its form is not known. */
  function wordsFor({ recordId, draft }: FollowUp): CarriedForms {
    const state = session.recordStore.records().get(recordId)
    const form = formById(draft.instrument ?? state?.instrument ?? '')
    const carried = CarriedForms.safeParse(draft.changes.forms ?? state?.paths.forms?.value).data ?? []
    const known = form ? [formWords(form), ...carried] : carried
    return known.length > 0 ? known : forms.map(formWords)
  }

  function changed() {
    session.recordStore.notify()
    session.tell([])
  }

  return {
    view,
    save,
    tell(problem, writes) {
      const [first] = writes
      if (!first || isHeld(problem)) return
      const { recordId, draft } = first
      const one: RefusedWrite = {
        key: session.world.newId(),
        problem,
        recordId,
        kind: draft.birth?.kind ?? session.recordStore.records().get(recordId)?.kind,
        texts: writes.flatMap((write) => typedTexts(write.draft, wordsFor(write))),
        at: session.world.now(),
      }
      session.world.log('write refused', { problem })
      unsaved = merged(unsaved, [one])
      session.recordStore.notify()
      void save()
    },
    async markRead(key) {
      const others = (list: typeof none) => list.filter((one) => one.key !== key)
      unsaved = others(unsaved)
      await change(others)
      changed()
    },
  }
}

/** Leaves out a write that another one of the same record and problem covers: a retry, or a tap without text of its own. */
const merged = (list: readonly RefusedWrite[], more: readonly RefusedWrite[]): readonly RefusedWrite[] => [
  ...list,
  ...more.filter((one) => !list.some((other) => isTold(one, other))),
]

const isTold = (one: RefusedWrite, by: RefusedWrite): boolean =>
  one.recordId === by.recordId &&
  one.problem === by.problem &&
  one.texts.every((text) => by.texts.includes(text))

const listIn = (kept: Json | undefined): readonly RefusedWrite[] => Kept.safeParse(kept).data ?? none

/** Fields of a kind itself that hold codes. */
const codes = /^(set|sectorYear|subjectGroup|pupilsBand|lessonType)$/
/** Ids, secrets, dates, times and names of instruments. */
const notTyped =
  /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[\w-]{43}|\d{4}-\d\d-\d\d(T[\d:.]+Z)?|\d\d:\d\d|[\w-]+\/\d+)$/

/** Any string that is not known to be something else may have been typed, and is kept. */
function typedTexts({ changes }: EntryDraft, words: CarriedForms): string[] {
  const isCode = (path: Path) => codes.test(path) || isCodeAt(words, path)
  return Object.entries(changes).flatMap(([path, value]) => (isCode(path) ? [] : textsAt(path, value)))
}

/** In an object only `reason` is typed by a person. Other objects are an instrument's words, cards and marks. */
function textsAt(path: Path, value: Json): string[] {
  if (typeof value === 'string') return value.trim() === '' || notTyped.test(value) ? [] : [value]
  const reason = typeof value === 'object' && value !== null && 'reason' in value ? value.reason : undefined
  return typeof reason === 'string' ? textsAt(path, reason) : []
}
