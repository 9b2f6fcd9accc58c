import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import MoveForm from './MoveForm.vue'

const resolving = (category: string) =>
  mount(MoveForm, { props: { name: 'resolve', sending: false, skip: 'despite', category } })

beforeEach(() => {
  chooseLanguage('zh')
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ items: [] })))
})
afterEach(() => vi.unstubAllGlobals())

test('what is done is shown where the category asks for it, or it is said why not', async () => {
  const form = resolving('0106')
  expect(form.text()).not.toContain('照片')
  await form.get('textarea').setValue('路灯已换新')
  await form.get('input[value=done]').setValue()
  await form.get('form').trigger('submit')
  expect(form.emitted('send')).toBeUndefined()
  await form.get('input[value=unsafe]').setValue()
  await form.get('form').trigger('submit')
  expect(form.emitted('send')![0]![0]).toEqual({ answer: '路灯已换新', outcome: 'done', unproven: 'unsafe' })
})

test('what was not done is not asked for, and neither is what no picture shows', async () => {
  const form = resolving('0106')
  await form.get('input[value=done]').setValue()
  await form.get('input[value=unsafe]').setValue()
  await form.get('input[value=planned]').setValue()
  await form.get('textarea').setValue('列入下月计划')
  await form.get('form').trigger('submit')
  expect(form.emitted('send')![0]![0]).toEqual({ answer: '列入下月计划', outcome: 'planned' })
  const other = resolving('0402')
  await other.get('input[value=done]').setValue()
  expect(other.text()).not.toContain('没有照片的原因')
})
