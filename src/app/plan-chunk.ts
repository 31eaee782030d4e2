/**
 * Second chunk of a coach, for before and after a lesson. Planning needs a form library, so it stays out of the first
 * chunk.
 */
export { ConversePage } from '#features/converse/converse-page.tsx'
export { LockedView } from '#features/observe/locked-view.tsx'
export { PlanPage } from '#features/plan/plan-page.tsx'
export { TeacherPage } from '#features/teachers/teacher-page.tsx'
export { TeachersPage } from '#features/teachers/teachers-page.tsx'
