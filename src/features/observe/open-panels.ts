/** What lies open over the lesson room. A line that was opened from the closing check returns to it. */
import { useMemo, useState } from 'react'

export type OpenPanel =
  | { kind: 'note' | 'moment'; key: string }
  | { kind: 'closing' }
  | { kind: 'bin' }
  | { kind: 'keys' }

export function useOpenPanels() {
  const [panels, setPanels] = useState<readonly OpenPanel[]>([])
  const panelActs = useMemo(() => {
    const open = (panel: OpenPanel) => setPanels((before) => [...before, panel])
    return {
      openNote: (key: string) => open({ kind: 'note', key }),
      openMoment: (key: string) => open({ kind: 'moment', key }),
      openClosing: () => open({ kind: 'closing' }),
      openBin: () => open({ kind: 'bin' }),
      openKeys: () => open({ kind: 'keys' }),
      closePanel: () => setPanels((before) => before.slice(0, -1)),
      closeAll: () => setPanels([]),
    }
  }, [])
  return { panel: panels.at(-1), panelActs }
}
