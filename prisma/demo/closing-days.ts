import { belgianHolidays } from '~/domain/calendar/belgian-holidays'
import type { ClosingDay } from '~/domain/calendar/opening-hours'

const closed = (
  day: string,
  nameNl: string,
  nameFr: string,
  closesFrom: string | null = null,
): ClosingDay => ({
  day,
  nameNl,
  nameFr,
  closesFrom,
  closesTill: closesFrom && '24:00',
})

/** What the Region's administrations add to the public holidays. */
const regional = (year: number): ClosingDay[] => [
  closed(`${year}-01-02`, 'Dag na Nieuwjaar', 'Lendemain du Nouvel An'),
  closed(`${year}-05-08`, 'Irisfeest', 'Fête de l’Iris'),
  closed(`${year}-11-02`, 'Allerzielen', 'Jour des Morts'),
  closed(`${year}-11-15`, 'Dag van de Dynastie', 'Fête du Roi'),
  closed(
    `${year}-12-24`,
    'Kerstavond, gesloten vanaf 12 uur',
    'Veille de Noël, fermé à partir de 12 h',
    '12:00',
  ),
  closed(`${year}-12-26`, 'Tweede kerstdag', 'Lendemain de Noël'),
  closed(`${year}-12-31`, 'Oudejaar, gesloten vanaf 12 uur', 'Réveillon, fermé à partir de 12 h', '12:00'),
]

/** Days on which the helpdesk is closed; half days name the hours. */
export const closingDays: ClosingDay[] = [
  ...[2025, 2026, 2027].flatMap((year) => [...belgianHolidays(year), ...regional(year)]),
  closed('2025-05-30', 'Brugdag na Hemelvaart', 'Pont de l’Ascension'),
  closed('2026-05-15', 'Brugdag na Hemelvaart', 'Pont de l’Ascension'),
  closed('2026-07-20', 'Brugdag voor de nationale feestdag', 'Pont de la Fête nationale'),
  closed('2027-05-07', 'Brugdag na Hemelvaart', 'Pont de l’Ascension'),
]
