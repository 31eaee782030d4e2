/**
 * Locks a record that others compare with their own, and opens it to them once they have locked. The rule is
 * `domain/record/reveal.ts`.
 */
import { sha256 } from '#crypto/digest.ts'
import { createSecret } from '#crypto/invitation.ts'
import type { AccountId } from '#domain/ground/id.ts'
import { RecordId } from '#domain/ground/id.ts'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import { duoAround } from '#domain/programme/duo.ts'
import { partiesOf } from '#domain/record/binding.ts'
import type { EntryDraft, Party } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import {
  commit,
  commitmentsBy,
  commitmentText,
  comparedIn,
  mayNowRead,
  opensByCommitment,
  sharedWith,
} from '#domain/record/reveal.ts'
import { mayWrite } from '#domain/record/rights.ts'
import type { FollowUp } from '#storage/book.ts'
import type { OpenSession } from '#storage/session/open-session.ts'
import type { Writing } from '#storage/session/writing.ts'
import { shareRecord } from './granting.ts'
import { withdrawFromOne } from './withdrawing.ts'

/**
 * Makes the locked record and commits it, in one transaction. Without the right to commit, because the access ended, the
 * record is made all the same: what was written is kept.
 */
export async function lockApart(
  session: OpenSession,
  writing: Writing,
  draft: EntryDraft,
  also: (recordId: RecordId) => readonly FollowUp[] = () => [],
): Promise<Outcome<RecordId>> {
  const owner = session.account.accountId
  const recordId = RecordId.parse(session.world.newId())
  const changes = { ...draft.changes, salt: createSecret() }
  const paths = Object.fromEntries(Object.entries(changes).map(([path, value]) => [path, { value }]))
  const made = draft.birth && { recordId, owner, kind: draft.birth.kind, paths }
  const text = made && commitmentText(made)
  const shared = made && sharedOf(session, made)
  if (!shared || text === undefined) return failed('not_found')
  const commitment = commit(owner, await sha256(text))
  const isFree = mayAppend(session, shared, commitment)
  const { kept } = writing.create({ ...draft, changes }, recordId, (id) => [
    ...also(id),
    ...(isFree ? [{ recordId: shared.recordId, draft: commitment }] : []),
  ])
  const outcome = await kept
  return outcome.ok ? done(recordId) : outcome
}

/**
 * Commits own locked records whose commitment is missing. Those of a kind that opens by commitments are opened to
 * everybody who has committed, and to those with whom the owner shared them. Ends what was opened to accounts that no
 * longer compare. Never gives back what was ended.
 */
export async function revealWhatIsMissing(session: OpenSession, writing: Writing): Promise<void> {
  const me = session.account.accountId
  const all = [...session.recordStore.records().values()]
  for (const own of all) {
    const shared = own.owner === me ? sharedOf(session, own) : undefined
    const commitment = await commitmentOf(own)
    if (!shared || commitment === undefined) continue
    const stillCompares = whoStillCompares(session, shared)
    const isOpened = opensByCommitment(own.kind)
    for (const [account, party] of isOpened ? own.parties : [])
      if (!stillCompares(account, party)) await end(session, writing, own.recordId, account)
    if (!commitmentsBy(shared, me).includes(commitment)) {
      const draft = commit(me, commitment)
      if (!mayAppend(session, shared, draft)) continue
      if (!(await writing.append(shared.recordId, draft)).ok) continue
    }
    if (!isOpened) continue
    const proven = await provenIn(shared, own, all)
    const readers = [...mayNowRead(own, shared, (one) => proven.has(one)), ...sharedWith(own, shared)]
    for (const { account, party } of readers) {
      if (own.former.has(account) || !stillCompares(account, party)) continue
      const outcome = await shareRecord(session, writing, own.recordId, account, party)
      if (!outcome.ok) session.world.log('not opened', { problem: outcome.problem })
    }
  }
}

/**
 * Not an account whose access to the visit ended. Once the duo ended, or the owner can no longer read the visit, only the
 * coaches.
 */
function whoStillCompares(session: OpenSession, visit: RecordState) {
  const duo = duoAround(session.recordStore.records(), visit)
  const readers = session.readers.of(visit.recordId)?.readers
  const isOver = duo?.paths.ended !== undefined || readers?.has(session.account.accountId) === false
  return (account: AccountId, party: Party): boolean =>
    !visit.former.has(account) && (party === 'coach' || !isOver)
}

async function end(session: OpenSession, writing: Writing, recordId: RecordId, account: AccountId) {
  const outcome = await withdrawFromOne(session, writing, recordId, account, true)
  if (!outcome.ok) session.world.log('not ended', { problem: outcome.problem })
}

/** The accounts whose own record is here and fits what they committed. */
async function provenIn(
  shared: RecordState,
  { kind }: RecordState,
  records: readonly RecordState[],
): Promise<ReadonlySet<AccountId>> {
  const proven = new Set<AccountId>()
  for (const one of records) {
    if (one.kind !== kind || comparedIn(one) !== shared.recordId) continue
    const commitment = await commitmentOf(one)
    if (commitment !== undefined && commitmentsBy(shared, one.owner).includes(commitment))
      proven.add(one.owner)
  }
  return proven
}

async function commitmentOf(state: RecordState) {
  const text = commitmentText(state)
  return text === undefined ? undefined : sha256(text)
}

function sharedOf(session: OpenSession, made: Parameters<typeof comparedIn>[0]): RecordState | undefined {
  const shared = RecordId.safeParse(comparedIn(made))
  return shared.success ? session.recordStore.records().get(shared.data) : undefined
}

function mayAppend(session: OpenSession, state: RecordState, { changes }: EntryDraft): boolean {
  const author = session.account.accountId
  const readers = session.readers.of(state.recordId)?.readers
  if (readers && !readers.has(author)) return false
  const facts = { author, isBirth: false, onBehalf: undefined }
  const parties = partiesOf(author, state)
  return Object.keys(changes).every((path) => mayWrite(state.rights, path, parties, facts))
}
