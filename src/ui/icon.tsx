/**
 * The icons, 24 by 24 units, in the colour of the text. They are hidden from screen readers, so each needs a word or
 * a label.
 */
import type { ReactElement } from 'react'

const drawings = {
  add: <path d="M12 5v14M5 12h14" />,
  alert: <path d="M12 4 2.8 19.5h18.4L12 4Zm0 6v4m0 2.9v.1" />,
  back: <path d="m14.5 5-7 7 7 7" />,
  book: (
    <path d="M12 6.5C10 5 7 4.5 3.5 5v13c3.5-.5 6.5 0 8.5 1.500m0-13C14 5 17 4.5 20.5 5v13c-3.5-.5-6.5 0-8.5 1.500m0-13v13" />
  ),
  calendar: <path d="M4 6.500h16v13.500H4zM4 10.500h16M8 4v4m8-4v4" />,
  check: <path d="m5 12.5 4.5 4.500L19 7.5" />,
  clock: <path d="M12 7.500V12l3 2M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0Z" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
  converse: <path d="M4 5h11v8H8.500L5.5 15.500V13H4zM17.5 9.500H20V17h-1.500v2.500L15.5 17H10" />,
  copy: <path d="M8.5 8.500h11v11h-11zM15.5 8.500v-4h-11v11h4" />,
  delete: <path d="M4.5 7h15M9.5 7V4.500h5V7M6.5 7l1 13h9l1-13M10 11v5m4-5v5" />,
  device: <path d="M6 3.500h12v17H6zM11 17.500h2" />,
  down: <path d="m6 9.5 6 6 6-6" />,
  download: <path d="M12 4v11m-4.5-4 4.5 4.5 4.5-4.500M5 19.500h14" />,
  duo: (
    <path d="M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-5.5 8c0-3 2.5-5 5.5-5s5.5 2 5.5 5M15.5 5.200a3 3 0 0 1 0 5.600M17 14.200c2.200.6 3.5 2.400 3.5 4.800" />
  ),
  edit: <path d="M5 19h3.500L19 8.5 15.5 5 5 15.500zM13 7.500l3.5 3.5" />,
  figures: <path d="M5 20V12m5 8V5m5 15V9m5 11v-6M3 20.500h18" />,
  film: <path d="M3.5 5.500h17v13h-17zM8 5.500v13m8-13v13M3.5 12H8m8 0h4.5" />,
  hide: (
    <path d="M4 4l16 16M9.5 6.300c.8-.2 1.600-.3 2.5-.3 4.5 0 7.5 3 9 6-.6 1.200-1.5 2.5-2.600 3.500M6 8.300C4.600 9.300 3.600 10.700 3 12c1.5 3 4.5 6 9 6 1.200 0 2.300-.2 3.300-.6" />
  ),
  info: <path d="M12 11v5.500m0-9v.1M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0Z" />,
  key: <path d="M11.5 12.5 20 4m-4 4 3 3M12.5 15.500a4 4 0 1 1-8 0 4 4 0 0 1 8 0Z" />,
  lock: <path d="M5.5 11h13v9h-13zM8 11V8a4 4 0 0 1 8 0v3" />,
  moment: <path d="m12 3.5 6 8.5-6 8.500L6 12z" fill="currentColor" />,
  next: <path d="m9.5 5 7 7-7 7" />,
  offline: (
    <path d="M4 4l16 16M7.5 9A5 5 0 0 0 7 18.500h10M10 6.700A5.5 5.5 0 0 1 17 11.500a3.5 3.5 0 0 1 2.700 5.5" />
  ),
  pause: <path d="M8.5 5.500v13m7-13v13" />,
  people: <path d="M12 11.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM5 20c0-3.800 3-6 7-6s7 2.200 7 6" />,
  play: <path d="M8 5.500v13l10.5-6.500z" fill="currentColor" />,
  print: <path d="M7.5 9V4h9v5M7.5 16H4V9h16v7h-3.500M7.5 13.500h9V20h-9z" />,
  remove: <path d="M5 12h14" />,
  report: <path d="M6 3.500h8.500L18.5 8v12.500h-12.500zM14 3.500V8.500h4.500M9 12.500h6M9 16h6" />,
  search: <path d="m20 20-4.800-4.800M17 10.500a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z" />,
  send: <path d="M19 6v6.500H6M10 8.500l-4 4 4 4" />,
  settings: (
    <path d="M4 7.500h8m4 0h4M4 16.500h4m4 0h8M16 7.500a2 2 0 1 1-4 0 2 2 0 0 1 4 0ZM12 16.500a2 2 0 1 1-4 0 2 2 0 0 1 4 0Z" />
  ),
  share: <path d="M12 15V4M8 7.5 12 3.500l4 4M6.5 11.500h-1v9h13v-9h-1" />,
  star: <path d="m12 4 2.400 5 5.600.8-4 3.900.9 5.500L12 16.600l-4.900 2.600.9-5.5-4-3.900 5.600-.8z" />,
  sync: <path d="M5 12a7 7 0 0 1 12-5l2 2m0-4.500V9h-4.500M19 12a7 7 0 0 1-12 5l-2-2m0 4.500V15h4.5" />,
  today: <path d="M4 6.500h16v13.500H4zM4 10.500h16M8 4v4m8-4v4M9 15l2 2 4-4" />,
  undo: <path d="M5 9h9a5 5 0 0 1 0 10H8M9 5 5 9l4 4" />,
} as const satisfies Record<string, ReactElement>

export type IconName = keyof typeof drawings

export function Icon({ name, size = 22 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {drawings[name]}
    </svg>
  )
}
