/** Chunk of a coordinator. */
export { FiguresPage } from '#features/figures/figures-page.tsx'
export { ProgrammePage } from '#features/programme/programme-page.tsx'
export { RosterPage } from '#features/roster/roster-page.tsx'
