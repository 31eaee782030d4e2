/** Buttons, and a link that looks like a button. Native elements bring focus, keyboard and roles. */
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Anchor } from './anchor.tsx'
import css from './button.module.css'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

/**
 * primary: the main action · soft: the default · quiet: a secondary action · danger: deletes something · moment: a
 * tipping point.
 */
type ButtonLook = 'primary' | 'soft' | 'quiet' | 'danger' | 'moment'

type Face = {
  look?: ButtonLook
  icon?: IconName
  iconAfter?: IconName
  wide?: boolean
  children: ReactNode
}

type ButtonProps = Face &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'children'> & {
    /** Work is in progress. The button stays readable and ignores clicks. */
    busy?: boolean
    ref?: Ref<HTMLButtonElement>
  }

function content(icon: IconName | undefined, iconAfter: IconName | undefined, children: ReactNode) {
  return (
    <>
      {icon && <Icon name={icon} size={20} />}
      <span>{children}</span>
      {iconAfter && <Icon name={iconAfter} size={18} />}
    </>
  )
}

export function Button(props: ButtonProps) {
  const { look = 'soft', icon, iconAfter, wide, busy, children, type = 'button', onClick, ...rest } = props
  return (
    <button
      {...rest}
      type={type}
      data-look={look}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={classNames(css.button, css[look], wide && css.wide)}
    >
      {content(icon, iconAfter, children)}
    </button>
  )
}

type LinkButtonProps = Face & {
  href: string
  download?: string
  'aria-label'?: string
}

export function LinkButton({ look = 'soft', icon, iconAfter, wide, children, ...rest }: LinkButtonProps) {
  return (
    <Anchor {...rest} className={classNames(css.button, css[look], wide && css.wide)}>
      {content(icon, iconAfter, children)}
    </Anchor>
  )
}

type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'children'> & {
  icon: IconName
  /** The accessible name, also shown as a tooltip. */
  label: string
  look?: ButtonLook
  ref?: Ref<HTMLButtonElement>
}

export function IconButton({ icon, label, look = 'quiet', type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={classNames(css.button, css.icon, css[look])}
    >
      <Icon name={icon} />
    </button>
  )
}
