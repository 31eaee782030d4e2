/** Planning is a form, and forms are a library of their own: apart from the lesson room, which has none. */
export { PlanPage } from '#features/plan/plan-page.tsx'
