import { type ClosingDay, dayNumber, isoDay } from './opening-hours'

type Names = readonly [nl: string, fr: string, en: string, de: string]

/** The same date every year: month and day. */
const fixed: [string, Names][] = [
  ['01-01', ['Nieuwjaar', 'Nouvel An', 'New Year’s Day', 'Neujahr']],
  ['05-01', ['Dag van de Arbeid', 'Fête du Travail', 'Labour Day', 'Tag der Arbeit']],
  ['07-21', ['Nationale feestdag', 'Fête nationale', 'National Day', 'Nationalfeiertag']],
  ['08-15', ['Onze-Lieve-Vrouw-Hemelvaart', 'Assomption', 'Assumption Day', 'Mariä Himmelfahrt']],
  ['11-01', ['Allerheiligen', 'Toussaint', 'All Saints’ Day', 'Allerheiligen']],
  ['11-11', ['Wapenstilstand', 'Armistice', 'Armistice Day', 'Waffenstillstand']],
  ['12-25', ['Kerstmis', 'Noël', 'Christmas Day', 'Weihnachten']],
]

/** Days after Easter Sunday. */
const moving: [number, Names][] = [
  [1, ['Paasmaandag', 'Lundi de Pâques', 'Easter Monday', 'Ostermontag']],
  [39, ['Hemelvaart', 'Ascension', 'Ascension Day', 'Christi Himmelfahrt']],
  [50, ['Pinkstermaandag', 'Lundi de Pentecôte', 'Whit Monday', 'Pfingstmontag']],
]

/** The ten public holidays of Belgium in one year, by date: an offer for a list that people edit. */
export function belgianHolidays(year: number): ClosingDay[] {
  const easter = dayNumber(easterSunday(year))
  return [
    ...fixed.map(([day, names]) => ({ day: `${year}-${day}`, names })),
    ...moving.map(([days, names]) => ({ day: isoDay(easter + days), names })),
  ]
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ day, names: [nameNl, nameFr, nameEn, nameDe] }) => ({
      day,
      closesFrom: null,
      closesTill: null,
      nameNl,
      nameFr,
      nameEn,
      nameDe,
    }))
}

/** Gauss's rule for the Gregorian calendar, with Lilius' two exceptions for a moon that would be too late. */
export function easterSunday(year: number): string {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const leaps = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25)
  const epact = (((leaps + 19 * golden + 15) % 30) + 30) % 30
  const correction = epact === 29 || (epact === 28 && golden > 10) ? 1 : 0
  const fullMoon = epact - correction
  const weekday = (year + Math.floor(year / 4) + fullMoon + 2 - century + Math.floor(century / 4)) % 7
  const sinceMarch = fullMoon - weekday + 28
  return new Date(Date.UTC(year, 2, sinceMarch)).toISOString().slice(0, 10)
}
