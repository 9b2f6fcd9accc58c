import { expect, test, vi } from 'vitest'
import { personName } from './people'

test('names are asked together, once, and an account that is gone has none', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path)
    return Promise.resolve(Response.json({ items: [{ id: 'unit-U06', name: '物业企业联络员' }] }))
  })
  expect(personName('unit-U06')).toBe('')
  expect(personName('gone')).toBe('')
  await vi.waitFor(() => expect(personName('unit-U06')).toBe('物业企业联络员'))
  expect(personName('gone')).toBe('已不在职的同事')
  expect(asked).toEqual(['/api/people?id=unit-U06&id=gone'])
})
