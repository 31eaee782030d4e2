/** The coach's wing: one chunk with the lesson room and everything around it. */
export { ConversePage } from '#features/converse/converse-page.tsx'
export { ObservePage } from '#features/observe/observe-page.tsx'
export { TeacherPage } from '#features/teachers/teacher-page.tsx'
export { TeachersPage } from '#features/teachers/teachers-page.tsx'
export { TodayPage } from '#features/today/today-page.tsx'
