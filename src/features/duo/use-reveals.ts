/** What everybody recorded of a duo visit, checked against what was committed, with the names of the observers. */
import { useCallback, useMemo } from 'react'
import { sameJson } from '#domain/ground/canonical.ts'
import { type AccountId, RecordId } from '#domain/ground/id.ts'
import { accountBookOf } from '#domain/programme/account.ts'
import type { Met } from '#domain/programme/compare-codes.ts'
import { type Duo, duoOf, nameIn, sideOf } from '#domain/programme/duo.ts'
import { type DuoVisit, duoVisitOf } from '#domain/programme/duo-visit.ts'
import { type Observation, observationOf } from '#domain/programme/observation.ts'
import type { RecordState } from '#domain/record/fold.ts'
import {
  commitmentsBy,
  comparedIn,
  type Reveal,
  type RevealStatus,
  revealsIn,
} from '#domain/record/reveal.ts'
import { useBook } from '#storage/live.ts'
import { useDigests } from '#workbench/conversation/use-digests.ts'
import { useFound } from '#workbench/living/record-part.ts'

export type View = {
  account: AccountId
  name: string
  isMe: boolean
  status: RevealStatus
  /** The version as committed, if one is here and can be read. */
  observation: Observation | undefined
  /** Read from the other screen: levels without notes, until the record has come. */
  isScanned: boolean
  /** Further versions, which were not committed or were committed beside the first. */
  others: Observation[]
}
/** A view of which there is something to read. */
export type OpenView = View & { observation: Observation }
export type Reveals = {
  state: RecordState
  visit: DuoVisit
  duo: Duo | undefined
  hostName: string
  views: View[]
}

type Found = { visit: RecordState | undefined; duo: RecordState | undefined; compared: RecordState[] }

/** Undefined while the commitments are being checked, or when the visit is not here. */
export function useReveals(visitId: RecordId, met: readonly Met[]): Reveals | undefined {
  const book = useBook()
  const select = useCallback(
    (records: ReadonlyMap<RecordId, RecordState>) => find(records, visitId),
    [visitId],
  )
  const found = useFound(select, sameFound)
  const digests = useDigests(found.compared)
  return useMemo(() => {
    const visit = found.visit && duoVisitOf(found.visit)
    if (!found.visit || !visit || !digests) return undefined
    const duo = found.duo && duoOf(found.duo)
    const account = book.record(book.me.accountRecord)
    const people = account && accountBookOf(account)
    const nameOf = (account: AccountId) => {
      const side = duo && sideOf(duo, account)
      const contact = people?.contacts.find(({ accountId }) => accountId === account)?.name
      return (side && nameIn(duo, side)) || (account === book.me.accountId ? people?.name : contact) || ''
    }
    const facts = { kind: 'observation', reader: book.me.accountId, digests, now: book.world.now() } as const
    const all = revealsIn(found.visit, found.compared, facts).map((one) =>
      toView(one, nameOf(one.account), one.account === book.me.accountId),
    )
    const own = all.find(({ isMe }) => isMe)?.observation
    const views = all.map((view) => {
      const one = met.find(({ account }) => account === view.account)
      return one ? withMet(view, one, found.visit, own) : view
    })
    const hostName = duo ? nameIn(duo, visit.host) : ''
    return { state: found.visit, visit, duo, hostName, views: views.sort(meFirst) }
  }, [found, digests, met, book])
}

function toView({ account, status, records }: Reveal, name: string, isMe: boolean): View {
  const [observation, ...others] = records.flatMap((one) => observationOf(one) ?? [])
  return { account, name, isMe, status, observation, others, isScanned: false }
}

/**
 * What was scanned must fit what is committed later, and the record that comes. Until then the levels are shown as scanned,
 * in the words of the own view.
 */
function withMet(view: View, met: Met, visit: RecordState | undefined, own: Observation | undefined): View {
  const committed = visit ? commitmentsBy(visit, view.account) : []
  const isOther = committed.length > 0 && !committed.includes(met.commitment)
  const scores = view.observation?.locked.scores
  const isChanged = scores !== undefined && met.scores !== undefined && !sameJson(scores, met.scores)
  if (isOther || isChanged) return { ...view, status: 'changed' }
  if (view.observation || !met.scores || !own) return view
  const locked = { ...own.locked, scores: met.scores, notes: [], moments: [], pulses: [] }
  const observation = { ...own, recordId: met.recordId, observer: view.account, locked, sharedAt: undefined }
  return { ...view, status: 'open', observation, isScanned: true }
}

const meFirst = (a: View, b: View) => Number(b.isMe) - Number(a.isMe)

function find(records: ReadonlyMap<RecordId, RecordState>, visitId: RecordId): Found {
  const visit = records.get(visitId)
  const duoId = RecordId.safeParse(visit?.paths.duo?.value).data
  return {
    visit,
    duo: duoId && records.get(duoId),
    compared: [...records.values()].filter(
      (one) => one.kind === 'observation' && comparedIn(one) === visitId,
    ),
  }
}

const sameFound = (a: Found, b: Found): boolean =>
  a.visit === b.visit &&
  a.duo === b.duo &&
  a.compared.length === b.compared.length &&
  a.compared.every((one, place) => one === b.compared[place])
