/** The last answers of the server about the programme, its figures and this person, kept for reading offline. */
import { z } from 'zod'
import { AggregatesAnswer } from '#domain/disclosure/aggregates.ts'
import { done, type Outcome } from '#domain/ground/problem.ts'
import { ProgrammeAnswer, type ProgrammePut } from '#domain/wire/programme.ts'
import { Me } from '#domain/wire/session.ts'
import type { Book } from '#storage/book.ts'
import type { Post } from './post.ts'
import type { Remote } from './remote.ts'
import type { AsMe } from './sign-in.ts'

const REFRESH_MS = 6 * 3_600_000
const KeptProgramme = z.object({ answer: ProgrammeAnswer, fetchedAt: z.number() })
const KeptAggregates = z.object({ answer: AggregatesAnswer, fetchedAt: z.number() })

type KeptAnswers = Pick<Post, 'programme' | 'putProgramme' | 'getAggregates' | 'me' | 'getMe'> & {
  /** Fetches only when the kept answer is missing or old. `isAsked`: a person asked, so it always fetches. */
  refreshProgramme(isAsked: boolean): Promise<Outcome<ProgrammeAnswer>>
}

/** Rooms ask for the programme when they are drawn, so the same value is parsed only once. */
function parsedOnce<T extends z.ZodType>(schema: T, read: () => unknown): () => z.infer<T> | undefined {
  let latest: { raw: unknown; parsed: z.infer<T> | undefined } | undefined
  return () => {
    const raw = read()
    if (!latest || latest.raw !== raw) latest = { raw, parsed: schema.safeParse(raw).data }
    return latest.parsed
  }
}

export function createKeptAnswers(book: Book, remote: Remote, asMe: AsMe): KeptAnswers {
  const { world } = book
  const keptProgramme = parsedOnce(KeptProgramme, () => book.keepsake('programme'))

  async function keep(answer: Outcome<ProgrammeAnswer>): Promise<Outcome<ProgrammeAnswer>> {
    if (answer.ok) await book.keep('programme', { answer: answer.value, fetchedAt: world.now() })
    return answer
  }

  return {
    programme: () => keptProgramme()?.answer,
    async refreshProgramme(isAsked) {
      const kept = keptProgramme()
      const isFresh = kept && kept.answer.settings !== null && world.now() - kept.fetchedAt < REFRESH_MS
      return isFresh && !isAsked ? done(kept.answer) : keep(await asMe(() => remote.getProgramme()))
    },
    putProgramme: async (put: ProgrammePut) => keep(await asMe(() => remote.putProgramme(put))),
    me: () => Me.safeParse(book.keepsake('me')).data,
    async getMe() {
      const answer = await asMe(() => remote.getMe())
      if (answer.ok) await book.keep('me', answer.value)
      return answer
    },
    async getAggregates() {
      const answer = await asMe(() => remote.getAggregates())
      if (answer.ok) {
        const fresh = { answer: answer.value, fetchedAt: world.now() }
        await book.keep('aggregates', fresh)
        return done(fresh)
      }
      const kept = KeptAggregates.safeParse(book.keepsake('aggregates'))
      return kept.success ? done(kept.data) : answer
    },
  }
}
