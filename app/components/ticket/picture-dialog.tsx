import { Download, X } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { Button, ButtonLink } from '~/components/ui/button'
import { useT } from '~/i18n/use-t'
import { attachmentPath, attachmentPreviewPath } from '~/paths'

interface PictureDialogProps {
  picture: { id: string; name: string; width: number | null; height: number | null }
  onClose: () => void
}

/** A picture as large as the window allows. Escape, the button and a click beside it close it; the focus goes back. */
export function PictureDialog({ picture, onClose }: PictureDialogProps) {
  const t = useT()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const { id, name, width, height } = picture
  useEffect(() => dialog.current?.showModal(), [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape and the button do the same
    <dialog
      ref={dialog}
      className="picture-dialog"
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && dialog.current?.close()}
    >
      <div className="picture-dialog-head">
        <h2 id={titleId}>{name}</h2>
        <ButtonLink href={attachmentPath(id)} icon={<Download size={16} aria-hidden="true" />}>
          {t('ticket:file.download')}
        </ButtonLink>
        <Button
          type="button"
          look="quiet"
          iconOnly
          icon={<X size={20} aria-hidden="true" />}
          onClick={() => dialog.current?.close()}
        >
          {t('common:close')}
        </Button>
      </div>
      <img
        src={attachmentPreviewPath(id)}
        alt={name}
        width={width ?? undefined}
        height={height ?? undefined}
      />
    </dialog>
  )
}
