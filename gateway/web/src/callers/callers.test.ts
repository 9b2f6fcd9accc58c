import { expect, test } from 'vitest'
import { bodyOf, nothingHeard, spelt } from './callers'

test('the community goes before the building, unless it was said with it', () => {
  const heard = { ...nothingHeard(), words: ' 灯不亮 ', community: '东风社区', phone: ' 199 0000 0012 ' }
  expect(bodyOf({ ...heard, spot: ' 3号楼 ' })).toEqual({
    description: '灯不亮',
    channel: 'phone',
    location: { address: '东风社区3号楼' },
    reporter: { phone: '199 0000 0012' },
  })
  expect(bodyOf({ ...heard, spot: '东风社区5号楼' }).location).toEqual({ address: '东风社区5号楼' })
})

test('who says nothing of place or person is written down all the same', () => {
  expect(bodyOf({ ...nothingHeard(), words: '路灯不亮', urgent: true })).toEqual({
    description: '路灯不亮',
    urgency: 'urgent',
    channel: 'phone',
  })
})

test('a code is read out with a pause', () => expect(spelt('K7M2QX')).toBe('K7M 2QX'))
