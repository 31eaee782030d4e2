/** A new invitation for a teacher, to scan or to send. */
import type { Instant } from '#domain/ground/time.ts'
import { Dialog } from '#ui/dialog.tsx'
import { useFormat } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { LinkCard } from '#workbench/person/link-card.tsx'

type InviteDialogProps = { name: string; link: { link: string; until: Instant }; onClose: () => void }

export function InviteDialog({ name, link: made, onClose }: InviteDialogProps) {
  const text = useRoomText()
  const until = useFormat().date(made.until, 'day')
  return (
    <Dialog open wide title={text.teacher.inviteTitle(name)} onClose={onClose} closeLabel={text.words.close}>
      <div className="ls-stack">
        <p>{text.teacher.inviteLead(until)}</p>
        <LinkCard
          link={made.link}
          message={{ subject: text.teacher.mailSubject, body: text.teacher.mailBody(made.link, until) }}
        />
      </div>
    </Dialog>
  )
}
