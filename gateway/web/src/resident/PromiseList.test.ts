import { mount } from '@vue/test-utils'
import { beforeEach, expect, test } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import PromiseList from './PromiseList.vue'

const promise = {
  clock: 'respond',
  state: 'running',
  why: '一共3个工作日。',
  explained: '规则clocks-2026.1。',
}
const shown = (it: object) => mount(PromiseList, { props: { promises: [{ ...promise, ...it }] } })

beforeEach(() => chooseLanguage('zh'))

test('date and reason stand there, the rest behind a click', () => {
  const page = shown({ dueAt: '2026-11-25T10:00:00Z' })
  expect(page.get('.date').text()).toBe('11月25日 周三 18:00 前答复您')
  expect(page.text()).toContain('一共3个工作日。')
  expect(page.get('details').attributes('open')).toBeUndefined()
  expect(page.get('details').text()).toContain('规则clocks-2026.1。')
})

test('what stands still has no date, and says so', () => {
  expect(shown({ state: 'paused' }).get('.date').text()).toBe('答复您：暂停，恢复办理后再定日期')
  expect(shown({ state: 'no-date' }).get('.date').text()).toBe('答复您：日期还没定')
})

test('a clock of a later version is shown by its name', () => {
  expect(shown({ clock: 'thank', dueAt: '2026-11-25T10:00:00Z' }).get('.date').text()).toBe(
    'thank：11月25日 周三 18:00 前',
  )
})
