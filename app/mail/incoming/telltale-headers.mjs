// @ts-check
/** Headers that tell machines from people. The worker keeps these and no others. */
export const telltaleHeaders = /** @type {const} */ ([
  'auto-submitted',
  'precedence',
  'x-autoreply',
  'x-autorespond',
  'x-autoreply-from',
  'x-mail-autoreply',
  'x-failed-recipients',
  'x-ms-exchange-generated-message-source',
  'list-id',
  'return-path',
  'content-type',
  'x-irisdesk',
])
