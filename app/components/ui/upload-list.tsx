import { useT } from '~/i18n/use-t'

/** Where the script of a file field lists the files of its form (ui/uploads). Empty and hidden until there are some. */
export function UploadList() {
  const t = useT()
  return <ul className="uploads" data-upload-list hidden aria-label={t('common:uploads.list')} />
}
