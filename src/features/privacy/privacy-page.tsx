/** The privacy page: the information, the confirmation that it was read, and the objection to the figures. */
import { useEffect, useMemo, useState } from 'react'
import type { AccountId, RecordId } from '#domain/ground/id.ts'
import type { Outcome } from '#domain/ground/problem.ts'
import { instantOf } from '#domain/ground/time.ts'
import { accountBookOf, PRIVACY_PAGE_VERSION, readPrivacyPage } from '#domain/programme/account.ts'
import { confirmInformed, objectToFigures, trajectoryOf } from '#domain/programme/trajectory.ts'
import { accountsAs, type RecordState } from '#domain/record/fold.ts'
import { useBook, useRecord, useRecords } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { CheckBox } from '#ui/check-box.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Page } from '#ui/page.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { PrivacyText } from './privacy-text.tsx'
import { WhoSeesWhat } from './who-sees-what.tsx'

/** Trajectories in which this account is the teacher. */
const ownTrajectories = (me: AccountId) => (records: ReadonlyMap<RecordId, RecordState>) =>
  [...records.values()].filter(
    (state) => state.kind === 'trajectory' && accountsAs('teacher', state).includes(me),
  )

export function PrivacyPage({ onRead }: { onRead?: () => void }) {
  const { privacy: text, status } = useRoomText()
  const book = useBook()
  // On a second device it arrives a moment after its owner; before that there is nothing to write to.
  const account = useRecord(book.me.accountRecord)
  const own = useRecords(useMemo(() => ownTrajectories(book.me.accountId), [book]))
  const [isFailed, setIsFailed] = useState(false)
  const [isAll, setAll] = useState(false)
  const [isPrinting, setPrinting] = useState(false)
  // On paper nothing is folded away.
  const print = () => {
    setAll(true)
    setPrinting(true)
  }
  useEffect(() => {
    if (!isPrinting) return
    window.print()
    setPrinting(false)
  }, [isPrinting])
  const informed = account && accountBookOf(account).informed
  const isRead = informed === PRIVACY_PAGE_VERSION
  const read = async () => {
    const at = instantOf(book.world.now())
    const writes: Promise<Outcome<unknown>>[] = [
      book.append(book.me.accountRecord, readPrivacyPage(PRIVACY_PAGE_VERSION)),
      ...own.map((state) => book.append(state.recordId, confirmInformed(PRIVACY_PAGE_VERSION, at))),
    ]
    const isKept = (await Promise.all(writes)).every((outcome) => outcome.ok)
    setIsFailed(!isKept)
    if (isKept) onRead?.()
  }
  return (
    <Page
      title={text.title}
      actions={
        <Button look="quiet" icon="print" onClick={print}>
          {text.print}
        </Button>
      }
    >
      {informed && !isRead && <Banner>{text.newer}</Banner>}
      {book.me.roles.map((role) => (
        <p key={role} className="ls-measure">
          {text.opening[role]}
        </p>
      ))}
      <Card title={text.whoTitle} lead={text.purpose}>
        <WhoSeesWhat />
        <Disclosure summary={text.all} startOpen={isAll} plain>
          <PrivacyText />
        </Disclosure>
      </Card>
      {own.length > 0 && <Objection trajectories={own} />}
      {isFailed && <Banner tone="danger">{text.notKept}</Banner>}
      <div className="ls-row ls-no-print">
        {isRead ? (
          <>
            <p role="status">{text.readOn(PRIVACY_PAGE_VERSION)}</p>
            {onRead && (
              <Button look="primary" onClick={onRead}>
                {text.onward}
              </Button>
            )}
          </>
        ) : (
          <>
            <Button look="primary" icon="check" busy={!account} onClick={() => void read()}>
              {text.read}
            </Button>
            {!account && <p role="status">{status.filling}</p>}
          </>
        )}
      </div>
    </Page>
  )
}

function Objection({ trajectories }: { trajectories: RecordState[] }) {
  const text = useRoomText().privacy
  const book = useBook()
  const objects = trajectories.some((state) => trajectoryOf(state).objection)
  const set = (objection: boolean) => {
    for (const { recordId } of trajectories) book.write(recordId, objectToFigures(objection))
  }
  return (
    <Card title={text.objectionTitle}>
      <CheckBox label={text.objection} description={text.objectionHint} checked={objects} onChange={set} />
    </Card>
  )
}
