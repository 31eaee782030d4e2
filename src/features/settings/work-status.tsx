/** The status of one's own work: saved, sent, refused, and how safe the storage of this device is. */
import type { ReactNode } from 'react'
import { instantOf } from '#domain/ground/time.ts'
import type { PwaFacts } from '#pwa/home.ts'
import type { Outgoing } from '#storage/book.ts'
import { useBook, useOutgoing, useSaving } from '#storage/live.ts'
import { usePost, useSyncStatus } from '#sync/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Icon, type IconName } from '#ui/icon.tsx'
import { useLanguage } from '#ui/text/front.tsx'
import { useFormat } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { FileButton } from '#workbench/file-button.tsx'
import { toReadable } from './own-records.ts'
import css from './settings.module.css'

export function WorkStatus({ pwa }: { pwa: PwaFacts }) {
  const text = useRoomText().settings
  const outgoing = useOutgoing()
  return (
    <Card title={text.work}>
      <ul className={css.facts}>
        <SavedFact />
        <SentFact outgoing={outgoing} />
        <Fact icon={pwa.isOfflineReady ? 'check' : 'offline'}>
          {pwa.isOfflineReady ? text.offlineReady : text.offlineNotReady}
        </Fact>
        <Fact icon="device">
          {pwa.isInstalled ? text.installed : text.inTab}
          {!pwa.isInstalled && pwa.install && (
            <div>
              <Button onClick={pwa.install}>{text.install}</Button>
            </div>
          )}
        </Fact>
        {pwa.isPersistent !== undefined && (
          <Fact icon="info">{pwa.isPersistent ? text.persistent : text.notPersistent}</Fact>
        )}
      </ul>
      {outgoing.parked.length > 0 && <Parked outgoing={outgoing} />}
    </Card>
  )
}

function Fact({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <li>
      <Icon name={icon} size={20} />
      <div className="ls-stack-s">{children}</div>
    </li>
  )
}

function SavedFact() {
  const text = useRoomText().settings
  const saving = useSaving()
  return <Fact icon={saving === 'failed' ? 'alert' : 'check'}>{text[saving]}</Fact>
}

function SentFact({ outgoing }: { outgoing: Outgoing }) {
  const text = useRoomText()
  const format = useFormat()
  const { world } = useBook()
  const post = usePost()
  const { phase, problem, deliveredAt } = useSyncStatus()
  const { count, oldestAt } = outgoing
  const minutes = oldestAt === undefined ? 0 : (world.now() - oldestAt) / 60_000
  const when = deliveredAt === undefined ? undefined : instantOf(deliveredAt)
  const sentence = problem && text.problems.of(problem)
  return (
    <Fact icon={count === 0 ? 'check' : 'sync'}>
      <span>
        {count === 0 ? text.settings.allSent : text.settings.unsent(count, format.relativeMinutes(minutes))}
      </span>
      <span className="ls-small ls-soft">
        {when
          ? text.settings.delivered(`${format.date(when, 'short')}, ${format.time(when)}`)
          : text.settings.neverDelivered}
      </span>
      {sentence && (
        <span className="ls-small">
          {sentence.what} {sentence.next}
        </span>
      )}
      {count > 0 && (
        <div>
          <Button icon="sync" busy={phase === 'sending'} onClick={() => post.sendNow()}>
            {phase === 'sending' ? text.settings.sending : text.settings.sendNow}
          </Button>
        </div>
      )}
    </Fact>
  )
}

function Parked({ outgoing: { parked } }: { outgoing: Outgoing }) {
  const language = useLanguage()
  const text = useRoomText()
  const book = useBook()
  const file = () => {
    const ids = new Set(parked.map(({ recordId }) => recordId))
    const records = [...book.records().values()].filter(({ recordId }) => ids.has(recordId))
    const content = JSON.stringify(
      { parked, records: records.map((state) => toReadable(state, language)) },
      null,
      2,
    )
    return { name: text.settings.parkedFile, type: 'application/json', text: content }
  }
  const reasons = [...new Set(parked.map(({ problem }) => text.problems.of(problem).what))]
  return (
    <Banner
      tone="warn"
      title={text.settings.parkedTitle(parked.length)}
      actions={<FileButton label={text.settings.parkedExport} file={file} />}
    >
      {reasons.join(' ')} {text.settings.parked}
    </Banner>
  )
}
