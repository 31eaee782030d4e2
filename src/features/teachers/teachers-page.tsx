/** The teachers of this coach, sorted by name, with their progress and a search field. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import { compareNames, hasWords } from '#domain/ground/name-order.ts'
import type { PersonProgress } from '#domain/programme/progress.ts'
import { toTeacher } from '#paths.ts'
import { useBook } from '#storage/live.ts'
import { useProgramme, useServerMe } from '#sync/live.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { List } from '#ui/list.tsx'
import { ListRow } from '#ui/list-row.tsx'
import { Page } from '#ui/page.tsx'
import { PersonBadge } from '#ui/person-badge.tsx'
import { useText } from '#ui/text/language.tsx'
import { TextField } from '#ui/text-field.tsx'
import { schoolNames, schoolsOf, useCoachedPeople } from '#workbench/person/coached-people.ts'
import { numbered, schoolOf, useSameNames } from '#workbench/person/same-name.ts'
import { startTeacher } from '#workbench/person/start-teacher.ts'
import type { SchoolName, TeacherFacts } from '#workbench/person/teacher-form.tsx'
import { VisitsToCalendar } from '#workbench/person/visits-to-calendar.tsx'
import { TeacherDialog } from './teacher-dialog.tsx'
import { TeacherProgress } from './teacher-progress.tsx'

/** From this number on the list needs more than one screen, and a search field helps. */
const SEARCH_FROM = 7

export function TeachersPage() {
  const text = useText()
  const book = useBook()
  const [, go] = useLocation()
  const { programme, refresh } = useProgramme()
  const invitedFor = useServerMe()?.schoolIds
  const [words, setWords] = useState('')
  const [isAdding, setIsAdding] = useState(false)
  const allProgress = [...useCoachedPeople().values()].sort(byName)
  const schools = schoolNames(programme)
  const marks = useSameNames(schools)
  const found = allProgress.filter((progress) => matches(progress, words, schools))
  const add = (facts: TeacherFacts) => go(toTeacher(startTeacher(book, facts)))
  const addButton = (
    <Button look="primary" icon="add" onClick={() => setIsAdding(true)}>
      {text.teachers.add}
    </Button>
  )
  return (
    <Page
      title={text.teachers.title}
      lead={allProgress.length > 0 ? text.words.teachers(allProgress.length) : undefined}
      actions={allProgress.length > 0 && addButton}
    >
      {allProgress.length === 0 && (
        <EmptyState icon="people" title={text.teachers.emptyTitle} action={addButton}>
          {text.teachers.empty}
        </EmptyState>
      )}
      {allProgress.length >= SEARCH_FROM && (
        <TextField
          kind="search"
          label={text.teachers.search}
          value={words}
          onType={setWords}
          autoComplete="off"
        />
      )}
      {words !== '' && found.length === 0 && <p role="status">{text.words.searchNothing}</p>}
      <TeacherList
        allProgress={found.filter(({ trajectory }) => !trajectory.closedAt)}
        {...{ schools, marks }}
        heading={text.teachers.title}
      />
      <TeacherList
        allProgress={found.filter(({ trajectory }) => trajectory.closedAt)}
        {...{ schools, marks }}
        heading={text.teachers.closed}
        isHeaded
      />
      <VisitsToCalendar
        visits={allProgress
          .flatMap(({ visits }) => visits.map(({ visit }) => visit))
          .filter(({ coach }) => coach === book.me.accountId)}
      />
      {isAdding && (
        <TeacherDialog
          title={text.teachers.form.title}
          schools={schools}
          ownSchools={schoolsOf(allProgress, invitedFor)}
          submitLabel={text.words.add}
          onSubmit={add}
          onFetchSchools={() => void refresh()}
          onClose={() => setIsAdding(false)}
        />
      )}
    </Page>
  )
}

const byName = (a: PersonProgress, b: PersonProgress) => compareNames(a.trajectory.name, b.trajectory.name)

function matches({ trajectory }: PersonProgress, words: string, schools: SchoolName[]): boolean {
  const { name, subject } = trajectory
  return hasWords(`${name} ${subject} ${schoolOf(trajectory, schools)}`, words)
}

type TeacherListProps = {
  allProgress: PersonProgress[]
  schools: SchoolName[]
  marks: ReturnType<typeof useSameNames>
  heading: string
  isHeaded?: boolean
}

function TeacherList({ allProgress, schools, marks, heading, isHeaded }: TeacherListProps) {
  const text = useText().teachers
  if (allProgress.length === 0) return null
  return (
    <List {...(isHeaded ? { heading } : { label: heading })}>
      {allProgress.map((progress) => {
        const { recordId, personId, name, subject, accounts, invitation } = progress.trajectory
        const participation = accounts.length > 0 ? text.joined : invitation ? text.invited : ''
        return (
          <ListRow
            key={recordId}
            href={toTeacher(personId ?? '')}
            lead={<PersonBadge name={name} />}
            title={numbered(name, marks.get(recordId))}
            detail={[schoolOf(progress.trajectory, schools), subject, participation]
              .filter(Boolean)
              .join(' · ')}
            aside={<TeacherProgress progress={progress} />}
          />
        )
      })}
    </List>
  )
}
