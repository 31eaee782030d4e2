/** A coach's book on one tablet: what is typed is kept, sealed, found again, or refused with a reason. */

import Dexie from 'dexie'
import { describe, expect, it, vi } from 'vitest'
import { PersonId, type RecordId, SchoolId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { shareConversationSheet } from '#domain/programme/conversation.ts'
import { amendLesson, lessonOf, lockLesson } from '#domain/programme/lesson.ts'
import { startTrajectory, trajectoryOf } from '#domain/programme/trajectory.ts'
import { planVisit, visitOf } from '#domain/programme/visit.ts'
import { openWorksheet, score, worksheetOf, writeNote } from '#domain/programme/worksheet.ts'
import { pointToLocked } from '#domain/record/locking.ts'
import { databaseName } from '#storage/disk/database.ts'
import { conversationSheet, FRAMEWORK_2019 } from '../support/full-sheet.ts'
import { good, openTestBook, type TestPerson } from '../support/people.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})

const secret = 'c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3I'

async function lesson({ book, world }: TestPerson) {
  const personId = PersonId.parse(world.newId())
  const schoolId = SchoolId.parse(world.newId())
  const facts = { personId, schoolId, name: 'Hanneke Wolthuis', subject: 'Geschiedenis', secret }
  const trajectory = book.create(startTrajectory({ ...facts, framework: FRAMEWORK_2019 }))
  good(await trajectory.kept)
  const visit = book.create(
    planVisit(personId, { ordinal: 1, date: '2026-11-24', start: '08:30', class: 'Klas Kwikstaart' }),
  )
  const sheet = book.create(
    openWorksheet({ visit: visit.recordId, person: personId, framework: 'ts4-2019-draft/1', set: 'full' }),
  )
  const note = {
    key: 'note-1',
    time: 63,
    speaker: 'docent' as const,
    text: 'Zegt: we wachten op Oesterzwam.',
    links: ['SG1'],
  }
  good(await book.append(sheet.recordId, writeNote(note)))
  good(await book.append(sheet.recordId, score('SG1', 4)))
  return { personId, trajectory: trajectory.recordId, visit: visit.recordId, sheet: sheet.recordId }
}

const stateOf = ({ book }: Pick<TestPerson, 'book'>, recordId: RecordId) => {
  const state = book.record(recordId)
  if (!state) throw new Error('no such record')
  return state
}

describe('a coach on one tablet', () => {
  it('sees a score on screen before it is durable', async () => {
    const coach = await openTestBook()
    const { sheet } = await lesson(coach)
    const kept = coach.book.append(sheet, score('GZ3', 2))
    expect(worksheetOf(stateOf(coach, sheet)).scores.GZ3).toBe(2)
    expect(coach.book.saving()).toBe('saving')
    good(await kept)
    expect(coach.book.saving()).toBe('saved')
  })

  it('finds everything again after closing and unlocking', async () => {
    const coach = await openTestBook()
    const { sheet, trajectory, visit } = await lesson(coach)
    await coach.close()
    const again = good(await coach.reopen())
    expect(trajectoryOf(stateOf(again, trajectory)).name).toBe('Hanneke Wolthuis')
    expect(visitOf(stateOf(again, visit))?.class).toBe('Klas Kwikstaart')
    expect(worksheetOf(stateOf(again, sheet)).notes[0]?.text).toBe('Zegt: we wachten op Oesterzwam.')
    expect(worksheetOf(stateOf(again, sheet)).scores).toEqual({ SG1: 4 })
  })

  it('finds everything again when the app was killed before the first snapshot', async () => {
    const coach = await openTestBook()
    const { sheet } = await lesson(coach)
    const again = good(await coach.reopen())
    expect(worksheetOf(stateOf(again, sheet)).scores).toEqual({ SG1: 4 })
  })

  it('opens the envelopes when a snapshot is damaged', async () => {
    const coach = await openTestBook()
    const { sheet } = await lesson(coach)
    await coach.book.flush()
    good(
      await coach.session.connection.write(async (db) => {
        await db.snapshots.toCollection().modify((row) => {
          row.sealed = new Uint8Array([1, 2, 3])
        })
      }),
    )
    const again = good(await coach.reopen())
    expect(worksheetOf(stateOf(again, sheet)).scores).toEqual({ SG1: 4 })
  })

  it('has no typed text, name or score unencrypted in the database', async () => {
    const coach = await openTestBook('Marijke Zandloper')
    const { sheet, visit } = await lesson(coach)
    await coach.book.saveDraft(sheet, 'notes/x/text', {
      value: 'Half getypte Pannenkoek',
      replaces: [],
      at: 1,
    })
    await coach.book.keep('programme', { name: 'Basisschool Appelvink' })
    const visitFacts = visitOf(stateOf(coach, visit))
    if (!visitFacts) throw new Error('no visit')
    good(
      await coach.book.create(lockLesson(worksheetOf(stateOf(coach, sheet)), visitFacts, coach.world.now()))
        .kept,
    )
    await coach.book.flush()

    const dump = await dumpOf(coach.book.me.personKey)
    expect(dump.length).toBeGreaterThan(5000)
    const words = [
      'Zandloper',
      'Marijke',
      'Hanneke',
      'Wolthuis',
      'Geschiedenis',
      'Kwikstaart',
      'Oesterzwam',
      'wachten',
    ]
    // Three letters alone occur in sealed bytes by chance; with quotes they do not.
    for (const word of [
      ...words,
      'Pannenkoek',
      'Appelvink',
      'ts4-2019',
      'scores',
      '"SG1"',
      'docent',
      secret,
    ]) {
      expect(dump, word).not.toContain(word)
    }
  })

  it('keeps a draft over a restart and drops it on request', async () => {
    const coach = await openTestBook()
    const { sheet } = await lesson(coach)
    good(await coach.book.saveDraft(sheet, 'notes/n2/text', { value: 'Half getypt', replaces: [], at: 7 }))
    const again = good(await coach.reopen())
    expect(again.book.draft(sheet, 'notes/n2/text')?.value).toBe('Half getypt')
    await again.book.dropDraft(sheet, 'notes/n2/text')
    const third = good(await coach.reopen())
    expect(third.book.draft(sheet, 'notes/n2/text')).toBeUndefined()
  })

  it('keeps no draft about an erased visit, and keeps those of other records', async () => {
    const coach = await openTestBook()
    const { visit, trajectory } = await lesson(coach)
    await coach.book.keep(`form/visit/${visit}`, { class: 'Klas Kwikstaart' })
    await coach.book.keep(`form/plan/${trajectory}`, { class: 'Klas Ooievaar' })
    good(await coach.book.erase(visit))
    expect(coach.book.keepsake(`form/visit/${visit}`)).toBeUndefined()
    const again = good(await coach.reopen())
    expect(again.book.keepsake(`form/visit/${visit}`)).toBeUndefined()
    expect(again.book.keepsake(`form/plan/${trajectory}`)).toEqual({ class: 'Klas Ooievaar' })
  })

  it('cannot change a lesson after the lock, only add to it', async () => {
    const coach = await openTestBook()
    const { sheet, visit } = await lesson(coach)
    const visitFacts = visitOf(stateOf(coach, visit))
    if (!visitFacts) throw new Error('no visit')
    const locked = coach.book.create(
      lockLesson(worksheetOf(stateOf(coach, sheet)), visitFacts, coach.world.now()),
    )
    good(await locked.kept)
    expect(await coach.book.append(locked.recordId, { changes: { locked: {} } })).toEqual({
      ok: false,
      problem: 'may_not_write',
    })
    good(await coach.book.append(locked.recordId, amendLesson('a1', 'Toegevoegd')))
    expect(lessonOf(stateOf(coach, locked.recordId))?.amendments[0]?.text).toBe('Toegevoegd')
  })

  it('waits after a wrong PIN, and loses no data', async () => {
    const coach = await openTestBook()
    const { sheet } = await lesson(coach)
    await coach.close()
    expect(await coach.reopen('000000')).toEqual({ ok: false, problem: 'pin_wrong', retryAfterMs: 1000 })
    expect(await coach.reopen()).toMatchObject({ ok: false, problem: 'pin_wait' })
    await coach.world.pass(1000)
    const again = good(await coach.reopen())
    expect(worksheetOf(stateOf(again, sheet)).scores).toEqual({ SG1: 4 })
  })

  it('is told when the browser deleted the database', async () => {
    const coach = await openTestBook()
    await coach.close()
    await Dexie.delete(databaseName(coach.book.me.personKey))
    expect(await coach.reopen()).toEqual({ ok: false, problem: 'database_wiped' })
  })

  it('does not notice one lost connection', async () => {
    const coach = await openTestBook()
    const { sheet } = await lesson(coach)
    good(await coach.session.connection.read(async (db) => db.close()))
    const kept = coach.book.append(sheet, score('LD1', 3))
    let isDone = false
    void kept.then(() => {
      isDone = true
    })
    while (!isDone) await coach.world.pass(100)
    good(await kept)
    expect(coach.book.saving()).toBe('saved')
  })

  it('has an emergency copy of what the database refuses, and writes it later', async () => {
    const store = new Map<string, string>()
    const storage = {
      getItem: (key: string) => store.get(key) ?? null,
      setItem: (key: string, value: string) => void store.set(key, value),
      removeItem: (key: string) => void store.delete(key),
    }
    Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true })
    const coach = await openTestBook()
    const { sheet } = await lesson(coach)
    const { write } = coach.session.connection
    coach.session.connection.write = async () => ({ ok: false, problem: 'disk_full' })
    const text = 'Pepernoot'
    const refused = coach.book.append(
      sheet,
      writeNote({ key: 'n9', time: 9, speaker: 'klas', text, links: [] }),
    )
    expect(await refused).toEqual({ ok: false, problem: 'disk_full' })
    coach.session.connection.write = write
    expect(coach.book.saving()).toBe('failed')
    expect([...store.values()].join()).not.toContain('Pepernoot')
    expect(store.size).toBe(1)
    const again = good(await coach.reopen())
    expect(worksheetOf(stateOf(again, sheet)).notes.some(({ text }) => text === 'Pepernoot')).toBe(true)
    expect(store.size).toBe(0)
  })

  it('has the worksheet erased thirty days after the lock', async () => {
    const coach = await openTestBook()
    const { sheet, visit } = await lesson(coach)
    const visitFacts = visitOf(stateOf(coach, visit))
    if (!visitFacts) throw new Error('no visit')
    const locked = coach.book.create(
      lockLesson(worksheetOf(stateOf(coach, sheet)), visitFacts, coach.world.now()),
    )
    good(await coach.book.append(sheet, pointToLocked(locked.recordId)))
    await coach.close()
    await coach.world.pass(31 * 86_400_000)
    const again = good(await coach.reopen())
    expect(again.book.record(sheet)).toBeUndefined()
    expect(again.book.record(locked.recordId)).toBeDefined()
    const left = await again.session.connection.read((db) =>
      db.envelopes.where('recordId').equals(sheet).count(),
    )
    expect(left).toEqual({ ok: true, value: 0 })
  })

  it('has the conversation sheet erased thirty days after sharing, and keeps a sheet that was not shared', async () => {
    const coach = await openTestBook()
    const { personId, visit } = await lesson(coach)
    const at = instantOf(coach.world.now())
    const [sheet, unshared] = [0, 1].map(() => coach.book.create(conversationSheet(visit, personId, at)))
    if (!sheet || !unshared) throw new Error('no sheets')
    const conversation = coach.book.create(shareConversationSheet(stateOf(coach, sheet.recordId), at).birth)
    good(await coach.book.append(sheet.recordId, pointToLocked(conversation.recordId)))
    await coach.close()
    await coach.world.pass(29 * 86_400_000)
    const before = good(await coach.reopen())
    expect(before.book.record(sheet.recordId)).toBeDefined()
    await before.close()
    await coach.world.pass(2 * 86_400_000)
    const again = good(await coach.reopen())
    expect(again.book.record(sheet.recordId)).toBeUndefined()
    expect(again.book.record(conversation.recordId)).toBeDefined()
    expect(again.book.record(unshared.recordId)).toBeDefined()
  })
})

/** Every row of every table as text, bytes as Latin-1. */
async function dumpOf(personKey: string): Promise<string> {
  const db = await new Dexie(databaseName(personKey)).open()
  const parts: string[] = []
  for (const table of db.tables) {
    for (const row of await table.toArray()) {
      parts.push(
        JSON.stringify(row, (_, value) =>
          value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
        ),
      )
    }
  }
  db.close()
  return parts.join('\n')
}
