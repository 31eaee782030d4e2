/** A one-time link: a QR code to scan, the link to copy, and sharing or mail. */
import { useState } from 'react'
import { Button, LinkButton } from '#ui/button.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import css from './link-card.module.css'

type LinkCardProps = {
  link: string
  /** The message to share. Without it the link can only be scanned and copied. */
  message?: { subject: string; body: string }
}

export function LinkCard({ link, message }: LinkCardProps) {
  const text = useRoomText().handOut
  const [copying, setCopying] = useState<'copied' | 'failed'>()
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopying('copied'),
      () => setCopying('failed'),
    )
  const canShare = message !== undefined && typeof navigator.share === 'function'
  const share = () =>
    navigator.share({ title: message?.subject ?? '', text: message?.body ?? link }).catch(() => undefined)
  const mail = message
    ? `mailto:?subject=${encodeURIComponent(message.subject)}&body=${encodeURIComponent(message.body)}`
    : undefined
  return (
    <div className={css.card}>
      <QrCode text={link} label={text.qrAlt} />
      <div className="ls-stack">
        <p className={css.link}>
          <span className="ls-hidden">{text.link}: </span>
          <code>{link}</code>
        </p>
        <div className="ls-row">
          <Button icon="copy" onClick={copy}>
            {copying === 'copied' ? text.copied : text.copy}
          </Button>
          {canShare && (
            <Button icon="share" onClick={share}>
              {text.send}
            </Button>
          )}
          {!canShare && mail && (
            <LinkButton icon="share" href={mail}>
              {text.send}
            </LinkButton>
          )}
        </div>
        <p role="status" className="ls-small ls-soft">
          {copying === 'failed' ? text.copyFailed : text.once}
        </p>
      </div>
    </div>
  )
}
