/** What the server holds for the figures, and time that passes with the tablet awake. */
import type { PostOffice, Tablet } from './post-office.ts'

const AWAKE_MS = 900_000

/** The lessons that stand there for the figures, by their ordinal. */
export async function contributed({ server }: PostOffice): Promise<number[]> {
  const rows = await server.db.reader.q.selectFrom('contributions').select('ordinal').execute()
  return rows.map(({ ordinal }) => ordinal).sort()
}

/** Asleep until the last quarter of an hour: its own rounds and timers run then. */
export async function wait(office: PostOffice, tablet: Tablet, ms: number): Promise<void> {
  office.pass(Math.max(0, ms - AWAKE_MS))
  office.server.turnClock(Math.min(ms, AWAKE_MS))
  await tablet.world.pass(Math.min(ms, AWAKE_MS))
}
