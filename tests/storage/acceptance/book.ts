/** Acceptance suite of a book. It runs on the real database and on the memory book of the room tests. */

import { describe, expect, it, vi } from 'vitest'
import { createAccount } from '#crypto/account-keys.ts'
import { AccountId, EntryId, PersonId, RecordId, SchoolId } from '#domain/ground/id.ts'
import type { ProblemCode } from '#domain/ground/problem.ts'
import { instantOf } from '#domain/ground/time.ts'
import { lessonWords } from '#domain/instrument/edition.ts'
import { meet } from '#domain/programme/account.ts'
import { lockLesson } from '#domain/programme/lesson.ts'
import { describeTeacher, startTrajectory, trajectoryOf } from '#domain/programme/trajectory.ts'
import { planVisit, replanVisit, visitOf } from '#domain/programme/visit.ts'
import { openWorksheet, score, takePulse, worksheetOf, writeNote } from '#domain/programme/worksheet.ts'
import { bindParty } from '#domain/record/binding.ts'
import type { FoldEntry, RecordState } from '#domain/record/fold.ts'
import { pointToLocked } from '#domain/record/locking.ts'
import type { AccountRole } from '#domain/wire/joining.ts'
import { edition2019 } from '#instruments/edition-2019/edition-2019.ts'
import type { Book } from '#storage/book.ts'
import { coachesOf, teachersOf } from '../../support/answers.ts'
import { FRAMEWORK_2019 } from '../../support/full-sheet.ts'
import { good } from '../../support/people.ts'
import { entryFrom, verified } from '../../support/written-record.ts'

/** A coach's book with only its account record. */
export type TriedBook = {
  book: Book
  /** Merges entries of another device as opened entries. */
  merge: (...entries: FoldEntry[]) => void
  /** The disk refuses with this problem until a call without one. */
  failWith: (problem?: ProblemCode) => void
}

const MAY_NOT = { ok: false, problem: 'may_not_write' } as const
const NOT_FOUND = { ok: false, problem: 'not_found' } as const
const newAccount = () => AccountId.parse(crypto.randomUUID())
const newEntryId = () => EntryId.parse(crypto.randomUUID())
const newRecordId = () => RecordId.parse(crypto.randomUUID())
const newPerson = () => PersonId.parse(crypto.randomUUID())
const stateOf = (book: Book, recordId: RecordId): RecordState =>
  book.record(recordId) ?? expect.fail('no such record')

function aTeacher(book: Book) {
  const person = newPerson()
  const facts = { personId: person, name: 'Hanneke', schoolId: SchoolId.parse(crypto.randomUUID()) }
  const made = book.create(startTrajectory({ ...facts, framework: FRAMEWORK_2019, secret: 'A'.repeat(43) }))
  return { person, ...made }
}

const aVisit = (book: Book, person = newPerson(), at = '2B') =>
  book.create(planVisit(person, { ordinal: 1, date: '2026-11-24', start: '10:20', class: at }))

const aSheet = (book: Book, visit = newRecordId(), person = newPerson()) =>
  book.create(
    openWorksheet({ visit, person, framework: FRAMEWORK_2019, set: 'full', forms: lessonWords(edition2019) }),
  )

async function known(book: Book, role: AccountRole = 'teacher') {
  const { account } = await createAccount(newAccount())
  const { accountId, sealKey, signKey } = account
  const at = instantOf(book.world.now())
  good(
    await book.append(
      book.me.accountRecord,
      meet({ accountId, sealKey, signKey, name: 'Iemand', role, metBy: 'invited', at }),
    ),
  )
  return accountId
}

/** A record of another coach in which this account is the teacher. */
function anothers(tried: TriedBook) {
  const owner = newAccount()
  const recordId = newRecordId()
  const visit = planVisit(newPerson(), { ordinal: 1, date: '2026-11-24', start: '10:20' })
  const birth = entryFrom(visit, { recordId, author: owner, owner })
  const bind = entryFrom(bindParty(tried.book.me.accountId, 'teacher'), { recordId, author: owner, owner })
  tried.merge(verified(birth), verified(bind))
  return { recordId, owner }
}

