import { describe, expect, it } from 'vitest'
import { type DeskFilter, everythingAtWork } from '~/domain/desk-list'
import { translator } from '~/i18n/translate.server'
import { fileListName } from './file-list-name'

const named = (filter: Partial<DeskFilter>, more = {}) =>
  fileListName(translator('nl'), {
    filter: { ...everythingAtWork, ...filter },
    place: null,
    assigneeName: null,
    ...more,
  })

describe('a file is called after its list', () => {
  it.each<[Partial<DeskFilter>, string]>([
    [{}, 'Alle tickets'],
    [{ assignee: 'me' }, 'Mijn tickets'],
    [{ assignee: 'none', sort: 'age' }, 'Niet toegewezen · Oudste eerst'],
    [{ status: 'done', priority: 'P1' }, 'Alle tickets · Afgehandeld · Kritiek'],
    [{ status: 'pending', language: 'fr' }, 'In afwachting · Frans'],
  ])('%o', (filter, name) => {
    expect(named(filter)).toBe(name)
  })

  it('with its place, and the agent whom it is about', () => {
    const id = '01a21eb5-9911-719a-88dd-d1f523adbc0d'
    expect(named({ queueId: id }, { place: 'Netwerk' })).toBe('Netwerk')
    expect(named({ assignee: id }, { assigneeName: 'Fatima' })).toBe('Alle tickets · Fatima')
  })

  it('and says no id where its place is out of sight', () => {
    expect(named({ queueId: '01a21eb5-9911-719a-88dd-d1f523adbc0d' })).toBe('Alle wachtrijen')
  })
})
