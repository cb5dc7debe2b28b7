import { type NotificationChoices, type NotificationKind, waysFor } from '~/domain/notifications'
import { useT } from '~/i18n/use-t'
import { notificationSettingsPath, notificationsPath } from '~/paths'
import { Breadcrumb } from '../ui/breadcrumb'
import { Button } from '../ui/button'
import { Select } from '../ui/controls'
import { Notice } from '../ui/notice'

export interface NotificationSettingsPageProps {
  kinds: readonly NotificationKind[]
  choices: NotificationChoices
  isSaved: boolean
}

/** By which way somebody hears of what: one choice for each kind of news that can reach them. */
export function NotificationSettingsPage({ kinds, choices, isSaved }: NotificationSettingsPageProps) {
  const t = useT()
  return (
    <div className="stack">
      <Breadcrumb crumbs={[{ href: notificationsPath(), label: t('common:bell.title') }]} />
      <h1>{t('portal:notifications.settings')}</h1>
      {isSaved && <Notice tone="success" title={t('portal:notifications.saved')} />}
      <p>{t('portal:notifications.settingsText')}</p>
      <form method="post" action={notificationSettingsPath()} className="stack">
        {kinds.map((kind) => (
          <Select
            key={kind}
            name={kind}
            label={t(`portal:notifications.about.${kind}`)}
            defaultValue={choices[kind] ?? waysFor[kind][0]}
            choices={waysFor[kind].map((ways) => ({
              value: ways,
              label: t(`portal:notifications.ways.${ways}`),
            }))}
          />
        ))}
        <p className="text-muted">{t('portal:notifications.always')}</p>
        <div>
          <Button look="primary">{t('common:save')}</Button>
        </div>
      </form>
    </div>
  )
}
