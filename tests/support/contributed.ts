/** What the server holds for the figures. */
import type { PostOffice } from './post-office.ts'

/** The lessons that stand there, by their ordinal. */
export async function contributed({ server }: PostOffice): Promise<number[]> {
  const rows = await server.db.reader.q.selectFrom('contributions').select('ordinal').execute()
  return rows.map(({ ordinal }) => ordinal).sort()
}
