import { useT } from '~/i18n/use-t'

/** The files that arrived with a form that came back: they need not be chosen again. */
export function KeptFiles({ files }: { files: { token: string; names: string[] } | null }) {
  const t = useT()
  if (!files || files.names.length === 0) return null
  return (
    <p>
      <input type="hidden" name="keptFiles" value={files.token} />
      {t('desk:reply.kept', { names: files.names.join(', ') })}
    </p>
  )
}
