/** A message on the page with an optional title and actions. `danger` is announced as an alert. */
import type { ReactNode } from 'react'
import css from './banner.module.css'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

type BannerTone = 'info' | 'warn' | 'danger'

type BannerProps = {
  tone?: BannerTone
  title?: string
  children?: ReactNode
  actions?: ReactNode
  icon?: IconName
}

const icons: Record<BannerTone, IconName> = {
  info: 'info',
  warn: 'alert',
  danger: 'alert',
}

export function Banner({ tone = 'info', title, children, actions, icon }: BannerProps) {
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={classNames(css.banner, css[tone])}>
      <Icon name={icon ?? icons[tone]} />
      <div className={css.words}>
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  )
}
