/** The devices of this person, and a one-time link for another device. */
import { useState } from 'react'
import type { ProblemCode } from '#domain/ground/problem.ts'
import type { Me } from '#domain/wire/session.ts'
import { useBook } from '#storage/live.ts'
import { usePost } from '#sync/live.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Icon } from '#ui/icon.tsx'
import { useFormat } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { LinkCard } from '#workbench/person/link-card.tsx'
import { ProblemBanner } from '#workbench/problem-banner.tsx'
import css from './settings.module.css'

export function SecondDevice({ devices }: { devices: Me['devices'] }) {
  const text = useRoomText()
  const post = usePost()
  const [link, setLink] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemCode>()
  const make = async () => {
    setBusy(true)
    setProblem(undefined)
    const outcome = await post.linkDevice()
    setBusy(false)
    if (outcome.ok) setLink(outcome.value.link)
    else setProblem(outcome.problem)
  }
  return (
    <Card title={text.settings.device}>
      <DeviceList devices={devices} />
      <p>{link ? text.settings.deviceLead : text.settings.deviceWhy}</p>
      <ProblemBanner problem={problem} />
      {link ? (
        <LinkCard link={link} />
      ) : (
        <div>
          <Button icon="device" busy={busy} onClick={() => void make()}>
            {text.settings.deviceMake}
          </Button>
        </div>
      )}
    </Card>
  )
}

/** The devices as the server last reported them, this one first. */
function DeviceList({ devices }: { devices: Me['devices'] }) {
  const text = useRoomText().settings
  const format = useFormat()
  const { me } = useBook()
  if (devices.length === 0) return null
  const mine = (id: string) => id === me.deviceId
  const sorted = [...devices].sort((a, b) => Number(mine(b.deviceId)) - Number(mine(a.deviceId)))
  return (
    <ul aria-label={text.devices} className={css.facts}>
      {sorted.map(({ deviceId, createdAt, lastSeenAt }) => (
        <li key={deviceId}>
          <Icon name="device" />
          <div>
            {mine(deviceId) ? text.thisDevice : text.otherDevice}
            <p className="ls-soft ls-small">
              {text.deviceAdded(format.date(createdAt))}
              {!mine(deviceId) && lastSeenAt && text.deviceSeen(format.date(lastSeenAt))}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
