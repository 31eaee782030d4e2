/** Says on whose screen an answer in somebody else's words was typed. A note is typed on the screen of its giver. */
import type { Field } from '#domain/instrument/form.ts'
import { useRoomText } from '#ui/text/room-text.ts'

export function TypedStamp({ field }: { field: Field }) {
  const { conversation, feedback } = useRoomText()
  const isNote = field.writer?.includes('receiver') === true
  return <span className="ls-stamp">{isNote ? feedback.onGiverScreen : conversation.onCoachScreen}</span>
}
