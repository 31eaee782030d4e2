/** Every client URL once, with its builder. */

export const paths = {
  people: '/',
  join: '/join',
  device: '/device',
  recover: '/recover',
  privacy: '/privacy',
  today: '/today',
  teachers: '/teachers',
  teacher: '/teachers/:personId',
  plan: '/plan/:personId',
  replan: '/plan/:personId/:visitId',
  observe: '/lesson/:visitId',
  converse: '/debrief/:lessonId',
  compare: '/compare/:personId',
  way: '/way',
  review: '/review/:debriefId',
  programme: '/programme',
  roster: '/people',
  figures: '/figures',
  settings: '/settings',
} as const

export const toTeacher = (personId: string) => `/teachers/${personId}`
export const toPlan = (personId: string, visitId?: string) =>
  `/plan/${personId}${visitId ? `/${visitId}` : ''}`
export const toObserve = (visitId: string) => `/lesson/${visitId}`
export const toConverse = (lessonId: string) => `/debrief/${lessonId}`
export const toCompare = (personId: string) => `/compare/${personId}`
export const toReview = (debriefId: string) => `/review/${debriefId}`
