import { index, layout, type RouteConfig, route } from '@remix-run/route-config'

// The site map: one line per URL. The file is the one that answers it.
export default [
  layout('routes/portal/layout.tsx', [
    index('routes/portal/home.tsx'),
    route('sign-in', 'routes/access/sign-in.tsx'),
    route('forgot-password', 'routes/access/forgot-password.tsx'),
    route('reset', 'routes/access/reset-password.tsx'),
    route('invitation', 'routes/access/accept-invitation.tsx'),
    route('profile', 'routes/portal/profile.tsx'),
    route('tickets', 'routes/portal/my-tickets.tsx'),
    route('tickets/new', 'routes/portal/new-ticket.tsx'),
    route('tickets/:number', 'routes/portal/ticket.tsx'),
    route('tickets/:number/received', 'routes/portal/ticket-received.tsx'),
    route('notifications', 'routes/portal/notifications.tsx'),
    route('notifications/settings', 'routes/portal/notification-settings.tsx'),
    route('demo/mails', 'routes/demo/mails.tsx'),
    route('demo/mails/:id', 'routes/demo/mail.tsx'),
  ]),
  route('demo/mails/:id/body', 'routes/demo/mail-body.ts'),
  route('sign-out', 'routes/access/sign-out.ts'),
  route('language', 'routes/access/language.ts'),
  route('tickets/:number/seen', 'routes/ticket-seen.ts'),
  route('attachments/:id', 'routes/attachment.ts'),

  layout('routes/desk/layout.tsx', [
    route('desk', 'routes/desk/list.tsx'),
    route('desk/new', 'routes/desk/new-ticket.tsx'),
    route('desk/tickets/:number', 'routes/desk/ticket.tsx'),
    route('desk/transferred', 'routes/desk/handed-on.tsx'),
    route('desk/held', 'routes/desk/held-mails.tsx'),
    route('desk/held/:deliveryId', 'routes/desk/held-mail.tsx'),
  ]),

  route('desk/export/:format', 'routes/desk/export.ts'),

  layout('routes/manage/layout.tsx', [
    route('manage', 'routes/manage/choice.tsx'),
    route('manage/:code', 'routes/manage/home.tsx'),
    route('manage/:code/administration', 'routes/manage/administration.tsx'),
    route('manage/:code/services', 'routes/manage/services.tsx'),
    route('manage/:code/services/:id', 'routes/manage/service.tsx'),
    route('manage/:code/queues', 'routes/manage/queues.tsx'),
    route('manage/:code/queues/:id', 'routes/manage/queue.tsx'),
    route('manage/:code/units', 'routes/manage/units.tsx'),
    route('manage/:code/units/:id', 'routes/manage/unit.tsx'),
    route('manage/:code/routing', 'routes/manage/routing.tsx'),
    route('manage/:code/priorities', 'routes/manage/priorities.tsx'),
    route('manage/:code/people', 'routes/manage/people.tsx'),
    route('manage/:code/people/new', 'routes/manage/invite.tsx'),
    route('manage/:code/people/:id', 'routes/manage/person.tsx'),
    route('manage/:code/mail', 'routes/manage/mail.tsx'),
  ]),

  route('desk/people', 'routes/desk/people.ts'),

  route('healthz', 'routes/health.ts'),
  route('readyz', 'routes/ready.ts'),

  route('api/v1/openapi.json', 'routes/api/openapi.ts'),
  route('api/v1/tickets', 'routes/api/tickets.ts'),
  route('api/v1/tickets/:number', 'routes/api/ticket.ts'),
  route('api/v1/tickets/:number/replies', 'routes/api/ticket-replies.ts'),
  route('api/v1/tickets/:number/notes', 'routes/api/ticket-notes.ts'),
  route('api/*', 'routes/api/unknown.ts'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
