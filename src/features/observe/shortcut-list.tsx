/** The keys of the lesson room. */
import type { Questionnaire } from '#domain/instrument/questionnaire.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { usePick, useText } from '#ui/text/language.tsx'
import { missingKeys } from '#workbench/questionnaire/indicator-card.tsx'
import { roomKeys } from './room-keys.ts'
import css from './shortcut-list.module.css'

type ShortcutListProps = { framework: Questionnaire | undefined; onClose: () => void }

export function ShortcutList({ framework, onClose }: ShortcutListProps) {
  const text = useText().observe
  const pick = usePick()
  const { scale = [], missing = [] } = framework ?? {}
  const reasons = missingKeys.flatMap((key, place) => {
    const reason = missing[place]
    return reason ? [{ keys: [key], what: pick(reason.short) }] : []
  })
  const levels = [{ keys: [`${scale[0]?.value}–${scale.at(-1)?.value}`], what: text.keysHow.level }]
  const lines = [
    ...roomKeys.map(({ keys, act }) => ({ keys, what: text.keysHow[act] })),
    ...(scale.length > 0 ? [...levels, ...reasons] : []),
    { keys: ['Enter'], what: text.keysHow.add },
    { keys: ['Esc'], what: text.keysHow.leave },
  ]
  return (
    <Dialog
      open
      wide
      title={text.keys}
      onClose={onClose}
      closeLabel={text.closePanel}
      actions={
        <Button look="primary" onClick={onClose}>
          {text.done}
        </Button>
      }
    >
      <dl className={css.list}>
        {lines.map(({ keys, what }) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className={css.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
