/** The number of people per school and role, and the coordinator's own invitations. */
import { useCallback, useEffect, useState } from 'react'
import { compareNames } from '#domain/ground/name-order.ts'
import type { Outcome, ProblemCode } from '#domain/ground/problem.ts'
import { accountBookOf } from '#domain/programme/account.ts'
import type { OwnInvitation } from '#domain/wire/joining.ts'
import type { PeopleAnswer } from '#domain/wire/session.ts'
import { paths } from '#paths.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { usePost, useProgramme } from '#sync/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { List } from '#ui/list.tsx'
import { ListRow } from '#ui/list-row.tsx'
import { Page } from '#ui/page.tsx'
import { useFormat } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'

/** An answer of the server. It is requested on mount, and again by `again`. */
function useAnswer<T>(ask: () => Promise<Outcome<T>>) {
  const [answer, setAnswer] = useState<T>()
  const [problem, setProblem] = useState<ProblemCode>()
  const again = useCallback(async () => {
    setProblem(undefined)
    const outcome = await ask()
    if (outcome.ok) setAnswer(outcome.value)
    else setProblem(outcome.problem)
  }, [ask])
  useEffect(() => void again(), [again])
  return { answer, problem, again }
}

export function RosterPage() {
  const text = useRoomText()
  const post = usePost()
  const { answer, problem, again } = useAnswer(useCallback(() => post.getPeople(), [post]))
  const sentence = problem && text.problems.of(problem)
  const isEmpty = answer && answer.coaches + answer.teachers === 0
  return (
    <Page title={text.words.roster} lead={text.roster.lead}>
      {sentence && (
        <Banner
          tone="warn"
          title={text.roster.failedTitle}
          actions={<Button onClick={() => void again()}>{text.words.retry}</Button>}
        >
          {sentence.what}
        </Banner>
      )}
      {!answer && !problem && <p role="status">{text.roster.loading}</p>}
      {isEmpty && (
        <EmptyState
          icon="people"
          title={text.roster.emptyTitle}
          action={<LinkButton href={paths.programme}>{text.roster.toProgramme}</LinkButton>}
        >
          {text.roster.empty}
        </EmptyState>
      )}
      {answer && <Counts people={answer} />}
      {answer && (
        <p className="ls-soft">
          {text.roster.coordinators}: {answer.coordinators}
        </p>
      )}
      <Given />
    </Page>
  )
}

function Counts({ people }: { people: PeopleAnswer }) {
  const { roster: text, words } = useRoomText()
  const { programme } = useProgramme()
  const schools = programme?.settings?.schools ?? []
  const rows = people.schools.map((counts) => {
    const school = schools.find(({ schoolId }) => schoolId === counts.schoolId)
    return { ...counts, name: school?.name ?? text.unknownSchool, expected: school?.expectedParticipants }
  })
  rows.sort((a, b) => compareNames(a.name, b.name))
  const invited = rows.reduce((sum, row) => sum + row.invited, 0)
  const expected = rows.reduce((sum, row) => sum + (row.expected ?? 0), 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll a wide table
    <section tabIndex={0} className="ls-scroll" aria-label={words.roster}>
      <table className="ls-table">
        <thead>
          <tr>
            <th scope="col">{text.school}</th>
            {[text.coaches, text.teachers, text.invited, text.expected].map((head) => (
              <th key={head} scope="col" className="ls-num">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.schoolId}>
              <th scope="row">{row.name}</th>
              <td className="ls-num">{row.coaches}</td>
              <td className="ls-num">{row.teachers}</td>
              <td className="ls-num">{row.invited}</td>
              <td className="ls-num">{row.expected ?? '–'}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{text.all}</th>
            <td className="ls-num">{people.coaches}</td>
            <td className="ls-num">{people.teachers}</td>
            <td className="ls-num">{invited}</td>
            <td className="ls-num">{expected}</td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}

function Given() {
  const text = useRoomText().roster
  const format = useFormat()
  const { me } = useBook()
  const post = usePost()
  const account = useRecord(me.accountRecord)
  const { answer } = useAnswer(useCallback(() => post.getInvitations(), [post]))
  const given = account ? accountBookOf(account).invitations : []
  const nameOf = ({ invitationId }: OwnInvitation) =>
    given.find((one) => one.invitationId === invitationId)?.name ?? text.unnamed
  if (!answer || answer.length === 0) return null
  const latest = [...answer].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  return (
    <List heading={text.given}>
      {latest.map((one) => (
        <ListRow
          key={one.invitationId}
          title={nameOf(one)}
          detail={[text.roles[one.role], one.state === 'open' && text.until(format.date(one.expiresAt))]
            .filter(Boolean)
            .join(' · ')}
          aside={text.states[one.state]}
        />
      ))}
    </List>
  )
}
