/**
 * The last act with a button to undo or continue it. The notice has a line of its own, because a toast would cover
 * the note field.
 */
import { useEffect } from 'react'
import { useBook } from '#storage/live.ts'
import { Button } from '#ui/button.tsx'
import type { IconName } from '#ui/icon.tsx'
import css from './notice-line.module.css'
import { stayInField } from './stay-in-field.ts'

export type Notice = {
  id: number
  text: string
  action?: { label: string; icon: IconName; onPress: () => void }
}

const NOTICE_MS = 9000

export function NoticeLine({ notice, onGone }: { notice: Notice | undefined; onGone: () => void }) {
  const { world } = useBook()
  useEffect(() => (notice ? world.after(NOTICE_MS, onGone) : undefined), [world, notice, onGone])
  const action = notice?.action
  return (
    <div role="status" className={css.line}>
      {notice && <span>{notice.text}</span>}
      {action && (
        <Button
          look="quiet"
          icon={action.icon}
          onMouseDown={stayInField}
          onClick={() => {
            action.onPress()
            onGone()
          }}
        >
          {action.label}
        </Button>
      )}
    </div>
  )
}
