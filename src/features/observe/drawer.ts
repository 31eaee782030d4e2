/** The list of lines where there is room for a part of it only: on a portrait tablet and a phone. */
import { useMemo, useState } from 'react'
import { showLine } from '#workbench/lesson/show-line.ts'

export function useDrawer() {
  const [isOpen, setOpen] = useState(false)
  return useMemo(
    () => ({
      isOpen,
      turn: () => setOpen(!isOpen),
      /** Opens the list and shows the row of a line. */
      jump: (line: string) => {
        setOpen(true)
        requestAnimationFrame(() => showLine(line))
      },
    }),
    [isOpen],
  )
}

export type Drawer = ReturnType<typeof useDrawer>
