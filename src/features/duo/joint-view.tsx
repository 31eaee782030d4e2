/**
 * What the observers of a duo visit saw, side by side. Until both have locked it says who is waited for; afterwards it
 * shows each indicator with two marks, differences first. Counts only: an agreement is no mark for a person.
 */
import { useMemo, useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { type ComparedItem, compareViews } from '#domain/programme/observation.ts'
import { declineToAnswer } from '#domain/record/reveal.ts'
import { toObserve } from '#paths.ts'
import { useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { ViewReading } from '#workbench/lesson/view-reading.tsx'
import { frameworkOf } from '#workbench/questionnaire/framework-words.ts'
import { CompareNow } from './compare-now.tsx'
import { ComparedItems } from './compared-items.tsx'
import { EveryLine } from './every-line.tsx'
import css from './joint-view.module.css'
import { LevelTable } from './level-table.tsx'
import { type MetThere, useMet } from './met.ts'
import { OpenToHost } from './open-to-host.tsx'
import { TakeHome } from './take-home.tsx'
import { TimeStrip } from './time-strip.tsx'
import { type OpenView, type Reveals, useReveals, type View } from './use-reveals.ts'

export function JointView({ visitId }: { visitId: RecordId }) {
  const there = useMet(visitId)
  const reveals = useReveals(visitId, there.met)
  return reveals ? <KnownReveals reveals={reveals} there={there} /> : null
}

function KnownReveals({ reveals, there }: { reveals: Reveals; there: MetThere }) {
  const { views } = reveals
  const open = useMemo(() => views.flatMap((one) => openOf(one) ?? []), [views])
  const isCompared = open.length > 1
  const isHost = views.every(({ isMe }) => !isMe)
  const isSettled =
    open.length > 0 && views.every(({ status }) => isHost || (status !== 'waiting' && status !== 'locked'))
  return (
    <div className="ls-stack-l">
      <Stages reveals={reveals} isCompared={isCompared} />
      <CompareNow reveals={reveals} there={there} />
      {isCompared && <Compared open={open} reveals={reveals} />}
      {!isCompared && open.map((one) => <OneView key={one.account} view={one} />)}
      {views.map((one) => (
        <OtherVersions key={one.account} view={one} />
      ))}
      {(isCompared || isSettled) && (
        <>
          <OpenToHost reveals={reveals} />
          <TakeHome reveals={reveals} words={open[0] && frameworkOf(open[0].observation.locked)} />
        </>
      )}
    </div>
  )
}

function OneView({ view: { isMe, name, observation } }: { view: OpenView }) {
  const text = useRoomText().joint
  return (
    <section className="ls-stack">
      <h2>{isMe ? text.ownView : text.viewOf(name || text.somebody)}</h2>
      <ViewReading locked={observation.locked} />
    </section>
  )
}

const openOf = (view: View): OpenView | undefined =>
  view.observation && { ...view, observation: view.observation }

/** Who has locked, and what is waited for, in words. */
function Stages({ reveals, isCompared }: { reveals: Reveals; isCompared: boolean }) {
  const text = useRoomText().joint
  const { views, visit } = reveals
  const me = views.find(({ isMe }) => isMe)
  const stages = me ? text.stages : { ...text.stages, locked: text.notOpenToHost, open: text.openToHost }
  const told = views.flatMap((one) => {
    const words = one.isMe ? text.mine[one.status] : stages[one.status](one.name || text.somebody)
    return words && !(isCompared && one.status === 'open') ? [{ ...one, words }] : []
  })
  const mayStart = me?.status === 'waiting' && !visit.dropped
  if (told.length === 0 && !mayStart) return null
  const isAlarm = ['changed', 'twice', 'copied', 'refused']
  return (
    <div className="ls-stack">
      {told
        .filter(({ status }) => isAlarm.includes(status))
        .map(({ account, words }) => (
          <Banner key={account} tone="warn">
            {words}
          </Banner>
        ))}
      {told.some(({ status }) => !isAlarm.includes(status)) && (
        <Card title={me ? text.apart : text.observers} lead={me ? text.apartWhy : text.apartWhyHost}>
          <ul className={css.stages}>
            {told
              .filter(({ status }) => !isAlarm.includes(status))
              .map(({ account, words, status }) => (
                <li key={account} data-done={status !== 'waiting'}>
                  {words}
                </li>
              ))}
          </ul>
          {mayStart && <Start reveals={reveals} />}
        </Card>
      )}
    </div>
  )
}

function Start({ reveals }: { reveals: Reveals }) {
  const text = useRoomText().joint
  const book = useBook()
  const [isAsking, setIsAsking] = useState(false)
  const { recordId } = reveals.visit
  const decline = () => {
    setIsAsking(false)
    book.write(recordId, declineToAnswer(book.me.accountId))
  }
  return (
    <div className={css.start}>
      <LinkButton look="primary" icon="play" href={toObserve(recordId)}>
        {text.toRoom}
      </LinkButton>
      <Button look="quiet" onClick={() => setIsAsking(true)}>
        {text.decline}
      </Button>
      {isAsking && (
        <Dialog
          open
          title={text.decline}
          onClose={() => setIsAsking(false)}
          closeLabel={text.notYet}
          actions={
            <>
              <Button look="quiet" onClick={() => setIsAsking(false)}>
                {text.notYet}
              </Button>
              <Button look="primary" onClick={decline}>
                {text.declineIt}
              </Button>
            </>
          }
        >
          <p>{text.declineHow}</p>
        </Dialog>
      )}
    </div>
  )
}

function Compared({ open, reveals }: { open: readonly OpenView[]; reveals: Reveals }) {
  const text = useRoomText().joint
  const [first] = open
  const words = useMemo(() => questionnaireOf(open), [open])
  const items = useMemo(
    () =>
      words
        ? compareViews(
            words,
            open.map(({ observation }) => observation.locked),
          )
        : [],
    [words, open],
  )
  if (!first) return null
  if (!words) return open.map((one) => <OneView key={one.account} view={one} />)
  return (
    <>
      <Card title={text.sideBySide} lead={text.begin}>
        {reveals.visit.question && (
          <p className={css.question}>
            <span>{text.question(reveals.hostName)}</span> {reveals.visit.question}
          </p>
        )}
        {open.some(({ isScanned }) => isScanned) && <p className="ls-soft">{text.now.scanned}</p>}
        <Counts items={items} />
        <TimeStrip open={open} />
        <ComparedItems words={words} items={items} open={open} />
        {open.length === 2 && (
          <Disclosure summary={text.levelTable}>
            <LevelTable words={words} items={items} open={open} />
          </Disclosure>
        )}
      </Card>
      <EveryLine open={open} words={words} />
    </>
  )
}

const kinds: readonly ComparedItem['apart'][] = ['more', 'one', 'equal', undefined]

function Counts({ items }: { items: readonly ComparedItem[] }) {
  const text = useRoomText().joint
  const counts = kinds.map((apart) => ({ apart, count: items.filter((one) => one.apart === apart).length }))
  return (
    <p className={css.counts}>
      {counts
        .filter(({ count }) => count > 0)
        .map(({ apart, count }) => (
          <span key={apart ?? 'none'} className={css.tag} data-apart={apart ?? 'none'}>
            {text.counted(count, apart ? text.apartness[apart] : text.notCompared)}
          </span>
        ))}
    </p>
  )
}

/** The words of the first view, with every item that one of them was asked. */
function questionnaireOf(open: readonly OpenView[]) {
  const [first] = open
  const words = first && frameworkOf(first.observation.locked)
  if (!words) return undefined
  const asked = new Set(
    open.flatMap(({ observation: { locked } }) => [
      ...(locked.words?.items.map(({ id }) => id) ?? []),
      ...Object.keys(locked.scores),
    ]),
  )
  return { ...words, items: words.items.filter(({ id }) => asked.has(id)) }
}

/** Two versions of one person: both are kept, and both can be read. */
function OtherVersions({ view }: { view: View }) {
  const text = useRoomText().joint
  if (view.others.length === 0) return null
  return view.others.map((one, place) => (
    <Disclosure key={one.recordId} summary={text.otherVersion(view.name || text.somebody, place + 2)}>
      <ViewReading locked={one.locked} />
    </Disclosure>
  ))
}
