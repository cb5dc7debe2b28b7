import { Search } from 'lucide-react'
import { useT } from '~/i18n/use-t'
import { deskPath } from '~/paths'
import { Form } from '~/platform/router'
import { Button } from '../ui/button'

/** Straight to a ticket whose number one hears on the telephone. `asked` is what led nowhere, to be mended. */
export function JumpField({ asked }: { asked: string }) {
  const t = useT()
  return (
    <Form role="search" method="get" action={deskPath()} className="jump">
      <input
        key={asked}
        className="input"
        type="search"
        name="find"
        defaultValue={asked}
        required
        maxLength={20}
        autoComplete="off"
        spellCheck={false}
        aria-label={t('queue:find.label')}
        placeholder={t('queue:find.label')}
      />
      <Button icon={<Search size={16} aria-hidden="true" />} iconOnly>
        {t('queue:find.open')}
      </Button>
    </Form>
  )
}
