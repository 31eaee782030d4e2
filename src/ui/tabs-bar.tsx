/** Tabs above one panel. Arrow keys change the tab, and only the chosen tab is in the tab order. */
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import css from './tabs-bar.module.css'

type Tab<V extends string = string> = {
  id: V
  label: string
  detail?: string
}

type TabsBarProps<V extends string> = {
  label: string
  tabs: readonly Tab<V>[]
  chosen: V
  onChoose: (id: V) => void
  /** Must equal the `panelId` of the TabPanel. */
  panelId: string
}

export function TabsBar<V extends string>({ label, tabs, chosen, onChoose, panelId }: TabsBarProps<V>) {
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const place = tabs.findIndex((tab) => tab.id === chosen)
    const next = {
      ArrowRight: (place + 1) % tabs.length,
      ArrowLeft: (place - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key]
    const tab = next === undefined ? undefined : tabs[next]
    if (!tab || next === undefined) return
    event.preventDefault()
    onChoose(tab.id)
    const button = list.current?.children[next]
    if (button instanceof HTMLElement) button.focus()
  }
  return (
    <div role="tablist" aria-label={label} ref={list} className={css.tabs} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${panelId}-${tab.id}`}
          aria-selected={tab.id === chosen}
          aria-controls={panelId}
          tabIndex={tab.id === chosen ? 0 : -1}
          className={css.tab}
          onClick={() => onChoose(tab.id)}
        >
          {tab.label}
          {tab.detail && <small>{tab.detail}</small>}
        </button>
      ))}
    </div>
  )
}

export function TabPanel({
  panelId,
  chosen,
  children,
}: {
  panelId: string
  chosen: string
  children: ReactNode
}) {
  return (
    <div role="tabpanel" id={panelId} aria-labelledby={`${panelId}-${chosen}`}>
      {children}
    </div>
  )
}
