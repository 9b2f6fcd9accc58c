import { mount } from '@vue/test-utils'
import { beforeEach, expect, test, vi } from 'vitest'
import NewRule from './NewRule.vue'

beforeEach(() => vi.stubGlobal('fetch', () => Promise.resolve(new Response('{"items":[]}'))))

test('a rule may ask for kind, urgency and whether it is restricted', async () => {
  const form = mount(NewRule)
  await form.get('#rule-id').setValue('family')
  await form.get('[data-part=kinds] [value=complaint]').setValue(true)
  await form.get('[data-part=urgencies] [value=urgent]').setValue(true)
  await form.get('[data-part=urgencies] [value=general]').setValue(true)
  await form.get('[data-part=urgencies] [value=general]').setValue(false)
  await form.get('#rule-restricted').setValue('yes')
  await form.get('form').trigger('submit')
  expect(form.emitted('add')![0]).toMatchObject([
    { id: 'family', when: { kinds: ['complaint'], urgencies: ['urgent'], restricted: true } },
  ])
  await form.get('#rule-id').setValue('next')
  await form.get('form').trigger('submit')
  const { when } = (form.emitted('add') as [{ when: object }][])[1]![0]
  expect(JSON.parse(JSON.stringify(when))).not.toHaveProperty('kinds')
})
