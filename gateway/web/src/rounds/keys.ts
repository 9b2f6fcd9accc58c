import type { InjectionKey } from 'vue'
import type { Outgoing } from './outgoing'

/** By which the parts of the page send. */
export const outgoingKey: InjectionKey<Outgoing> = Symbol('outgoing')

/** What a resident is told, once, by whoever spoke for them. */
export type Receipt = { id: string; number: string; queryCode: string }
