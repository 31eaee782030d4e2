/** Locking, signing out and removing oneself from this device. With unsent work, removal needs an export first. */
import { useState } from 'react'
import type { ProblemCode } from '#domain/ground/problem.ts'
import { forgetTraces } from '#pwa/home.ts'
import { useBook, useOutgoing } from '#storage/live.ts'
import { useEntrance, usePost, useSyncStatus } from '#sync/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { ProblemBanner } from '#workbench/problem-banner.tsx'
import { useRecoveryKept } from './recovery.tsx'
import css from './settings.module.css'

/** `isTaken`: everything was exported since this page opened. */
export function Leaving({ isTaken }: { isTaken: boolean }) {
  const text = useRoomText()
  const own = text.settings
  const entrance = useEntrance()
  const post = usePost()
  const [isAsking, setIsAsking] = useState(false)
  const isSignedOut = useSyncStatus().problem === 'not_signed_in'
  const [problem, setProblem] = useState<ProblemCode>()
  const signOut = async () => {
    const outcome = await post.signOut()
    setProblem(outcome.ok ? undefined : outcome.problem)
  }
  return (
    <Card title={own.leave}>
      <div className={css.acts}>
        <div>
          <Button icon="lock" onClick={() => void entrance.lock()}>
            {own.lock}
          </Button>
        </div>
        <div className={css.act}>
          <p className="ls-soft">
            {isSignedOut && own.signedOut} {own.signOutWhy}
          </p>
          {!isSignedOut && (
            <Button look="quiet" onClick={() => void signOut()}>
              {own.signOut}
            </Button>
          )}
        </div>
        <ProblemBanner problem={problem} />
        <div className={css.act}>
          <p className="ls-soft">{own.removeWhy}</p>
          <Button look="quiet" icon="delete" onClick={() => setIsAsking(true)}>
            {own.remove}
          </Button>
        </div>
      </div>
      {isAsking && <RemoveDialog isTaken={isTaken} onClose={() => setIsAsking(false)} />}
    </Card>
  )
}

function RemoveDialog({ isTaken, onClose }: { isTaken: boolean; onClose: () => void }) {
  const text = useRoomText()
  const own = text.settings
  const entrance = useEntrance()
  const { me } = useBook()
  const { count, parked } = useOutgoing()
  const keptAt = useRecoveryKept()
  const [problem, setProblem] = useState<ProblemCode>()
  const [isSure, setIsSure] = useState(false)
  const unsent = count + parked.length
  const ask =
    unsent > 0
      ? (isSure ? own.removeLoses : isTaken ? own.removeTaken : own.removeUnsent)(unsent)
      : own.removeAsk
  const remove = async () => {
    if (unsent > 0 && !isSure) return setIsSure(true)
    const outcome = await entrance.remove(isSure)
    if (!outcome.ok) return setProblem(outcome.problem)
    forgetTraces(entrance.state.getState().people.length > 0 ? me.deviceId : undefined)
  }
  return (
    <Dialog
      open
      title={own.removeTitle}
      onClose={onClose}
      closeLabel={text.words.close}
      actions={
        <>
          <Button onClick={onClose}>{own.keep}</Button>
          {(unsent === 0 || isTaken) && (
            <Button look="danger" onClick={() => void remove()}>
              {unsent === 0 || isSure ? own.removeDo : own.removeEvenSo}
            </Button>
          )}
        </>
      }
    >
      <div className="ls-stack">
        <p>{ask}</p>
        {(unsent === 0 || isSure) && !keptAt && <Banner tone="warn">{own.removeNoCode}</Banner>}
        <ProblemBanner problem={problem} tone="danger" />
      </div>
    </Dialog>
  )
}
