/** What the host asks. Without an account of the host it is written on the coach's screen, in the words of the host. */
import { answer } from '#domain/instrument/answering.ts'
import type { DuoVisit } from '#domain/programme/duo-visit.ts'
import { duoVisit2026 } from '#instruments/edition-2026/duo-visit-2026.ts'
import { Card } from '#ui/card.tsx'
import { usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { useDuoWords } from '#workbench/duo/duo-words.ts'
import type { DuoSeen } from '#workbench/duo/use-duos.ts'
import { LivingArea } from '#workbench/living/living-area.tsx'
import css from './duo.module.css'

const AT = 'host_question'
const asked = duoVisit2026.fields.find(({ id }) => id === AT)

type VisitQuestionProps = { progress: DuoSeen; visit: DuoVisit; isOpen: boolean }

export function VisitQuestion({ progress: { duo, mySide }, visit, isOpen }: VisitQuestionProps) {
  const text = useRoomText().duo.visit
  const pick = usePick()
  const words = useDuoWords()
  const isHost = mySide === visit.host
  const isTogether = mySide === undefined && visit.hosts.length === 0
  const name = words.nameOf(duo, visit.host)
  const prompts = asked?.prompts?.map((prompt) => `“${pick(prompt)}”`).join(' ')
  if (!isOpen || !(isHost || isTogether))
    return (
      <Card title={text.question}>
        {visit.question ? (
          <p className={css.question}>“{visit.question}”</p>
        ) : (
          <p className="ls-soft">{text.noQuestion}</p>
        )}
      </Card>
    )
  return (
    <Card title={text.question} lead={isTogether ? text.together(name) : undefined}>
      <LivingArea
        recordId={visit.recordId}
        path={AT}
        label={isHost ? text.ask : text.askOf(name)}
        description={prompts}
        value={visit.question}
        toDraft={(typed) => answer(AT, typed, isHost ? undefined : 'host')}
        max={asked?.type === 'text' ? asked.max : 200}
      />
    </Card>
  )
}
