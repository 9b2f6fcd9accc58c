import { mount } from '@vue/test-utils'
import { beforeEach, expect, test } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import MoveForm from './MoveForm.vue'

const resolving = (urgency: string, category: string) =>
  mount(MoveForm, { props: { name: 'resolve', urgency, category, sending: false }, attachTo: document.body })

beforeEach(() => chooseLanguage('zh'))

test('who resolves a stopped lift says what is left, with a day and words, or that nothing is', async () => {
  const form = resolving('urgent', '0503')
  expect(form.text()).toContain('电梯停运')
  await form.get('textarea').setValue('人已救出，电梯已停用围挡')
  await form.get('input[value=done]').setValue()
  await form.get('input[value=no-camera]').setValue()
  await form.trigger('submit')
  expect(form.emitted('send')).toBeUndefined()
  await form.get('input[value=left]').trigger('change')
  await form.trigger('submit')
  expect(form.text()).toContain('要写明日期')
  await form.get('[type=date]').setValue('2030-01-05')
  await form.get('.plan textarea').setValue('更换曳引机')
  await form.trigger('submit')
  expect(form.emitted('send')![0]![0]).toMatchObject({
    rest: { plannedBy: '2030-01-05T18:00:00+08:00', note: '更换曳引机' },
  })
  form.unmount()
})

test('of other urgent work nothing is left unless somebody says so, and of general work nothing ever is', async () => {
  const form = resolving('urgent', '0301')
  await form.get('textarea').setValue('管道已疏通，已清洗地面')
  await form.get('input[value=done]').setValue()
  await form.get('input[value=no-camera]').setValue()
  await form.trigger('submit')
  expect(form.emitted('send')![0]![0]).not.toHaveProperty('rest')
  form.unmount()
  expect(resolving('general', '0503').find('[value=left]').exists()).toBe(false)
})
