/** The lesson room, for a coach, and for a teacher at a colleague's. */
export { ObservePage } from '#features/observe/observe-page.tsx'
