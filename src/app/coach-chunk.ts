/** The coach's first wing: the day, and the lesson room. What a classroom needs, and nothing more. */
export { ObservePage } from '#features/observe/observe-page.tsx'
export { TodayPage } from '#features/today/today-page.tsx'