export function describeBook(open: () => Promise<TriedBook>): void {
  describe('a new record', () => {
    it('is on screen at once, belongs to its author, and is durable once `kept` resolves', async () => {
      const { book } = await open()
      const { recordId, kept } = aVisit(book)
      const state = stateOf(book, recordId)
      expect(state).toMatchObject({ kind: 'visit', owner: book.me.accountId, recordId })
      expect(book.records().get(recordId)).toBe(state)
      expect(book.saving()).toBe('saving')
      expect(good(await kept)).toBe(recordId)
      expect(book.saving()).toBe('saved')
    })

    it('counts what was typed and waits for a pause', async () => {
      const { book } = await open()
      let told = book.saving()
      book.subscribe(() => {
        told = book.saving()
      })
      const finish = book.beginSaving()
      expect(book.saving()).toBe('saving')
      await vi.waitFor(() => expect(told).toBe('saving'))
      finish()
      expect(told).toBe('saved')
    })

    it('is outgoing with its key', async () => {
      const { book } = await open()
      const before = book.outgoing().count
      good(await aVisit(book).kept)
      expect(book.outgoing()).toMatchObject({ count: before + 2, oldestAt: expect.any(Number), parked: [] })
    })

    it('is created together with the entries written with it', async () => {
      const { book } = await open()
      const visit = aVisit(book)
      const sheet = aSheet(book, visit.recordId)
      const facts = visitOf(stateOf(book, visit.recordId)) ?? expect.fail('no visit')
      const lesson = book.create(
        lockLesson(worksheetOf(stateOf(book, sheet.recordId)), facts, book.world.now()),
        (made) => [{ recordId: sheet.recordId, draft: pointToLocked(made) }],
      )
      expect(worksheetOf(stateOf(book, sheet.recordId)).locked).toEqual([lesson.recordId])
      good(await lesson.kept)
    })

    it('does not exist when an entry written with it is refused', async () => {
      const { book } = await open()
      const visit = aVisit(book)
      const made = book.create(
        planVisit(newPerson(), { ordinal: 1, date: '2026-11-24', start: '10:20' }),
        () => [{ recordId: visit.recordId, draft: { changes: { unheard: 'of' } } }],
      )
      expect(await made.kept).toEqual(MAY_NOT)
      expect(book.record(made.recordId)).toBeUndefined()
      expect(stateOf(book, visit.recordId).paths.unheard).toBeUndefined()
    })

    it('is bound to the accounts of its person', async () => {
      const { book } = await open()
      const { person, recordId } = aTeacher(book)
      const account = newAccount()
      good(await book.append(recordId, bindParty(account, 'teacher')))
      expect(teachersOf(stateOf(book, aVisit(book, person).recordId))).toEqual([account])
      expect(teachersOf(stateOf(book, aSheet(book, newRecordId(), person).recordId))).toEqual([])
    })
  })

  describe('a write', () => {
    it('is on screen at once, and replaces what was seen', async () => {
      const { book } = await open()
      const { recordId } = aVisit(book)
      const kept = book.append(recordId, replanVisit({ class: '3A' }))
      expect(visitOf(stateOf(book, recordId))?.class).toBe('3A')
      expect(book.seen(recordId, 'class')).toHaveLength(1)
      expect(book.seen(recordId, 'class')).toEqual([good(await kept)])
    })

    it('of another device that did not see it is a conflict, until one is chosen', async () => {
      const { book, merge } = await open()
      const { recordId } = aVisit(book)
      const { accountId: author } = book.me
      merge(verified(entryFrom(replanVisit({ class: '3A' }), { recordId, author, owner: author })))
      expect(stateOf(book, recordId).paths.class?.isConflict).toBe(true)
      expect(book.seen(recordId, 'class')).toHaveLength(2)
      good(await book.append(recordId, replanVisit({ class: '3A' })))
      expect(stateOf(book, recordId).paths.class?.isConflict).toBe(false)
    })

    it('that arrives twice counts once', async () => {
      const { book, merge } = await open()
      const { recordId } = aVisit(book)
      const { accountId: author } = book.me
      const entry = verified(entryFrom(replanVisit({ class: '3A' }), { recordId, author, owner: author }))
      merge(entry)
      const once = stateOf(book, recordId)
      merge(entry)
      expect(stateOf(book, recordId)).toEqual(once)
    })

    it('to an unknown record fails with `not_found`', async () => {
      const { book } = await open()
      expect(await book.append(newRecordId(), replanVisit({ class: '3A' }))).toEqual(NOT_FOUND)
      expect(book.seen(newRecordId(), 'class')).toEqual([])
    })

    it('of a path without the right is refused, and changes nothing', async () => {
      const tried = await open()
      const { recordId } = anothers(tried)
      const before = stateOf(tried.book, recordId)
      expect(await tried.book.append(recordId, replanVisit({ class: '3A' }))).toEqual(MAY_NOT)
      expect(await tried.book.append(recordId, replanVisit({ focus: 'De start', class: '3A' }))).toEqual(
        MAY_NOT,
      )
      expect(stateOf(tried.book, recordId)).toBe(before)
      good(await tried.book.append(recordId, replanVisit({ focus: 'De start' })))
      expect(visitOf(stateOf(tried.book, recordId))?.focus).toBe('De start')
    })

    it('on behalf of the teacher is refused where the teacher has no field', async () => {
      const { book } = await open()
      const draft = { changes: { class: '3A' }, onBehalf: 'teacher' } as const
      expect(await book.append(aVisit(book).recordId, draft)).toEqual(MAY_NOT)
    })

    it('is refused after this account wrote with a newer release, and only then', async () => {
      const { book, merge } = await open()
      const mine = aVisit(book).recordId
      merge({ is: 'newer', entryId: newEntryId(), recordId: mine, author: book.me.accountId })
      const outdated = { ok: false, problem: 'app_outdated' }
      expect(await book.append(mine, replanVisit({ class: '3A' }))).toEqual(outdated)
      const open2 = aVisit(book).recordId
      merge({ is: 'newer', entryId: newEntryId(), recordId: open2, author: newAccount() })
      good(await book.append(open2, replanVisit({ class: '3A' })))
    })

    it('that the disk refuses stays on screen, is reported, and is written later', async () => {
      const { book, failWith } = await open()
      const { recordId, kept } = aVisit(book)
      good(await kept)
      failWith('disk_full')
      const outcome = await book.append(recordId, replanVisit({ class: '3A' }))
      expect(outcome).toEqual({ ok: false, problem: 'disk_full' })
      expect(visitOf(stateOf(book, recordId))?.class).toBe('3A')
      expect(book.saving()).toBe('failed')
      expect(book.refused()).toMatchObject({ problem: 'disk_full' })
      failWith()
      await book.flush()
      expect(book.saving()).toBe('saved')
      expect(book.refused()).toBeUndefined()
    })
  })

  describe('a refused write', () => {
    const note = writeNote({ key: 'n1', time: 3, speaker: 'klas', text: 'Iedereen zit', links: ['SG1'] })

    it('is reported with the typed text, until it is marked as read', async () => {
      const { book, merge } = await open()
      const { recordId } = aSheet(book)
      merge({ is: 'newer', entryId: newEntryId(), recordId, author: book.me.accountId })
      book.write(recordId, note)
      await vi.waitFor(() => expect(book.refusedWrites.view()).toHaveLength(1))
      const [told] = book.refusedWrites.view()
      expect(told).toMatchObject({
        problem: 'app_outdated',
        kind: 'worksheet',
        recordId,
        texts: ['Iedereen zit'],
      })
      await book.refusedWrites.markRead(told?.key ?? '')
      expect(book.refusedWrites.view()).toEqual([])
    })

    it('is reported once, however often it is repeated', async () => {
      const tried = await open()
      const { recordId } = anothers(tried)
      const tap = replanVisit({ ordinal: 2 })
      for (let time = 0; time < 3; time++)
        expect(await tried.book.appendOrTell(recordId, tap)).toEqual(MAY_NOT)
      await tried.book.appendOrTell(recordId, replanVisit({ class: 'Klas 3A' }))
      expect(tried.book.refusedWrites.view().map(({ texts }) => texts)).toEqual([[], ['Klas 3A']])
    })

    it('of a new record is reported with the text of all its entries', async () => {
      const { book } = await open()
      const recordId = book.writeNew(
        planVisit(newPerson(), { ordinal: 1, date: '2026-11-24', start: '10:20', focus: 'De start' }),
        () => [{ recordId: newRecordId(), draft: replanVisit({ class: '2B' }) }],
      )
      await vi.waitFor(() => expect(book.refusedWrites.view()).toHaveLength(1))
      expect(book.refusedWrites.view()).toMatchObject([
        { problem: 'not_found', kind: 'visit', recordId, texts: ['De start', '2B'] },
      ])
    })

    it('is not reported when the caller checks the outcome, or when the disk refused', async () => {
      const { book, failWith } = await open()
      const { recordId } = aVisit(book)
      await book.append(newRecordId(), note)
      failWith('disk_full')
      await book.appendOrTell(recordId, replanVisit({ class: '3A' }))
      expect(book.refusedWrites.view()).toEqual([])
    })

    it('tells text from codes by the words that the record carries', async () => {
      const { book, merge } = await open()
      const asked = (at: string, type: string) => ({ at, label: { nl: 'Vraag', en: 'Question' }, type })
      const questions = [asked('mood', 'choice'), asked('why', 'text')]
      const forms = [{ instrumentId: 'X99/1', title: { nl: 'Later', en: 'Later' }, questions }]
      const sheet = openWorksheet({
        visit: newRecordId(),
        person: newPerson(),
        framework: 'X99/1',
        set: 'full',
        forms,
      })
      const { recordId } = book.create(sheet)
      merge({ is: 'newer', entryId: newEntryId(), recordId, author: book.me.accountId })
      book.write(recordId, { changes: { mood: 'moe', why: 'Kort geslapen' } })
      await vi.waitFor(() => expect(book.refusedWrites.view()).toHaveLength(1))
      expect(book.refusedWrites.view()).toMatchObject([{ texts: ['Kort geslapen'] }])
    })

    it('has typed text, and no codes, ids and dates', async () => {
      const { book } = await open()
      const gone = newRecordId()
      const schoolId = SchoolId.parse(crypto.randomUUID())
      const drafts = [
        describeTeacher({ name: 'Hanneke', schoolId, subject: 'rekenen' }),
        score('SG1', 4),
        takePulse({ time: 3, value: 'samen' }),
        replanVisit({
          date: '2026-11-24',
          start: '10:20',
          class: '2B',
          lessonParts: ['start'],
          subjectGroup: 'talen',
        }),
        { changes: { endTeacher: { reason: 'Ik ga met verlof', at: '2026-11-24T09:00:00.000Z' } } },
        { changes: { 's2/a/note': 'n1', 's2/a/text': 'Het was stil', invitation: schoolId } },
      ]
      for (const draft of drafts) await book.appendOrTell(gone, draft)
      expect(book.refusedWrites.view().flatMap(({ texts }) => texts)).toEqual([
        'Hanneke',
        'rekenen',
        '2B',
        'Ik ga met verlof',
        'Het was stil',
      ])
    })
  })

  describe('drafts, keepsakes, digests and keys', () => {
    it('a draft is found by its path until it is dropped', async () => {
      const { book } = await open()
      const { recordId } = aSheet(book)
      const draft = { value: 'Half', replaces: [], at: 7 }
      good(await book.saveDraft(recordId, 'notes/a/text', draft))
      expect(book.draft(recordId, 'notes/a/text')).toMatchObject(draft)
      expect(book.drafts()).toEqual([{ ...draft, recordId, path: 'notes/a/text' }])
      await book.dropDraft(recordId, 'notes/a/text')
      expect(book.draft(recordId, 'notes/a/text')).toBeUndefined()
    })

    it('a draft that the disk refuses is reported and stays readable', async () => {
      const { book, failWith } = await open()
      failWith('disk_full')
      const { recordId } = aSheet(book)
      const outcome = await book.saveDraft(recordId, 'notes/a/text', { value: 'Half', replaces: [], at: 7 })
      expect(outcome).toEqual({ ok: false, problem: 'disk_full' })
      expect([book.saving(), book.refused()?.problem]).toEqual(['failed', 'disk_full'])
      expect(book.draft(recordId, 'notes/a/text')?.value).toBe('Half')
    })

    it('a keepsake is found by its name', async () => {
      const { book } = await open()
      expect(book.keepsake('language')).toBeUndefined()
      await book.keep('language', 'en')
      expect(book.keepsake('language')).toBe('en')
    })

    it('a digest is the same on every device, and keys sort in the order in which they were made', async () => {
      const { book } = await open()
      expect(await book.digest('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0')
      expect(new Set([book.newKey(), book.newKey()]).size).toBe(2)
    })
  })

  describe('a reader of a record', () => {
    it('is nobody without a card, and nobody else for a private record', async () => {
      const { book } = await open()
      const stranger = newAccount()
      expect(await book.share(aVisit(book).recordId, stranger, 'teacher')).toEqual(NOT_FOUND)
      expect(await book.share(aSheet(book).recordId, await known(book), 'teacher')).toEqual(MAY_NOT)
      expect(await book.share(newRecordId(), stranger, 'teacher')).toEqual(NOT_FOUND)
    })

    it('is a known teacher with whom it is shared, until that ends', async () => {
      const { book } = await open()
      const teacher = await known(book)
      const { recordId, person } = aTeacher(book)
      const visit = aVisit(book, person).recordId
      for (const one of [recordId, visit]) good(await book.share(one, teacher, 'teacher'))
      expect(teachersOf(stateOf(book, visit))).toEqual([teacher])
      good(await book.withdraw(recordId, teacher, true))
      expect(trajectoryOf(stateOf(book, recordId))).toMatchObject({ accounts: [], formerAccounts: [teacher] })
      expect(teachersOf(stateOf(book, visit))).toEqual([])
      good(await book.append(visit, replanVisit({ class: '3A' })))
    })

    it('is never ended by the reader, nor by an account that owns nothing', async () => {
      const tried = await open()
      const { book } = tried
      const { recordId, kept } = aTeacher(book)
      good(await kept)
      expect(await book.withdraw(recordId, book.me.accountId, true)).toEqual(MAY_NOT)
      const teacher = await known(book)
      expect((await book.withdraw(anothers(tried).recordId, teacher, true)).ok).toBe(false)
      expect(await book.withdraw(newRecordId(), teacher, true)).toEqual(NOT_FOUND)
    })

    it('is a coach to whom a teacher is handed over', async () => {
      const { book } = await open()
      const { recordId, kept } = aTeacher(book)
      good(await kept)
      expect(await book.handOver(recordId, await known(book))).toEqual(NOT_FOUND)
      const coach = await known(book, 'coach')
      good(await book.handOver(recordId, coach))
      expect(coachesOf(stateOf(book, recordId))).toEqual([coach])
    })
  })

  describe('an erased record', () => {
    it('is gone with its drafts and keepsakes, and accepts no writes', async () => {
      const { book } = await open()
      const { recordId, kept } = aSheet(book)
      good(await kept)
      await book.saveDraft(recordId, 'notes/a/text', { value: 'Half', replaces: [], at: 7 })
      await book.keep(`form/visit/${recordId}`, 'x')
      good(await book.erase(recordId))
      expect(book.record(recordId)).toBeUndefined()
      expect(book.drafts()).toEqual([])
      expect(book.keepsake(`form/visit/${recordId}`)).toBeUndefined()
      expect(await book.append(recordId, score('SG1', 4))).toEqual(NOT_FOUND)
      expect(await book.erase(recordId)).toEqual(NOT_FOUND)
    })

    it('is in the bin first, not shown, and can be restored', async () => {
      const { book } = await open()
      const { recordId, person } = aTeacher(book)
      const visit = aVisit(book, person).recordId
      good(await book.bin.put({ title: 'Hanneke', records: [], person }))
      expect([book.record(recordId), book.records().get(visit)]).toEqual([undefined, undefined])
      const [binned] = book.bin.view()
      expect(binned).toMatchObject({ title: 'Hanneke', person, at: book.world.now() })
      good(await book.bin.takeOut(binned?.key ?? ''))
      expect(book.bin.view()).toEqual([])
      expect(book.records().has(visit)).toBe(true)
    })

    it('leaves the bin for good', async () => {
      const { book } = await open()
      const { recordId, kept } = aVisit(book)
      good(await kept)
      const other = aVisit(book)
      good(await other.kept)
      good(await book.bin.put({ title: 'Een bezoek', records: [recordId] }))
      good(await book.bin.erase(book.bin.view()[0]?.key ?? ''))
      expect(book.bin.view()).toEqual([])
      expect([book.records().has(recordId), book.records().has(other.recordId)]).toEqual([false, true])
    })

    it('stays where it was when the disk refuses', async () => {
      const { book, failWith } = await open()
      const { recordId, kept } = aVisit(book)
      good(await kept)
      failWith('disk_full')
      const full = { ok: false, problem: 'disk_full' }
      expect(await book.bin.put({ title: 'Een bezoek', records: [recordId] })).toEqual(full)
      expect(await book.erase(recordId)).toEqual(full)
      expect(book.record(recordId)).toBeDefined()
    })
  })

  describe('a subscriber', () => {
    it('is called after every change, and not after it unsubscribed', async () => {
      const { book } = await open()
      const listener = vi.fn()
      const forget = book.subscribe(listener)
      const { recordId, kept } = aVisit(book)
      expect(listener).toHaveBeenCalled()
      good(await kept)
      forget()
      listener.mockClear()
      good(await book.append(recordId, replanVisit({ class: '3A' })))
      expect(listener).not.toHaveBeenCalled()
    })

    it('gets the same object until it changes', async () => {
      const { book } = await open()
      const { recordId, kept } = aVisit(book)
      const other = aVisit(book)
      good(await kept)
      good(await other.kept)
      const look = () => [
        book.records(),
        book.outgoing(),
        book.refused(),
        book.bin.view(),
        book.refusedWrites.view(),
      ]
      const [before, state] = [look(), stateOf(book, other.recordId)]
      for (const [at, one] of look().entries()) expect(one).toBe(before[at])
      good(await book.append(recordId, replanVisit({ class: '3A' })))
      expect(book.records()).not.toBe(before[0])
      expect(book.outgoing()).not.toBe(before[1])
      expect(stateOf(book, other.recordId)).toBe(state)
      const steady = stateOf(book, recordId).paths.date
      good(await book.append(recordId, replanVisit({ class: '3B' })))
      expect(stateOf(book, recordId).paths.date).toBe(steady)
    })

    it('gets everything flushed, with text that is being typed', async () => {
      const { book } = await open()
      const { recordId } = aSheet(book)
      const step = vi.fn(async () => {
        book.write(recordId, score('SG1', 4))
      })
      const forget = book.onFlush(step)
      await book.flush()
      expect(book.saving()).toBe('saved')
      expect(worksheetOf(stateOf(book, recordId)).scores).toEqual({ SG1: 4 })
      forget()
      await book.flush()
      expect(step).toHaveBeenCalledTimes(1)
    })
  })
}
