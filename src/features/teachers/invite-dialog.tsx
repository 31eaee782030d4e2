/** A teacher's invitation, fresh: to scan from this tablet or to send. */
import { Dialog } from '#ui/dialog.tsx'
import { useText } from '#ui/text/language.tsx'
import { LinkCard } from '#workbench/link-card.tsx'

export function InviteDialog({ name, link, onClose }: { name: string; link: string; onClose: () => void }) {
  const text = useText()
  return (
    <Dialog open wide title={text.teacher.inviteTitle(name)} onClose={onClose} closeLabel={text.words.close}>
      <div className="ls-stack">
        <p>{text.teacher.inviteLead}</p>
        <LinkCard
          link={link}
          message={{ subject: text.teacher.mailSubject, body: text.teacher.mailBody(link) }}
        />
      </div>
    </Dialog>
  )
}
