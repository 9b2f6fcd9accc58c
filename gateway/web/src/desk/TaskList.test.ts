import { mount } from '@vue/test-utils'
import { beforeEach, expect, test } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import TaskList from './TaskList.vue'
import type { Task } from './tasks'

const task: Task = {
  taskId: '0199a2b4-c6d8-7000-8000-00000000000a',
  to: { kind: 'desk', code: '990101001001001', place: '990101001001001' },
  dueAt: '2026-11-23T10:00:00Z',
  state: 'assigned',
  open: true,
  moves: ['sign', 'return'],
}

beforeEach(() => chooseLanguage('zh'))

test('a task says who is to do it and what may be done about it', () => {
  const list = mount(TaskList, { props: { tasks: [task], sending: false } })
  expect(list.text()).toContain('本网格')
  expect(list.text()).toContain('待签收')
  expect(list.findAll('button').map((it) => it.text())).toEqual(['签收任务', '退回任务'])
})

test('signing takes one tap, and giving back a reason', async () => {
  const list = mount(TaskList, { props: { tasks: [task], sending: false } })
  await list.get('[data-move=task-sign]').trigger('click')
  expect(list.emitted('send')![0]!.slice(1)).toEqual(['sign', {}])
  await list.get('[data-move=task-return]').trigger('click')
  await list.get('input[value=no-means]').setValue()
  await list.get('form').trigger('submit')
  expect(list.emitted('send')![1]!.slice(1, 3)).toEqual(['return', { reason: 'no-means' }])
})
