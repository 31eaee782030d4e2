/** The status of one's own work in one line. A tap opens the details. */
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import css from './status-line.module.css'

type SavedState = 'saved' | 'saving' | 'unsaved'

type StatusLineProps = {
  state: SavedState
  /** Texts such as “Bewaard” and “3 niet verzonden · 4 min”. An undefined text is omitted. */
  savedText: string
  unsentText?: string | undefined
  /** “Ready for offline use”, or “no connection”. */
  networkText?: string | undefined
  offline?: boolean
  lockText?: string | undefined
  /** Names what the button opens. */
  openLabel: string
  onOpen: () => void
}

const icons: Record<SavedState, IconName> = {
  saved: 'check',
  saving: 'sync',
  unsaved: 'alert',
}

export function StatusLine(props: StatusLineProps) {
  const { state, savedText, unsentText, networkText, offline, lockText, openLabel, onOpen } = props
  return (
    <button type="button" className={css.status} onClick={onOpen} title={openLabel}>
      <span className={classNames(css.part, css[state])} role={state === 'unsaved' ? 'alert' : undefined}>
        <Icon name={icons[state]} size={16} />
        {savedText}
      </span>
      {unsentText && <span className={css.part}>{unsentText}</span>}
      {networkText && (
        <span className={classNames(css.part, css.network)}>
          {offline && <Icon name="offline" size={16} />}
          {networkText}
        </span>
      )}
      {lockText && (
        <span className={classNames(css.part, css.lock)}>
          <Icon name="lock" size={16} />
          {lockText}
        </span>
      )}
      <span className="ls-hidden">{openLabel}</span>
    </button>
  )
}
