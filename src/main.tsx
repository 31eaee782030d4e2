/** The front door: make the world, look who is on this device, mount the app, put the roof on. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '#app/app.tsx'
import { askForShelter, lookAtHome } from '#pwa/home.ts'
import { putRoofOn } from '#pwa/roof.ts'
import { openEntrance } from '#sync/open-entrance.ts'
import { createWorld } from '#world.ts'
import '#ui/tokens.css'
import '#ui/foundation.css'

const world = createWorld()
const entrance = openEntrance(world, { origin: location.origin })
const roof = putRoofOn(world)
const home = lookAtHome()
void askForShelter()

const leave = () => void entrance.opened()?.book.book.flush()
window.addEventListener('pagehide', leave)
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave())

await entrance.load()
const root = document.getElementById('root')
if (!root) throw new Error('no root')
createRoot(root).render(
  <StrictMode>
    <App entrance={entrance} roof={roof} home={home} />
  </StrictMode>,
)
