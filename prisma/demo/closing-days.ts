/** Days on which the helpdesk is closed; half days name the hours. [day, nl, fr, from, till] */
export type ClosingDayLine = [string, string, string, string?, string?]

const year = (
  number: number,
  moving: Record<'easterMonday' | 'ascension' | 'pentecostMonday', string>,
): ClosingDayLine[] => [
  [`${number}-01-01`, 'Nieuwjaar', 'Nouvel An'],
  [`${number}-01-02`, 'Dag na Nieuwjaar', 'Lendemain du Nouvel An'],
  [moving.easterMonday, 'Paasmaandag', 'Lundi de Pâques'],
  [`${number}-05-01`, 'Dag van de Arbeid', 'Fête du Travail'],
  [`${number}-05-08`, 'Irisfeest', 'Fête de l’Iris'],
  [moving.ascension, 'Hemelvaart', 'Ascension'],
  [moving.pentecostMonday, 'Pinkstermaandag', 'Lundi de Pentecôte'],
  [`${number}-07-21`, 'Nationale feestdag', 'Fête nationale'],
  [`${number}-08-15`, 'Onze-Lieve-Vrouw-Hemelvaart', 'Assomption'],
  [`${number}-11-01`, 'Allerheiligen', 'Toussaint'],
  [`${number}-11-02`, 'Allerzielen', 'Jour des Morts'],
  [`${number}-11-11`, 'Wapenstilstand', 'Armistice'],
  [`${number}-11-15`, 'Dag van de Dynastie', 'Fête du Roi'],
  [
    `${number}-12-24`,
    'Kerstavond, gesloten vanaf 12 uur',
    'Veille de Noël, fermé à partir de 12 h',
    '12:00',
    '24:00',
  ],
  [`${number}-12-25`, 'Kerstmis', 'Noël'],
  [`${number}-12-26`, 'Tweede kerstdag', 'Lendemain de Noël'],
  [
    `${number}-12-31`,
    'Oudejaar, gesloten vanaf 12 uur',
    'Réveillon, fermé à partir de 12 h',
    '12:00',
    '24:00',
  ],
]

export const closingDays: ClosingDayLine[] = [
  ...year(2025, { easterMonday: '2025-04-21', ascension: '2025-05-29', pentecostMonday: '2025-06-09' }),
  ['2025-05-30', 'Brugdag na Hemelvaart', 'Pont de l’Ascension'],
  ...year(2026, { easterMonday: '2026-04-06', ascension: '2026-05-14', pentecostMonday: '2026-05-25' }),
  ['2026-05-15', 'Brugdag na Hemelvaart', 'Pont de l’Ascension'],
  ['2026-07-20', 'Brugdag voor de nationale feestdag', 'Pont de la Fête nationale'],
  ...year(2027, { easterMonday: '2027-03-29', ascension: '2027-05-06', pentecostMonday: '2027-05-17' }),
  ['2027-05-07', 'Brugdag na Hemelvaart', 'Pont de l’Ascension'],
]
