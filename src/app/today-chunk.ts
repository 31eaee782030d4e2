/** First chunk of a coach: her home page. */
export { TodayPage } from '#features/today/today-page.tsx'
