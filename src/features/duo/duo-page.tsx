/** One duo: both visits, who still has to say who takes part, and ending it. */
import { useState } from 'react'
import { instantOf } from '#domain/ground/time.ts'
import {
  DuoPerson,
  endDuo,
  isWithHerself,
  nameIn,
  namePerson,
  otherSide,
  type Side,
  sides,
} from '#domain/programme/duo.ts'
import { conflictsOf, isReadOnly } from '#domain/record/path-view.ts'
import { keepVersion } from '#domain/record/record-commands.ts'
import { paths, toDuoVisit, toTeacher } from '#paths.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { List } from '#ui/list.tsx'
import { ListRow } from '#ui/list-row.tsx'
import { Page } from '#ui/page.tsx'
import { useFormat } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { asksForTeacher } from '#workbench/duo/duo-list.tsx'
import { useDuoWords } from '#workbench/duo/duo-words.ts'
import { type DuoSeen, useCoachName, useDuo } from '#workbench/duo/use-duos.ts'
import { ConflictChoice } from '#workbench/living/conflict-choice.tsx'
import { NewerNotice } from '#workbench/living/newer-notice.tsx'
import { useCoachedPeople } from '#workbench/person/coached-people.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { WhichTeacher } from './which-teacher.tsx'

export function DuoPage({ duoId }: { duoId: string }) {
  const text = useRoomText().duo.page
  const progress = useDuo(duoId)
  const home = useHome()
  if (progress) return <OneDuo progress={progress} />
  return (
    <Page title={text.unknownTitle} back={home}>
      <EmptyState title={text.unknownTitle}>{text.unknown}</EmptyState>
    </Page>
  )
}

/** A teacher comes from her home page; a coach from hers, or from one of the teachers. */
export function useHome(progress?: DuoSeen): { href: string; label: string } {
  const text = useRoomText()
  const people = useCoachedPeople()
  const isCoach = useBook().me.roles.includes('coach')
  const own = sides.flatMap((side) => {
    const personId = progress?.duo.people[side]?.personId
    return personId && people.has(personId) ? [{ personId, side }] : []
  })[0]
  if (progress && !progress.mySide && own)
    return { href: toTeacher(own.personId), label: nameIn(progress.duo, own.side) }
  return isCoach && !progress?.mySide
    ? { href: paths.today, label: text.today.title }
    : { href: paths.progress, label: text.words.progress }
}

function OneDuo({ progress }: { progress: DuoSeen }) {
  const text = useRoomText().duo
  const words = useDuoWords()
  const { duo, mySide } = progress
  const { accountId } = useBook().me
  const record = useRecord(duo.recordId)
  const isOpen = record !== undefined && !isReadOnly(record, accountId) && !duo.ended
  const asks = asksForTeacher(progress, accountId)
  const isPaired = (duo.people.b !== undefined || duo.ended !== undefined) && !isWithHerself(duo)
  return (
    <Page
      title={isPaired || duo.people.b ? words.pair(duo) : words.nameOf(duo, 'a')}
      lead={mySide ? text.page.lead : text.page.leadCoach}
      back={useHome(progress)}
    >
      <NewerNotice state={record} />
      <Notices progress={progress} />
      {isOpen && <NameConflicts progress={progress} />}
      {isOpen && asks && <WhichTeacher duo={duo} />}
      {isPaired && (
        <List heading={text.page.visits}>
          {(['b', 'a'] as const).map((host) => (
            <VisitRow key={host} progress={progress} host={host} />
          ))}
        </List>
      )}
      {isOpen && <EndDuo progress={progress} />}
    </Page>
  )
}

function VisitRow({ progress: { duo, mySide, visits }, host }: { progress: DuoSeen; host: Side }) {
  const text = useRoomText().duo.page
  const words = useDuoWords()
  const visit = visits[host]
  const guest = otherSide(host)
  const guestId = duo.people[guest]?.personId
  const people = useCoachedPeople()
  const ownTeacher = guestId && people.get(guestId)
  // Of her own teacher the coach knows it at once; of another's only by who was let into the visit.
  const hasAccount = ownTeacher ? ownTeacher.trajectory.accounts.length > 0 : visit?.observers.length !== 0
  const isWithoutAccount = !hasAccount && mySide === undefined && !duo.ended
  return (
    <ListRow
      {...(visit ? { href: toDuoVisit(visit.recordId) } : {})}
      title={words.title({ duo, mySide, host })}
      detail={[visit && words.stand(visit), isWithoutAccount && text.noAccount(words.nameOf(duo, guest))]
        .filter(Boolean)
        .join(' · ')}
    />
  )
}

function Notices({ progress: { duo, twins, otherVisits } }: { progress: DuoSeen }) {
  const { duo: text, duos: list } = useRoomText()
  const format = useFormat()
  const coachName = useCoachName()
  const me = useBook().me.accountId
  const other = duo.coaches.find((coach) => coach !== duo.coach)
  return (
    <>
      {duo.ended && (
        <Banner>
          {text.page.ended(format.date(duo.ended.at))}{' '}
          {duo.ended.reason && text.page.reason(duo.ended.reason)}
        </Banner>
      )}
      {isWithHerself(duo) && <Banner tone="warn">{text.page.herself}</Banner>}
      {!duo.people.b && duo.coach === me && !duo.ended && (
        <Banner>{other ? text.page.waits(coachName(other) ?? list.aCoach) : text.page.nobodyAsked}</Banner>
      )}
      {twins.length > 0 && <Banner>{text.page.twins}</Banner>}
      {otherVisits.length > 0 && twins.length === 0 && <Banner>{text.visit.other}</Banner>}
    </>
  )
}

/** Two devices of the other coach named different people. */
function NameConflicts({ progress: { duo } }: { progress: DuoSeen }) {
  const { duos: list } = useRoomText()
  const book = useBook()
  const record = useRecord(duo.recordId)
  if (!record) return null
  return conflictsOf(record).map((path) => {
    const state = record.paths[path]
    const person = (value: unknown) => DuoPerson.safeParse(value).data
    if (!state || !path.startsWith('people/')) return null
    return (
      <ConflictChoice
        key={path}
        label={list.which}
        state={state}
        show={(value) => person(value)?.name}
        onKeep={(value) => {
          const kept = person(value)
          book.write(
            duo.recordId,
            kept ? namePerson(path === 'people/a' ? 'a' : 'b', kept) : keepVersion(path, value),
          )
        }}
      />
    )
  })
}

function EndDuo({ progress: { duo, twins } }: { progress: DuoSeen }) {
  const text = useRoomText().duo.page
  const { world } = useBook()
  const [isAsked, setAsked] = useState(false)
  return (
    <Disclosure plain summary={text.more}>
      <div>
        <Button look="quiet" onClick={() => setAsked(true)}>
          {text.end}
        </Button>
      </div>
      {isAsked && (
        <ReasonDialog
          title={text.endTitle}
          text={text.endText}
          doIt={text.end}
          recordIds={[duo, ...twins].map(({ recordId }) => recordId)}
          toDraft={(reason) => endDuo(instantOf(world.now()), reason)}
          onClose={() => setAsked(false)}
        />
      )}
    </Disclosure>
  )
}
