/** Many concurrent writers: nothing is missed, stored twice or blocked. */
import { describe, expect, it } from 'vitest'
import type { Item } from '#domain/wire/item.ts'
import {
  createStaff,
  envelopeOf,
  grantOf,
  newRecord,
  type Person,
  post,
  type RecordRef,
  readInbox,
  type TestServer,
} from '../../support/server-persona.ts'
import type { Opened } from './opened.ts'

const WRITERS = 8
const ROUNDS = 12

async function bornRecords(
  server: TestServer,
  coach: Person,
  co: Person[],
  count: number,
): Promise<RecordRef[]> {
  const records = Array.from({ length: count }, () => newRecord(coach))
  for (const record of records) {
    const grants = await Promise.all(co.map((person) => grantOf(record, coach, person.accountId, true)))
    await post(server, coach, [await grantOf(record, coach, coach.accountId), ...grants])
  }
  return records
}

export function describeRace(opened: Opened): void {
  describe('with eight writers at once', () => {
    it('batches over the same records in opposite orders all reach every inbox, without a gap', async () => {
      const server = opened.server()
      const { coach, teachers } = await createStaff(server, 3)
      const people = [coach, ...teachers]
      const records = await bornRecords(server, coach, teachers, 4)
      const sent: Item[] = []
      const write = async (writer: number) => {
        const author = people[writer % people.length] ?? coach
        for (let round = 0; round < ROUNDS; round++) {
          const order = writer % 2 === 0 ? records : records.toReversed()
          const batch = order.map((record) => envelopeOf(record, author))
          sent.push(...batch)
          expect(await post(server, author, batch)).toEqual(batch.map(() => 'stored'))
        }
      }
      await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)))
      const expected = sent.map((item) => item.itemId).sort()
      for (const person of people) {
        const got = (await readInbox(server, person)).filter(({ item }) => item.kind === 'envelope')
        expect(got.map(({ item }) => String(item.itemId)).sort()).toEqual(expected)
      }
    })

    it('a reader who gets a grant while envelopes are posted misses none of them', async () => {
      const server = opened.server()
      const { coach, teachers } = await createStaff(server, 6)
      const [writer, ...readers] = teachers
      if (!writer) throw new Error('no writer')
      const records = await bornRecords(server, coach, [writer], 3)
      const sent: Item[] = []
      const write = async (author: Person) => {
        for (let round = 0; round < ROUNDS; round++) {
          const batch = records.map((record) => envelopeOf(record, author))
          sent.push(...batch)
          await post(server, author, author === coach ? batch : batch.toReversed())
        }
      }
      const share = async (reader: Person, i: number) => {
        const grants = await Promise.all(records.map((record) => grantOf(record, coach, reader.accountId)))
        await post(server, coach, i % 2 === 0 ? grants : grants.toReversed())
      }
      await Promise.all([write(coach), write(writer), write(coach), ...readers.map(share)])
      const expected = sent.map((item) => item.itemId).sort()
      for (const reader of readers) {
        const inbox = await readInbox(server, reader)
        const envelopes = inbox
          .filter(({ item }) => item.kind === 'envelope')
          .map(({ item }) => String(item.itemId))
        expect(envelopes.sort()).toEqual(expected)
        for (const record of records) {
          const kinds = inbox
            .filter(({ item }) => recordIdOf(item) === record.recordId)
            .map(({ item }) => item.kind)
          expect(kinds[0]).toBe('grant')
        }
      }
    })

    it('batches in which several people begin records do not block each other', async () => {
      const server = opened.server()
      const { coach, teachers } = await createStaff(server, 3)
      const people = [coach, ...teachers]
      const shared = await bornRecords(server, coach, teachers, 2)
      const write = async (author: Person) => {
        for (let round = 0; round < ROUNDS; round++) {
          const born = newRecord(author)
          const items = [await grantOf(born, author, author.accountId), envelopeOf(born, author)]
          const others = people.filter((person) => person !== author)
          const grants = await Promise.all(others.map((person) => grantOf(born, author, person.accountId)))
          const batch = [...items, ...grants, ...shared.map((record) => envelopeOf(record, author))]
          expect(await post(server, author, batch)).toEqual(batch.map(() => 'stored'))
        }
      }
      await Promise.all([...people, ...people].map(write))
      for (const person of people) {
        const envelopes = (await readInbox(server, person)).filter(({ item }) => item.kind === 'envelope')
        expect(envelopes).toHaveLength(people.length * 2 * ROUNDS * 3)
      }
    })
  })
}

const recordIdOf = (item: Item | { kind: 'erased'; recordId: string }): string =>
  item.kind === 'envelope' ? item.header.recordId : item.recordId
