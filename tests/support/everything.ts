/** All that a tablet can read, that the server keeps, and that arrives at a tablet, as text in which tests search. */
import { bookOf } from '../bots/bot.ts'
import type { PostOffice, Tablet } from './post-office.ts'

export const everythingOn = (tablet: Tablet): string => JSON.stringify([...bookOf(tablet).records().values()])

/** Every byte that the server keeps. */
export async function everythingAtTheServer(office: PostOffice): Promise<string> {
  const { q } = office.server.db.reader
  const tables = await q.introspection.getTables()
  const rows = await Promise.all(
    tables.map(({ name }) =>
      q
        .selectFrom(name as 'items')
        .selectAll()
        .execute(),
    ),
  )
  return JSON.stringify(rows, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  )
}

/** Every answer of the server to this tablet from now on. */
export function everythingSentTo(tablet: Tablet): () => string {
  const answers: unknown[] = []
  tablet.network.lie = (_, answer) => {
    answers.push(answer)
    return answer
  }
  return () => JSON.stringify(answers)
}
