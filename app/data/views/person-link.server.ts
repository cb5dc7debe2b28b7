import type { LinkPurpose } from '../account-mails.server'
import { findOpenLink, type OpenLink } from '../person-links.server'
import { acrossAdministrationsInSql } from '../scope.server'

/** Whose mailbox a link came from, for the page that it opens. Looking changes nothing: scanners of mail look too. */
export const openLink = (token: string, purpose: LinkPurpose): Promise<OpenLink | null> =>
  acrossAdministrationsInSql('whoever follows a link is nobody yet', (db) =>
    findOpenLink(db, { token, purpose }, new Date()),
  )
