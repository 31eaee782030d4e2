/** The coach's second wing, before and after a lesson: teachers, planning (a form is a library of its own), conversations. */
export { ConversePage } from '#features/converse/converse-page.tsx'
export { PlanPage } from '#features/plan/plan-page.tsx'
export { TeacherPage } from '#features/teachers/teacher-page.tsx'
export { TeachersPage } from '#features/teachers/teachers-page.tsx'
