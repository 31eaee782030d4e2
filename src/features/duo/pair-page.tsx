/** A coach pairs a teacher with another teacher, or asks another coach for one. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import { AccountId, PersonId } from '#domain/ground/id.ts'
import type { ProblemCode } from '#domain/ground/problem.ts'
import { accountBookOf } from '#domain/programme/account.ts'
import type { Partner } from '#domain/programme/duo.ts'
import type { PersonProgress } from '#domain/programme/progress.ts'
import { paths, toDuo, toTeacher } from '#paths.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { RadioCards } from '#ui/radio-cards.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { useCoachedPeople } from '#workbench/person/coached-people.ts'
import { ProblemBanner } from '#workbench/problem-banner.tsx'
import { pairUp } from './pair-up.ts'
import { personOf, TeacherChoice, teachersBeside } from './which-teacher.tsx'

export function PairPage({ personId }: { personId: string }) {
  const text = useRoomText()
  const id = PersonId.safeParse(personId)
  const allProgress = useCoachedPeople()
  const progress = id.success ? allProgress.get(id.data) : undefined
  if (progress) return <Pairing progress={progress} allProgress={[...allProgress.values()]} />
  return (
    <Page title={text.teacher.unknownTitle} back={{ href: paths.teachers, label: text.teacher.back }}>
      <EmptyState title={text.teacher.unknownTitle}>{text.teacher.unknown}</EmptyState>
    </Page>
  )
}

function Pairing({ progress, allProgress }: { progress: PersonProgress; allProgress: PersonProgress[] }) {
  const text = useRoomText()
  const book = useBook()
  const [, go] = useLocation()
  const account = useRecord(book.me.accountRecord)
  const [partner, setPartner] = useState<Partner>()
  const [problem, setProblem] = useState<ProblemCode>()
  const { name, personId } = progress.trajectory
  const coaches = (account ? accountBookOf(account).contacts : []).filter(({ role }) => role === 'coach')
  const own = teachersBeside(allProgress, personId)
  const make = async () => {
    const a = personOf(progress)
    if (!a || !partner) return
    const outcome = await pairUp(book, a, partner)
    if (outcome.ok) go(toDuo(outcome.value))
    else setProblem(outcome.problem)
  }
  const toTeachers = <LinkButton href={paths.teachers}>{text.plan.toTeachers}</LinkButton>
  return (
    <Page
      title={text.duo.pairPage.title(name)}
      lead={text.duo.pairPage.lead}
      back={{ href: toTeacher(personId ?? ''), label: name }}
    >
      {own.length + coaches.length === 0 && (
        <EmptyState icon="people" title={text.duo.pairPage.with} action={toTeachers}>
          {text.duo.pairPage.nobody}
        </EmptyState>
      )}
      {own.length > 0 && (
        <TeacherChoice
          label={text.duo.pairPage.own}
          all={own}
          chosen={partner && 'coach' in partner ? undefined : partner}
          onChoose={setPartner}
        />
      )}
      {coaches.length > 0 && (
        <RadioCards
          label={text.duo.pairPage.others}
          value={partner && 'coach' in partner ? partner.coach : undefined}
          onChange={(coach) => setPartner({ coach: AccountId.parse(coach) })}
          cards={coaches.map((coach) => ({
            value: coach.accountId,
            label: coach.name,
            description: text.duo.pairPage.otherHelp(coach.name),
          }))}
        />
      )}
      <ProblemBanner problem={problem} tone="danger" />
      {own.length + coaches.length > 0 && (
        <div>
          <Button look="primary" disabled={!partner} onClick={() => void make()}>
            {text.duo.pairPage.make}
          </Button>
        </div>
      )}
    </Page>
  )
}
