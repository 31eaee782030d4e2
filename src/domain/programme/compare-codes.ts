/**
 * Comparing without a network, by two codes that two people read from each other's screen: first what both committed, then
 * salt and scores. The first code binds the scores of the second. The records follow when there is a network.
 */
import { z } from 'zod'
import { canonical } from '#domain/ground/canonical.ts'
import { AccountId, RecordId } from '#domain/ground/id.ts'
import { Score } from '#domain/instrument/answers.ts'
import { Base64Url, Digest } from '#domain/wire/item.ts'
import type { Observation } from './observation.ts'
import type { Scores } from './worksheet.ts'

/** So many fit one code that a camera can still read. */
const MOST_SCORES = 60
const FIRST = 'lesspiegel/compare/1'
const SECOND = 'lesspiegel/compare/2'

const CodeScores = z
  .record(z.string().max(20), Score)
  .refine((scores) => Object.keys(scores).length <= MOST_SCORES)
const FirstCode = z.tuple([z.literal(FIRST), RecordId, AccountId, RecordId, Digest, Digest])
const SecondCode = z.tuple([z.literal(SECOND), RecordId, AccountId, RecordId, Base64Url.max(60), CodeScores])

/** What was read from one other screen so far. */
export const Met = z.object({
  account: AccountId,
  recordId: RecordId,
  commitment: Digest,
  ofScores: Digest,
  scores: CodeScores.optional(),
})
export type Met = z.infer<typeof Met>

type CodeFacts = { visit: RecordId; own: Observation; salt: string }

/** The text whose SHA-256 binds the scores. */
export const scoresText = (recordId: RecordId, author: AccountId, salt: string, scores: Scores): string =>
  canonical([SECOND, recordId, author, salt, scores])

export const firstCode = ({ visit, own }: CodeFacts, commitment: Digest, ofScores: Digest): string =>
  JSON.stringify([FIRST, visit, own.observer, own.recordId, commitment, ofScores])
export const secondCode = ({ visit, own, salt }: CodeFacts): string =>
  JSON.stringify([SECOND, visit, own.observer, own.recordId, salt, own.locked.scores])

export const fitsOneCode = ({ locked }: Observation): boolean =>
  Object.keys(locked.scores).length <= MOST_SCORES

/** Why a code is of no use here. */
export type CodeProblem = 'unknown' | 'other-visit' | 'own' | 'no-observer' | 'first-missing' | 'changed'
type Read =
  | { is: 'first'; met: Met }
  | { is: 'second'; met: Met; text: string }
  | { is: 'problem'; problem: CodeProblem }

type ReadFacts = { visit: RecordId; me: AccountId; observers: readonly AccountId[]; known: readonly Met[] }

/** A second code counts once the SHA-256 of `text` equals `met.ofScores`. */
export function readCode(scanned: string, { visit, me, observers, known }: ReadFacts): Read {
  const problem = (one: CodeProblem): Read => ({ is: 'problem', problem: one })
  const code = z.union([FirstCode, SecondCode]).safeParse(parsed(scanned)).data
  if (!code) return problem('unknown')
  const [kind, of, account, recordId] = code
  if (of !== visit) return problem('other-visit')
  if (account === me) return problem('own')
  if (!observers.includes(account)) return problem('no-observer')
  const before = known.find((one) => one.account === account)
  if (kind === FIRST) {
    const [, , , , commitment, ofScores] = code
    // The first code that was read binds: a later one cannot change it.
    if (before && before.commitment !== commitment) return problem('changed')
    return { is: 'first', met: before ?? { account, recordId, commitment, ofScores } }
  }
  const [, , , , salt, scores] = code
  if (!before) return problem('first-missing')
  if (before.recordId !== recordId) return problem('changed')
  return { is: 'second', met: { ...before, scores }, text: scoresText(recordId, account, salt, scores) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
