/** Contributes scores to the aggregates: apart from the content, under a pseudonym, at a random time. Protocol, section 8. */
import { z } from 'zod'
import type { ProgrammeSettings } from '#domain/disclosure/settings.ts'
import { done, type Outcome, type ProblemCode } from '#domain/ground/problem.ts'
import {
  type Candidate,
  candidatesOf,
  contributionBody,
  contributionNameTexts,
  dueFrom,
} from '#domain/programme/contribution-rules.ts'
import type { Digest } from '#domain/wire/item.ts'
import type { ContributionRequest, ContributionWithdrawal } from '#domain/wire/programme.ts'
import type { Book } from '#storage/book.ts'
import type { Mailbag } from '#storage/mailbag.ts'
import type { Remote } from '#sync/remote.ts'

const HOUR_MS = 3_600_000
export const KEEPSAKE = 'contributions'

/**
 * Lesson → the time to send it (ms), drawn once, or `sent`. Trajectory → `withdrawn`, once its lessons were taken back.
 * It never leaves this device.
 */
const Moments = z.record(z.string(), z.union([z.number(), z.enum(['sent', 'withdrawn'])]))
export const momentsOf = (book: Book) => ({ ...Moments.safeParse(book.keepsake(KEEPSAKE)).data })

/**
 * Sends at most one contribution that is due, so that no two share a moment. Only this device stores that it was sent: an
 * entry about it would go to the outbox right after, and reveal the sender. Another device of this person may send it
 * again; the id makes both one contribution. A lesson without a period or school in the programme waits.
 */
export async function contribute(
  remote: Remote,
  mailbag: Mailbag,
  book: Book,
  settings: ProgrammeSettings,
): Promise<Outcome<void>> {
  for (const candidate of candidatesOf(book.records().values(), book.me.accountId)) {
    const { recordId } = candidate.lesson
    const moments = momentsOf(book)
    const drawn = moments[recordId]
    if (drawn === 'sent' || book.world.now() < dueFrom(candidate)) continue
    const moment = typeof drawn === 'number' ? drawn : book.world.now() + randomHours(book)
    await book.keep(KEEPSAKE, { ...moments, [recordId]: moment })
    if (book.world.now() < moment) continue
    const answer = await sendContribution(remote, mailbag, book, settings, candidate)
    if (!answer.ok) return answer
    if (answer.value !== 'waits') break
  }
  return done(undefined)
}

/** Sends the contribution of one lesson. A refusal of this one alone is no failure. */
export async function sendContribution(
  remote: Remote,
  mailbag: Mailbag,
  book: Book,
  settings: ProgrammeSettings,
  candidate: Candidate,
): Promise<Outcome<'sent' | 'refused' | 'waits'>> {
  const made = await toRequest(mailbag, settings, candidate)
  if (!made) return done('waits')
  const answer = await remote.postContribution(made)
  if (!answer.ok && !isOfThisOne(answer.problem)) return answer
  const isOver = answer.ok || answer.problem === 'release_past'
  const moment = isOver ? 'sent' : book.world.now() + randomHours(book)
  await book.keep(KEEPSAKE, { ...momentsOf(book), [candidate.lesson.recordId]: moment })
  return done(answer.ok ? 'sent' : 'refused')
}

/** Problems of one contribution (sealed, not of this programme). They do not stop the others. */
const refusals: readonly ProblemCode[] = [
  'release_past',
  'proof_wrong',
  'bad_request',
  'not_allowed',
  'not_found',
]
export const isOfThisOne = (problem: ProblemCode): boolean => refusals.includes(problem)

/** 1 to 72 hours in ms. */
function randomHours(book: Book): number {
  const [a = 0, b = 0, c = 0] = book.world.randomBytes(3)
  return HOUR_MS + Math.round((71 * HOUR_MS * (a * 65_536 + b * 256 + c)) / 0xffffff)
}

async function toRequest(
  mailbag: Mailbag,
  settings: ProgrammeSettings,
  candidate: Candidate,
): Promise<ContributionRequest | undefined> {
  const body = contributionBody(candidate, settings)
  const names = body && (await namesOf(mailbag, settings, candidate))
  if (!names) return undefined
  const { subject, contributionId, writeSecret } = names
  return { contribution: { subject, contributionId, ...body }, writeSecret }
}

/** The names of a lesson's contribution, for sending and for taking back; undefined for an invalid secret. */
export async function namesOf(
  mailbag: Mailbag,
  settings: ProgrammeSettings,
  { secret, ordinal }: Pick<Candidate, 'secret' | 'ordinal'>,
): Promise<Record<'subject' | keyof ContributionWithdrawal, Digest> | undefined> {
  const texts = contributionNameTexts(settings, ordinal)
  const nameOf = (text: string) => mailbag.pseudonym(secret, text)
  try {
    return {
      subject: await nameOf(texts.subject),
      contributionId: await nameOf(texts.contributionId),
      writeSecret: await nameOf(texts.writeSecret),
    }
  } catch {
    return undefined
  }
}
