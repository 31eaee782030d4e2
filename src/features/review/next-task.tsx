/** The teacher's next task. There is at most one. */
import { paths, toReview } from '#paths.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { useLessonName } from './lesson-name.ts'
import type { NextTask } from './own-progress.ts'

export function NextTaskCard({ asked }: { asked: NextTask }) {
  const text = useRoomText().review.progress
  const nameOf = useLessonName()
  if (asked.is === 'nothing') {
    return <Card title={text.nothingAsked} lead={text.nothingAskedText} />
  }
  const isPrivacy = asked.is === 'privacy'
  const lesson = isPrivacy ? '' : nameOf(asked.visit.visit)
  const title = isPrivacy ? text.privacy : asked.is === 'again' ? text.again(lesson) : text.read(lesson)
  const lead = isPrivacy ? text.privacyText : asked.is === 'again' ? text.againText : text.readText
  return (
    <section aria-label={text.askedTitle}>
      <Card
        tone="soft"
        title={title}
        lead={lead}
        aside={
          <LinkButton look="primary" href={isPrivacy ? paths.privacy : toReview(asked.conversation)}>
            {isPrivacy ? text.privacyAction : text.readAction}
          </LinkButton>
        }
      />
    </section>
  )
}
