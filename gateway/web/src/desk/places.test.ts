import { expect, test } from 'vitest'
import { targets } from './places'

const places = [
  '990101001',
  '990101002',
  '990101001001',
  '990101001002',
  '990101002001',
  '990101001001001',
  '990101001001002',
  '990101001002001',
].map((code) => ({ code, name: code }))
const to = (seat: string, lies = '990101001001001') => targets(seat, lies, places).map((it) => it.code)

test('a community is offered the others of its street, and what lies in it only once that is known', () => {
  expect(to('990101001001')).toEqual(['990101001002', '990101001001002'])
})

test('a grid is offered the others of its community', () => {
  expect(to('990101001001001')).toEqual(['990101001001002'])
})

test('a street is offered its communities, and never another street', () => {
  expect(to('990101001')).toEqual(['990101001002'])
})

test('the district is offered every street and community where it does not lie', () => {
  expect(to('990101')).toEqual(['990101002', '990101001002', '990101002001'])
})
