import { idOf } from './random'

/** The ids of what others refer to, by the keys of the demo's data. */
export const administrationId = (code: string) => idOf('administration', code)
export const queueId = (code: string, key: string) => idOf('queue', code, key)
export const serviceId = (code: string, key: string) => idOf('service', code, key)
export const unitId = (code: string, key: string) => idOf('unit', code, key)
export const teamId = (key: string) => idOf('team', key)
export const personId = (email: string) => idOf('person', email)
