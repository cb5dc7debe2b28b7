-- Every list of the desk is read off an index in its own order, whatever the scope and the sort: a page costs the same
-- with ten thousand tickets and with a million. Work is a small part of a helpdesk's tickets and what nobody has taken
-- a small part of the work, so these indexes stay small.

create index ticket_work_of_queue_by_age on ticket (queue_id, created_at, id) where status in ('new', 'open', 'pending');
create index ticket_work_of_queue_by_priority on ticket (queue_id, priority, created_at, id) where status in ('new', 'open', 'pending');
create index ticket_work_of_administration_by_age on ticket (administration_id, created_at, id) where status in ('new', 'open', 'pending');
create index ticket_work_of_administration_by_priority on ticket (administration_id, priority, created_at, id) where status in ('new', 'open', 'pending');
create index ticket_unassigned_by_change on ticket (updated_at desc, id desc) where assignee_id is null and status in ('new', 'open', 'pending');
create index ticket_unassigned_by_age on ticket (created_at, id) where assignee_id is null and status in ('new', 'open', 'pending');
create index ticket_unassigned_by_priority on ticket (priority, created_at, id) where assignee_id is null and status in ('new', 'open', 'pending');
create index ticket_done_of_administration on ticket (administration_id, updated_at desc, id desc) where status in ('resolved', 'closed', 'cancelled');
create index ticket_done_of_assignee on ticket (assignee_id, updated_at desc, id desc) where status in ('resolved', 'closed', 'cancelled');
create index ticket_work_of_assignee_by_age on ticket (assignee_id, created_at, id) where status in ('new', 'open', 'pending');
create index ticket_work_of_assignee_by_priority on ticket (assignee_id, priority, created_at, id) where status in ('new', 'open', 'pending');
