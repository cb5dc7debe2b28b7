/**
 * The files on a clipboard. None when there is text as well: a spreadsheet brings a picture of its cells along, and
 * whoever pastes into a text wants the text. A browser calls every picture "image.png"; it gets a name that tells.
 * @param pattern "Schermafbeelding {when}"
 */
export function pastedFiles(clipboard: DataTransfer, pattern: string, now: Date): File[] {
  if (clipboard.types.includes('text/plain')) return []
  return [...clipboard.files].map((file) =>
    /^image\.\w+$/i.test(file.name) ? new File([file], screenshotName(file, pattern, now), file) : file,
  )
}

/** "Schermafbeelding 24-11-2026 14.05.png": no sign that a file system would refuse. */
function screenshotName(file: File, pattern: string, now: Date): string {
  const format = new Intl.DateTimeFormat('nl-BE', {
    timeZone: 'Europe/Brussels',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]))
  const when = `${parts.day}-${parts.month}-${parts.year} ${parts.hour}.${parts.minute}`
  return `${pattern.replace('{when}', when)}.${file.name.split('.').at(-1)}`
}
