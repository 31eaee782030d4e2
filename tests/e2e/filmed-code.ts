/** A film for Chromium's pretended camera: a grey wall, and then a QR code that somebody holds in front of it. */
import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { encodeQR } from 'qr'

const [WIDTH, HEIGHT] = [640, 480]
const FRAMES_PER_SECOND = 5
const [WALL, PAPER, INK] = [110, 225, 35]
/** The quiet zone that a reader needs around a code, in modules. */
const BORDER = 4

export const filmCode = (file: string, text: string): void =>
  film(file, encodeQR(text, 'raw', { border: BORDER }))

/** Films the code that a dialog on another screen shows. */
export async function filmScreen(file: string, page: Page): Promise<void> {
  const shown = page.getByRole('dialog').getByRole('img')
  const size = Number((await shown.getAttribute('viewBox'))?.split(' ')[2])
  const ink = (await shown.locator('path').getAttribute('d')) ?? ''
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y] of ink.matchAll(/M(\d+) (\d+)h1/g)) modules[Number(y)]?.splice(Number(x), 1, true)
  film(file, modules)
}

/** Writes it as YUV4MPEG2: two seconds of wall, two seconds of code, again and again. */
function film(file: string, modules: readonly (readonly boolean[])[]): void {
  const frames = [frame([]), frame(modules)].flatMap((one) =>
    Array.from({ length: 2 * FRAMES_PER_SECOND }, () => one),
  )
  const header = `YUV4MPEG2 W${WIDTH} H${HEIGHT} F${FRAMES_PER_SECOND}:1 Ip A1:1 C420\n`
  writeFileSync(file, Buffer.concat([Buffer.from(header), ...frames]))
}

/** The code in the middle, two thirds of the picture high; `true` is ink. */
function frame(code: readonly (readonly boolean[])[]): Buffer {
  const light = Buffer.alloc(WIDTH * HEIGHT, WALL)
  const scale = Math.floor((HEIGHT * 2) / 3 / Math.max(code.length, 1))
  const [left, top] = [WIDTH, HEIGHT].map((side) => Math.floor((side - code.length * scale) / 2))
  for (const [row, modules] of code.entries())
    for (const [column, isInk] of modules.entries())
      for (let line = 0; line < scale; line += 1) {
        const start = ((top ?? 0) + row * scale + line) * WIDTH + (left ?? 0) + column * scale
        light.fill(isInk ? INK : PAPER, start, start + scale)
      }
  const noColour = Buffer.alloc((WIDTH * HEIGHT) / 2, 128)
  return Buffer.concat([Buffer.from('FRAME\n'), light, noColour])
}
