import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import PictureField from './PictureField.vue'

const at = '2026-11-23T02:00:00Z'
const items = [
  { id: 'before', phase: 'before', by: 'grid-worker', at },
  { id: 'theirs', phase: 'after', by: 'resident', at },
  { id: 'after', phase: 'after', by: 'grid-worker', at },
]

beforeEach(() => {
  chooseLanguage('zh')
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ items })))
})
afterEach(() => vi.unstubAllGlobals())

test('what a colleague has shown can be shown again, what shows nothing is not offered', async () => {
  const field = mount(PictureField, { props: { request: 'r', modelValue: [] } })
  await flushPromises()
  const boxes = field.findAll('input[type=checkbox]')
  expect(boxes.map((it) => it.attributes('value'))).toEqual(['after'])
  await boxes[0]!.setValue()
  expect(field.emitted('update:modelValue')![0]).toEqual([['after']])
})
