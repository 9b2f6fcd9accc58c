import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import MoveBar from './MoveBar.vue'

const bar = (...moves: string[]) => mount(MoveBar, { props: { moves, sending: false } })

test('many moves are folded behind one button, few are not', async () => {
  const many = bar('take', 'contact', 'escalate', 'transfer')
  expect(many.classes()).toContain('folded')
  const more = many.get('[aria-expanded]')
  expect(more.text()).toBe('更多 3')
  await more.trigger('click')
  expect(many.classes()).not.toContain('folded')
  expect(more.attributes('aria-expanded')).toBe('true')
  expect(bar('take', 'contact').find('[aria-expanded]').exists()).toBe(false)
})

test('a tap says which move', async () => {
  const moves = bar('take', 'contact')
  await moves.get('[data-move=contact]').trigger('click')
  expect(moves.emitted('tap')).toEqual([['contact']])
})
