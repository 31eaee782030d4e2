/** The contributions that the server holds. */
import type { PostOffice } from './post-office.ts'

/** The ordinals of the stored lessons, sorted. */
export async function contributed({ server }: PostOffice): Promise<number[]> {
  const rows = await server.db.reader.q.selectFrom('contributions').select('ordinal').execute()
  return rows.map(({ ordinal }) => ordinal).sort()
}
