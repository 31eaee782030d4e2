/** How certain a teacher is, before and after: the page of the teacher, and of a coach with whom a moment was shared. */
import { useCallback, useMemo } from 'react'
import { PersonId, type RecordId } from '#domain/ground/id.ts'
import { accountBookOf } from '#domain/programme/account.ts'
import { type Confidence, confidencesOf, moments, openMoment } from '#domain/programme/confidence.ts'
import { type PersonProgress, progressByPerson } from '#domain/programme/progress.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { paths, toTeacher } from '#paths.ts'
import { useBook, useRecord, useRecords } from '#storage/live.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { useFormat, usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { scoreToText } from '#workbench/questionnaire/score-text.ts'
import { CertaintyPicture } from './certainty-picture.tsx'
import { BeginMoment, MomentCard } from './moment-card.tsx'

type Found = { progress: PersonProgress; filled: ReturnType<typeof confidencesOf> }

export function ConfidencePage({ personId }: { personId: string }) {
  const text = useRoomText().confidence
  const { accountId } = useBook().me
  const person = PersonId.safeParse(personId).data
  const select = useCallback(
    (records: ReadonlyMap<RecordId, RecordState>) => person && findConfidence(records, person),
    [person],
  )
  const found = useRecords(select)
  if (!found || !person)
    return (
      <Page title={text.title}>
        <EmptyState>{text.unknown}</EmptyState>
      </Page>
    )
  const isMine = found.progress.trajectory.accounts.includes(accountId)
  return isMine ? <OwnPage {...found} person={person} /> : <SharedPage {...found} person={person} />
}

function findConfidence(records: ReadonlyMap<RecordId, RecordState>, person: PersonId): Found | undefined {
  const about = [...records.values()].filter((one) => one.person === person)
  const progress = progressByPerson(about).get(person)
  return progress && { progress, filled: confidencesOf(about, person) }
}

type PageProps = Found & { person: PersonId }

function OwnPage({ progress, filled, person }: PageProps) {
  const text = useRoomText().confidence
  const book = useBook()
  const account = useRecord(book.me.accountRecord)
  const { trajectory } = progress
  const coach = trajectory.coaches.at(-1)
  const coachName = useMemo(() => {
    const contacts = account ? accountBookOf(account).contacts : []
    return contacts.find(({ accountId }) => accountId === coach)?.name ?? ''
  }, [account, coach])
  const open = openMoment(progress)
  const [words] = pictured(filled)
  const filling = open && filled[open]
  const cardOf = (one: Confidence) => (
    <MomentCard key={one.moment} {...{ one, trajectory, coachName }} isOpen={one === filling} />
  )
  return (
    <Page title={text.title} back={{ href: paths.progress, label: text.back }}>
      {open && !filled[open] && <BeginMoment moment={open} person={person} />}
      {filling && cardOf(filling)}
      {words && <CertaintyPicture words={words} filled={filled} />}
      {moments.toReversed().map((moment) => moment !== open && filled[moment] && cardOf(filled[moment]))}
      {!open && <p className="ls-soft ls-measure">{text.nothing}</p>}
    </Page>
  )
}

/** The words of what can be drawn: those of the latest moment with an answer. */
const pictured = (filled: Found['filled']) =>
  moments.toReversed().flatMap((moment) => {
    const one = filled[moment]
    return one && one.answered > 0 ? [one.words] : []
  })

/** Only what was shared is here. What is not is not mentioned. */
function SharedPage({ progress, filled, person }: PageProps) {
  const text = useRoomText().confidence
  const [words] = pictured(filled)
  const shared = moments.toReversed().flatMap((moment) => filled[moment] ?? [])
  return (
    <Page
      title={text.titleOf(progress.trajectory.name)}
      back={{ href: toTeacher(person), label: text.backCoach }}
    >
      {words ? <CertaintyPicture words={words} filled={filled} /> : <EmptyState>{text.unknown}</EmptyState>}
      {shared.map((one) => (
        <SharedMoment key={one.recordId} one={one} />
      ))}
    </Page>
  )
}

function SharedMoment({ one }: { one: Confidence }) {
  const text = useRoomText().confidence
  const format = useFormat()
  const pick = usePick()
  const { words, scores, sharedAt, changedAfterSharing } = one
  return (
    <Card title={text.moments[one.moment]} lead={text.answered(one.answered, words.items.length)}>
      <p>
        {sharedAt && text.sharedBy(format.date(sharedAt))}{' '}
        {changedAfterSharing && text.changed(format.date(changedAfterSharing))}
      </p>
      <dl className="ls-stack-s">
        {words.items
          .filter(({ id }) => scores[id] !== undefined)
          .map((item) => (
            <div key={item.id}>
              <dt className="ls-soft">{pick(item.text)}</dt>
              <dd>{scoreToText(scores[item.id], words, pick)}</dd>
            </div>
          ))}
      </dl>
    </Card>
  )
}
