import { read, write, type List } from '../base/api'
import type { Item } from './desk'

export type Doer = { kind: 'desk' | 'unit' | 'person'; code: string; place?: string }

/** A part of a request that somebody is to do. */
export type Task = {
  taskId: string
  to: Doer
  dueAt: string
  state: string
  open: boolean
  moves: string[]
}

type Waiting = { id: string; number: string; summary: string; urgency: string; task: Task }

/** A request of which a part waits for me, by the first that is due. */
export type Split = Omit<Item, 'moves'> & { task: Task }

export const tasksOf = (id: string) =>
  read<List<Task>>(`/api/requests/${id}/tasks`).then((it) => it.items ?? [])
export const ofTask = (id: string, name: string, body: object, key: string) =>
  write(`/api/tasks/${id}/${name}`, body, key)

export async function myTasks(): Promise<List<Split>> {
  const { items } = await read<List<Waiting>>('/api/tasks')
  const first = items.filter((it, at) => items.findIndex((other) => other.id === it.id) === at)
  return { items: first.map((it) => ({ ...it, dueAt: it.task.dueAt })) }
}
