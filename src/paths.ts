/** Every client URL once, with its builder. */

export const paths = {
  people: '/',
  join: '/join',
  device: '/device',
  recover: '/recover',
  code: '/recovery-code',
  privacy: '/privacy',
  today: '/today',
  teachers: '/teachers',
  teacher: '/teachers/:personId',
  plan: '/plan/:personId',
  replan: '/plan/:personId/:visitId',
  observe: '/lesson/:visitId',
  converse: '/conversation/:lessonId',
  compare: '/compare/:personId',
  feedback: '/feedback/:feedbackId',
  paper: '/paper/:personId',
  paperOne: '/paper/:personId/:recordId',
  progress: '/progress',
  review: '/review/:conversationId',
  selfView: '/self-view/:visitId',
  confidence: '/confidence/:personId',
  pair: '/duo/with/:personId',
  duo: '/duo/:duoId',
  duoVisit: '/duo-visit/:visitId',
  programme: '/programme',
  roster: '/people',
  figures: '/figures',
  settings: '/settings',
} as const

export const toTeacher = (personId: string) => `/teachers/${personId}`
export const toPlan = (personId: string, visitId?: string) =>
  `/plan/${personId}${visitId ? `/${visitId}` : ''}`
export const toObserve = (visitId: string) => `/lesson/${visitId}`
export const toConverse = (lessonId: string) => `/conversation/${lessonId}`
export const toCompare = (personId: string) => `/compare/${personId}`
export const toFeedback = (feedbackId: string) => `/feedback/${feedbackId}`
export const toPaper = (personId: string, recordId?: string) =>
  `/paper/${personId}${recordId ? `/${recordId}` : ''}`
export const toReview = (conversationId: string) => `/review/${conversationId}`
export const toSelfView = (visitId: string) => `/self-view/${visitId}`
export const toConfidence = (personId: string) => `/confidence/${personId}`
export const toPair = (personId: string) => `/duo/with/${personId}`
export const toDuo = (duoId: string) => `/duo/${duoId}`
export const toDuoVisit = (visitId: string) => `/duo-visit/${visitId}`
