/** Numbered steps: the current one, which ones are done, and their duration. */
import { useEffect, useRef } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import css from './steps.module.css'

type Step<V extends string = string> = {
  id: V
  label: string
  /** Such as “5 min”. */
  detail?: string
  done?: boolean
}

type StepsProps<V extends string> = {
  label: string
  steps: readonly Step<V>[]
  current: V
  onChoose: (id: V) => void
  /** Read by screen readers after the name of a step that is done. */
  doneLabel: string
}

export function Steps<V extends string>({ label, steps, current, onChoose, doneLabel }: StepsProps<V>) {
  const nav = useRef<HTMLElement>(null)
  const here = useRef<HTMLButtonElement>(null)
  // On a narrow screen the line scrolls, so the current step is scrolled into view.
  useEffect(() => {
    const [line, step] = [nav.current, here.current].map((one) => one?.getBoundingClientRect())
    if (!line || !step || !current || !nav.current) return
    nav.current.scrollLeft += step.left + step.width / 2 - (line.left + line.width / 2)
  }, [current])
  return (
    <nav ref={nav} aria-label={label} className={css.steps}>
      <ol>
        {steps.map((step, place) => (
          <li key={step.id}>
            <button
              ref={step.id === current ? here : undefined}
              type="button"
              aria-current={step.id === current ? 'step' : undefined}
              className={classNames(css.step, step.done && css.done)}
              onClick={() => onChoose(step.id)}
            >
              <span className={css.number}>{step.done ? <Icon name="check" size={16} /> : place + 1}</span>
              <span className={css.words}>
                <span>{step.label}</span>
                {step.detail && <small>{step.detail}</small>}
              </span>
              {step.done && <span className="ls-hidden">, {doneLabel}</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
