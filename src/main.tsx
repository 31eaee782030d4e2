/** The front door: make the world, look who is on this device, mount the app, put the roof on. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '#app/app.tsx'
import { askForShelter, lookAtHome, mendAddress, unsentTraces } from '#pwa/home.ts'
import { connectWorker } from '#pwa/worker-bridge.ts'
import { createLazyEntrance } from '#sync/entrance/lazy-entrance.ts'
import { createWorld } from './world.ts'
import '#ui/tokens.css'
import '#ui/foundation.css'

mendAddress()

const world = createWorld()
const entrance = createLazyEntrance(world, { origin: location.origin }, () => import('#app/own-chunk.ts'))
const workerBridge = connectWorker(world)
const home = lookAtHome()
void askForShelter()

const leave = () => void entrance.flush()
window.addEventListener('pagehide', leave)
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave())

await entrance.load()
// The list is empty, but the server's cookies remember somebody who worked in this browser: its storage was wiped.
const { people, problem } = entrance.state.getState()
const traces = unsentTraces()
if (!problem && people.length === 0 && traces.length > 0) {
  const lost = traces.reduce((sum, { pendingCount }) => sum + pendingCount, 0)
  entrance.state.setState({ problem: 'database_wiped', lost })
}
const root = document.getElementById('root')
if (!root) throw new Error('no root')
createRoot(root).render(
  <StrictMode>
    <App entrance={entrance} workerBridge={workerBridge} home={home} world={world} />
  </StrictMode>,
)
entrance.warmUp()
