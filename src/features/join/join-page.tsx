/** Enrolment by a link: what the link is, the form, and the recovery code for roles that need one at once. */
import { type ReactNode, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { linkIn } from '#domain/ground/link-text.ts'
import { failed, type ProblemCode } from '#domain/ground/problem.ts'
import { paths } from '#paths.ts'
import type { LinkView } from '#sync/entrance/entrance.ts'
import { useEntrance } from '#sync/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { InTab } from './in-tab.tsx'
import css from './join.module.css'
import { LinkAnswer, stateProblem } from './link-answer.tsx'
import { LinkClaim } from './link-claim.tsx'

type JoinPageProps = {
  /** True in a browser tab of a tablet that deletes the data of apps that are not installed. */
  isInTab?: boolean
  /** Called after enrolment, with the path that opens without it. */
  onDone?: (to: string) => void
}

export function JoinPage(props: JoinPageProps) {
  const text = useRoomText().join
  return <LinkPage {...props} title={text.titleJoin} how={text.howJoin} />
}

export function DevicePage(props: JoinPageProps) {
  const text = useRoomText().join
  return <LinkPage {...props} title={text.titleDevice} how={text.howDevice} />
}

/** The link in the address bar. Browsers do not send the fragment to a server. */
const linkInAddress = () => (window.location.hash.length > 1 ? window.location.href : undefined)

/** True when the link did not arrive as it was sent, in the text or in the address that the first script mended. */
const isRewritten = (link: string) =>
  linkIn(link)?.isChanged === true || (link === linkInAddress() && window.history.state?.isMended === true)

type Looked = { view: LinkView } | { problem: ProblemCode } | undefined

function useLookUp(link: string | undefined): [Looked, () => void] {
  const entrance = useEntrance()
  const [looked, setLooked] = useState<Looked>()
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of `tries` repeats the request
  useEffect(() => {
    let isGone = false
    setLooked(undefined)
    if (link === undefined) return
    const looking = entrance.lookUp(link).catch(() => failed('unknown'))
    void looking.then((outcome) => {
      if (isGone) return
      const problem = outcome.ok ? stateProblem(outcome.value) : outcome.problem
      if (problem) setLooked({ problem })
      else if (outcome.ok) setLooked({ view: outcome.value })
    })
    return () => {
      isGone = true
    }
  }, [entrance, link, tries])
  return [looked, () => setTries(tries + 1)]
}

function LinkPage({ title, how, isInTab = false, onDone }: JoinPageProps & { title: string; how: string }) {
  const { mended } = useRoomText().join
  const [link, setLink] = useState(linkInAddress)
  // A second link that is opened on this page changes only the fragment, and the browser does not reload the page.
  useEffect(() => {
    const look = () => setLink(linkInAddress())
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [])
  const [looked, lookAgain] = useLookUp(link)
  const [isAnyway, setIsAnyway] = useState(false)
  const entrance = useEntrance()
  const isNew = looked && 'view' in looked && looked.view.is === 'join'
  const leave = useLeaving(onDone)
  const entered = () => {
    const roles = entrance.state.getState().open?.book.me.roles ?? []
    // A teacher who joins comes home, where the first sentence about her lesson stands.
    const first = roles.some((role) => role !== 'teacher') ? paths.code : paths.progress
    leave(isNew ? first : paths.privacy)
  }
  if (link && isInTab && !isAnyway)
    return (
      <WayIn title={title}>
        <InTab link={link} onAnyway={() => setIsAnyway(true)} />
      </WayIn>
    )
  return (
    <WayIn title={title}>
      {link === undefined && <LinkClaim how={how} onLink={setLink} />}
      {link !== undefined && looked && 'view' in looked && isRewritten(link) && <Banner>{mended}</Banner>}
      {link !== undefined && (
        <Answer
          link={link}
          looked={looked}
          onAgain={lookAgain}
          onOther={() => setLink(undefined)}
          onDone={entered}
        />
      )}
    </WayIn>
  )
}

type AnswerProps = {
  link: string
  looked: Looked
  onAgain: () => void
  onOther: () => void
  onDone: () => void
}

function Answer({ link, looked, onAgain, onOther, onDone }: AnswerProps) {
  const text = useRoomText()
  if (!looked) return <p role="status">{text.join.lookingUp}</p>
  if ('view' in looked) return <LinkAnswer link={link} view={looked.view} onDone={onDone} />
  const sentence = text.problems.of(looked.problem)
  return (
    <Banner
      tone="warn"
      title={sentence.what}
      actions={
        <>
          <Button onClick={onAgain}>{text.words.retry}</Button>
          <Button look="quiet" onClick={onOther}>
            {text.join.another}
          </Button>
          <LinkButton look="quiet" href={paths.people}>
            {text.join.home}
          </LinkButton>
        </>
      }
    >
      {sentence.next}
    </Banner>
  )
}

type WayInProps = { title: string; children: ReactNode }

/** The frame of every enrolment page; the shell needs an unlocked person. */
export function WayIn({ title, children }: WayInProps) {
  const text = useRoomText()
  const back = { href: paths.people, label: text.words.back }
  return (
    <main className={css.outside}>
      <Page title={title} back={back}>
        {children}
      </Page>
    </main>
  )
}

/** Goes to the first page of somebody who just came in. The link leaves the address bar and the history with it. */
export function useLeaving(onDone: ((to: string) => void) | undefined): (to: string) => void {
  const [, go] = useLocation()
  return onDone ?? ((to) => go(to, { replace: true }))
}
