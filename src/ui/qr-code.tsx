/** A text as a QR code. */
import { encodeQR } from 'qr'
import { useMemo } from 'react'
import css from './qr-code.module.css'

const BORDER = 4

/** The dark modules as one SVG path, one unit per module. */
function toPath(modules: boolean[][]): string {
  const dark = modules.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])))
  return dark.join('')
}

export function QrCode({ text, label }: { text: string; label: string }) {
  const modules = useMemo(() => encodeQR(text, 'raw', { border: BORDER, ecc: 'medium' }), [text])
  const size = modules.length
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} className={css.qr}>
      <rect width={size} height={size} fill="#fff" />
      <path d={toPath(modules)} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
