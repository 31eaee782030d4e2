/** The duos of one teacher, and making one. */
import type { PersonId } from '#domain/ground/id.ts'
import { otherSide } from '#domain/programme/duo.ts'
import { sideIn } from '#domain/programme/duo-progress.ts'
import type { PersonProgress } from '#domain/programme/progress.ts'
import { toDuo, toPair } from '#paths.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { List } from '#ui/list.tsx'
import { ListRow } from '#ui/list-row.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { useDuoWords } from '#workbench/duo/duo-words.ts'
import { type DuoSeen, useCoachName, useDuos } from '#workbench/duo/use-duos.ts'

export function TeacherDuos({ progress, personId }: { progress: PersonProgress; personId: PersonId }) {
  const { duo: text, duos: list } = useRoomText()
  const duos = useDuos().filter((one) => sideIn(one, { personId }))
  const add = (
    <LinkButton icon="people" href={toPair(personId)}>
      {text.card.add}
    </LinkButton>
  )
  if (duos.length === 0)
    return progress.trajectory.closedAt ? null : (
      <Card title={list.heading} lead={text.card.none}>
        <div>{add}</div>
      </Card>
    )
  return (
    <List heading={list.heading} aside={duos.every(({ duo }) => duo.ended) ? add : undefined}>
      {duos.map((one) => (
        <DuoRow key={one.duo.recordId} one={one} personId={personId} />
      ))}
    </List>
  )
}

function DuoRow({ one, personId }: { one: DuoSeen; personId: PersonId }) {
  const { duo: text, duos: list } = useRoomText()
  const words = useDuoWords()
  const coachName = useCoachName()
  const { duo, visits } = one
  const side = sideIn(one, { personId }) ?? 'a'
  const other = duo.coaches.find((coach) => coach !== duo.coach)
  const stands = [otherSide(side), side].flatMap((host) => {
    const visit = visits[host]
    return visit ? [`${words.title({ duo, mySide: undefined, host })}: ${words.stand(visit)}`] : []
  })
  const waits = !duo.people.b && text.card.waits(coachName(other) ?? list.aCoach)
  return (
    <ListRow
      href={toDuo(duo.recordId)}
      title={words.pair(duo)}
      detail={duo.ended ? text.card.ended : waits || stands.join(' · ')}
    />
  )
}
