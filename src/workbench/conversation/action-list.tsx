/** Step 6: agreements, each with when, how it will be noticed, who helps and when to look back. Both may write them. */
import { useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { type ActionAgreement, removeLine, writeAction } from '#domain/programme/conversation.ts'
import { useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, IconButton } from '#ui/button.tsx'
import { DateField } from '#ui/date-field.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { useText } from '#ui/text/language.tsx'
import { LivingArea } from '#workbench/form/living-area.tsx'
import css from '#workbench/lesson/conversation.module.css'

type ActionListProps = { recordId: RecordId; actions: readonly ActionAgreement[] }

export function ActionList({ recordId, actions }: ActionListProps) {
  const text = useText().conversation.action
  const book = useBook()
  const [removed, setRemoved] = useState<string>()
  const remove = (key: string) => {
    book.write(recordId, removeLine('s6', key))
    setRemoved(key)
  }
  const putBack = (key: string) => {
    book.write(recordId, removeLine('s6', key, false))
    setRemoved(undefined)
  }
  return (
    <div className="ls-stack">
      {actions.length === 0 && <p className="ls-soft">{text.none}</p>}
      {actions.map((action, place) => (
        <ActionCard
          key={action.key}
          recordId={recordId}
          action={action}
          title={text.one(place + 1)}
          onRemove={() => remove(action.key)}
        />
      ))}
      {removed && (
        <Banner actions={<Button onClick={() => putBack(removed)}>{text.undo}</Button>}>
          {text.removed}
        </Banner>
      )}
      <div>
        <Button icon="add" onClick={() => book.write(recordId, writeAction(book.newKey(), { action: '' }))}>
          {text.add}
        </Button>
      </div>
    </div>
  )
}

type ActionCardProps = { recordId: RecordId; action: ActionAgreement; title: string; onRemove: () => void }

function ActionCard({ recordId, action, title, onRemove }: ActionCardProps) {
  const conversation = useText().conversation
  const parts = conversation.actionParts
  const book = useBook()
  const { key } = action
  const field = (part: 'action' | 'situation' | 'when' | 'noticeableBy' | 'helper') => (
    <LivingArea
      recordId={recordId}
      path={`s6/${key}/${part}`}
      label={parts[part]}
      value={action[part] ?? ''}
      toDraft={(typed) => writeAction(key, { [part]: typed })}
      lines={part === 'action' ? 2 : 1}
    />
  )
  return (
    <div role="group" aria-label={title} className={css.actionCard}>
      <div className={css.actionHead}>
        <h3>{title}</h3>
        <IconButton icon="delete" label={`${conversation.action.remove}: ${title}`} onClick={onRemove} />
      </div>
      {field('action')}
      {field('noticeableBy')}
      <div className={css.actionPair}>
        {field('when')}
        <DateField
          label={parts.lookBackOn}
          value={action.lookBackOn ?? ''}
          onChange={(date) =>
            book.write(recordId, writeAction(key, { lookBackOn: date === '' ? null : date }))
          }
        />
      </div>
      <Disclosure
        plain
        summary={conversation.action.more}
        startOpen={Boolean(action.situation || action.helper)}
      >
        <div className={css.actionPair}>
          {field('situation')}
          {field('helper')}
        </div>
      </Disclosure>
    </div>
  )
}
