/**
 * The number of participating teachers per own school. A coach who sees more than are known notices invented
 * accounts.
 */
import type { Me } from '#domain/wire/session.ts'
import { useProgramme } from '#sync/live.ts'
import { Card } from '#ui/card.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { schoolNames } from '#workbench/person/coached-people.ts'

export function AtSchool({ enrolled }: Pick<Me, 'enrolled'>) {
  const text = useRoomText().settings
  const schools = schoolNames(useProgramme().programme)
  const nameOf = (id: string) => schools.find(({ schoolId }) => schoolId === id)?.name ?? text.ownSchool
  if (enrolled.length === 0) return null
  return (
    <Card title={text.takingPart}>
      {enrolled.map(({ schoolId, teachers }) => (
        <p key={schoolId}>
          {enrolled.length === 1 ? text.atYours(teachers) : text.atSchool(nameOf(schoolId), teachers)}
        </p>
      ))}
      <p className="ls-soft ls-small">{text.takingPartWhy}</p>
    </Card>
  )
}
