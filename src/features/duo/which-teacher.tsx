/** The other coach says which of her own teachers takes part in the duo. */
import { useState } from 'react'
import type { PersonId } from '#domain/ground/id.ts'
import { compareNames } from '#domain/ground/name-order.ts'
import { type Duo, type DuoPerson, namePerson } from '#domain/programme/duo.ts'
import type { PersonProgress } from '#domain/programme/progress.ts'
import { useBook } from '#storage/live.ts'
import { usePost } from '#sync/live.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { RadioCards } from '#ui/radio-cards.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { useDuoWords } from '#workbench/duo/duo-words.ts'
import { useCoachName } from '#workbench/duo/use-duos.ts'
import { schoolNames, useCoachedPeople } from '#workbench/person/coached-people.ts'
import { numbered, schoolOf, useSameNames } from '#workbench/person/same-name.ts'

export const personOf = ({ trajectory: { personId, name } }: PersonProgress): DuoPerson | undefined =>
  personId && { personId, name }

/** The teachers who take part, without this one: nobody is paired with herself. */
export const teachersBeside = (all: readonly PersonProgress[], personId: PersonId | undefined) =>
  all
    .filter(({ trajectory }) => !trajectory.closedAt && trajectory.personId !== personId)
    .sort((one, two) => compareNames(one.trajectory.name, two.trajectory.name))

type TeacherChoiceProps = {
  label: string
  hideLabel?: boolean
  all: readonly PersonProgress[]
  chosen: DuoPerson | undefined
  onChoose: (person: DuoPerson) => void
}

export function TeacherChoice({ all, chosen, onChoose, ...label }: TeacherChoiceProps) {
  const text = useRoomText().duo.pairPage
  const schools = schoolNames(usePost().programme())
  const marks = useSameNames(schools)
  return (
    <RadioCards
      {...label}
      value={chosen?.personId ?? ''}
      onChange={(personId) => {
        const one = all.find(({ trajectory }) => trajectory.personId === personId)
        const person = one && personOf(one)
        if (person) onChoose(person)
      }}
      cards={all.map(({ trajectory }) => ({
        value: String(trajectory.personId ?? ''),
        label: numbered(trajectory.name, marks.get(trajectory.recordId)),
        description: [
          marks.has(trajectory.recordId) && schoolOf(trajectory, schools),
          trajectory.subject,
          trajectory.accounts.length > 0 ? text.joined : text.notJoined,
        ]
          .filter(Boolean)
          .join(' · '),
      }))}
    />
  )
}

export function WhichTeacher({ duo }: { duo: Duo }) {
  const { duo: text, duos: list } = useRoomText()
  const book = useBook()
  const words = useDuoWords()
  const coachName = useCoachName()
  const [chosen, setChosen] = useState<DuoPerson>()
  const own = teachersBeside([...useCoachedPeople().values()], duo.people.a?.personId)
  return (
    <Card
      tone="soft"
      title={list.which}
      lead={text.page.whichLead(coachName(duo.coach) ?? list.aCoach, words.nameOf(duo, 'a'))}
    >
      {own.length === 0 && <p>{text.pairPage.nobody}</p>}
      <TeacherChoice label={list.which} hideLabel all={own} chosen={chosen} onChoose={setChosen} />
      <div>
        <Button
          look="primary"
          disabled={!chosen}
          onClick={() => chosen && book.write(duo.recordId, namePerson('b', chosen))}
        >
          {text.page.choose}
        </Button>
      </div>
    </Card>
  )
}
