-- CreateTable
CREATE TABLE "administration" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'administration',
    "name_nl" TEXT NOT NULL,
    "name_fr" TEXT NOT NULL,
    "name_en" TEXT,
    "name_de" TEXT,
    "language_order" TEXT NOT NULL DEFAULT 'nl_fr',
    "accent" TEXT,
    "show_agent_names" BOOLEAN NOT NULL DEFAULT true,
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Brussels',
    "closes_after_working_days" INTEGER NOT NULL DEFAULT 5,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "administration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "administration_address" (
    "address" TEXT NOT NULL,
    "administration_id" UUID NOT NULL,
    "language" TEXT,

    CONSTRAINT "administration_address_pkey" PRIMARY KEY ("address")
);

-- CreateTable
CREATE TABLE "mail_domain" (
    "administration_id" UUID NOT NULL,
    "domain" TEXT NOT NULL,

    CONSTRAINT "mail_domain_pkey" PRIMARY KEY ("administration_id","domain")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "administration_id" UUID NOT NULL,
    "parent_id" UUID,
    "name_nl" TEXT NOT NULL,
    "name_fr" TEXT NOT NULL,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service" (
    "id" UUID NOT NULL,
    "administration_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name_nl" TEXT NOT NULL,
    "name_fr" TEXT NOT NULL,
    "name_en" TEXT,
    "name_de" TEXT,
    "help_nl" TEXT NOT NULL,
    "help_fr" TEXT NOT NULL,
    "help_en" TEXT,
    "help_de" TEXT,
    "position" INTEGER NOT NULL,
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "queue_id" UUID,

    CONSTRAINT "service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "helpdesk_contact" (
    "id" UUID NOT NULL,
    "administration_id" UUID,
    "telephone" TEXT NOT NULL,
    "mail" TEXT NOT NULL,
    "counter_nl" TEXT NOT NULL,
    "counter_fr" TEXT NOT NULL,
    "calendar_id" UUID NOT NULL,

    CONSTRAINT "helpdesk_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar" (
    "id" UUID NOT NULL,
    "administration_id" UUID,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Brussels',
    "effective_from" TIMESTAMPTZ(3) NOT NULL,
    "effective_until" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opening_period" (
    "id" UUID NOT NULL,
    "calendar_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "opens_at" TEXT NOT NULL,
    "closes_at" TEXT NOT NULL,

    CONSTRAINT "opening_period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "closing_day" (
    "id" UUID NOT NULL,
    "calendar_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "closes_from" TEXT,
    "closes_till" TEXT,
    "name_nl" TEXT NOT NULL,
    "name_fr" TEXT NOT NULL,

    CONSTRAINT "closing_day_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT,
    "languages_handled" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "telephone" TEXT,
    "site" TEXT,
    "room" TEXT,
    "work_percentage" INTEGER NOT NULL DEFAULT 100,
    "is_operator" BOOLEAN NOT NULL DEFAULT false,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "person_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "language_role" TEXT,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "administration_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "unit_id" UUID,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_until" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name_nl" TEXT NOT NULL,
    "name_fr" TEXT NOT NULL,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_member" (
    "team_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "is_lead" BOOLEAN NOT NULL DEFAULT false,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_until" TIMESTAMPTZ(3),

    CONSTRAINT "team_member_pkey" PRIMARY KEY ("team_id","person_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "device" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "queue" (
    "id" UUID NOT NULL,
    "administration_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name_nl" TEXT NOT NULL,
    "name_fr" TEXT NOT NULL,
    "name_en" TEXT,
    "name_de" TEXT,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "team_id" UUID,

    CONSTRAINT "queue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "queue_count" (
    "queue_id" UUID NOT NULL,
    "administration_id" UUID NOT NULL,
    "fresh" INTEGER NOT NULL DEFAULT 0,
    "open" INTEGER NOT NULL DEFAULT 0,
    "pending" INTEGER NOT NULL DEFAULT 0,
    "unassigned" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "queue_count_pkey" PRIMARY KEY ("queue_id")
);

-- CreateTable
CREATE TABLE "routing_rule" (
    "id" UUID NOT NULL,
    "administration_id" UUID NOT NULL,
    "service_id" UUID,
    "language" TEXT,
    "queue_id" UUID NOT NULL,
    "team_id" UUID,

    CONSTRAINT "routing_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "priority_cell" (
    "id" UUID NOT NULL,
    "administration_id" UUID NOT NULL,
    "impact" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "priority" TEXT NOT NULL,
    "effective_from" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "priority_cell_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket" (
    "id" UUID NOT NULL,
    "administration_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "language" TEXT,
    "status" TEXT NOT NULL,
    "pending_on" TEXT,
    "pending_since" TIMESTAMPTZ(3),
    "pending_until" TIMESTAMPTZ(3),
    "resolution_code" TEXT,
    "impact" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "priority" TEXT NOT NULL,
    "priority_reason" TEXT,
    "channel" TEXT NOT NULL,
    "requester_id" UUID NOT NULL,
    "filer_id" UUID,
    "unit_id" UUID,
    "is_shared_with_unit" BOOLEAN NOT NULL DEFAULT false,
    "is_confidential" BOOLEAN NOT NULL DEFAULT false,
    "restricted_team_id" UUID,
    "service_id" UUID,
    "queue_id" UUID NOT NULL,
    "routed_because" TEXT NOT NULL DEFAULT 'default',
    "team_id" UUID,
    "assignee_id" UUID,
    "callback_number" TEXT,
    "site" TEXT,
    "room" TEXT,
    "device_tag" TEXT,
    "reachable_when" TEXT,
    "started_when" TEXT,
    "affected" TEXT,
    "ability" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "last_public_at" TIMESTAMPTZ(3) NOT NULL,
    "waits_for_helpdesk" BOOLEAN NOT NULL DEFAULT true,
    "first_response_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_counter" (
    "administration_id" UUID NOT NULL,
    "last_number" INTEGER NOT NULL DEFAULT 1000,

    CONSTRAINT "ticket_counter_pkey" PRIMARY KEY ("administration_id")
);

-- CreateTable
CREATE TABLE "ticket_link" (
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ticket_link_pkey" PRIMARY KEY ("from_id","to_id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "administration_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "is_from_helpdesk" BOOLEAN NOT NULL,
    "body" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "delivery_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "redacted_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "administration_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "is_internal" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_follower" (
    "administration_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ticket_follower_pkey" PRIMARY KEY ("ticket_id","person_id")
);

-- CreateTable
CREATE TABLE "shared_access" (
    "id" UUID NOT NULL,
    "administration_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "grantee_administration_id" UUID,
    "grantee_team_id" UUID,
    "purpose" TEXT NOT NULL,
    "may_see_notes" BOOLEAN NOT NULL DEFAULT false,
    "may_reply" BOOLEAN NOT NULL DEFAULT false,
    "granted_by_id" UUID NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_until" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "shared_access_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_access" (
    "ticket_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "quarter" TIMESTAMPTZ(3) NOT NULL,
    "administration_id" UUID NOT NULL,
    "is_confidential" BOOLEAN NOT NULL,

    CONSTRAINT "ticket_access_pkey" PRIMARY KEY ("ticket_id","person_id","quarter")
);

-- CreateTable
CREATE TABLE "event_stream" (
    "administration_id" UUID NOT NULL,
    "last_number" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "event_stream_pkey" PRIMARY KEY ("administration_id")
);

-- CreateTable
CREATE TABLE "event" (
    "administration_id" UUID NOT NULL,
    "number" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "is_public" BOOLEAN NOT NULL,
    "ticket_id" UUID,
    "actor_id" UUID,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("administration_id","number")
);

-- CreateTable
CREATE TABLE "outbox_position" (
    "administration_id" UUID NOT NULL,
    "position" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "outbox_position_pkey" PRIMARY KEY ("administration_id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "administration_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "template" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incoming_mail" (
    "id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "sha256" TEXT NOT NULL,
    "message_id" TEXT,
    "size_bytes" INTEGER NOT NULL,
    "storage_key" TEXT NOT NULL,
    "from_address" TEXT,
    "from_name" TEXT,
    "from_domain" TEXT,
    "subject" TEXT,
    "outcome" TEXT NOT NULL DEFAULT 'received',

    CONSTRAINT "incoming_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_delivery" (
    "id" UUID NOT NULL,
    "incoming_mail_id" UUID NOT NULL,
    "administration_id" UUID,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "ticket_id" UUID,
    "suggested_ticket_id" UUID,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "administration_code_key" ON "administration"("code");

-- CreateIndex
CREATE INDEX "administration_address_administration_id_idx" ON "administration_address"("administration_id");

-- CreateIndex
CREATE INDEX "mail_domain_domain_idx" ON "mail_domain"("domain");

-- CreateIndex
CREATE UNIQUE INDEX "unit_administration_id_id_key" ON "unit"("administration_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "service_administration_id_id_key" ON "service"("administration_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "service_administration_id_key_key" ON "service"("administration_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "helpdesk_contact_administration_id_key" ON "helpdesk_contact"("administration_id");

-- CreateIndex
CREATE INDEX "opening_period_calendar_id_idx" ON "opening_period"("calendar_id");

-- CreateIndex
CREATE INDEX "closing_day_calendar_id_day_idx" ON "closing_day"("calendar_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "membership_administration_id_role_idx" ON "membership"("administration_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "membership_person_id_administration_id_role_key" ON "membership"("person_id", "administration_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "team_key_key" ON "team"("key");

-- CreateIndex
CREATE INDEX "team_member_person_id_idx" ON "team_member"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token"("token_hash");

-- CreateIndex
CREATE INDEX "api_token_person_id_idx" ON "api_token"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "queue_administration_id_id_key" ON "queue"("administration_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "queue_administration_id_key_key" ON "queue"("administration_id", "key");

-- CreateIndex
CREATE INDEX "queue_count_administration_id_idx" ON "queue_count"("administration_id");

-- CreateIndex
CREATE INDEX "routing_rule_administration_id_idx" ON "routing_rule"("administration_id");

-- CreateIndex
CREATE INDEX "priority_cell_administration_id_idx" ON "priority_cell"("administration_id");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_number_key" ON "ticket"("number");

-- CreateIndex
CREATE INDEX "ticket_requester_id_last_public_at_idx" ON "ticket"("requester_id", "last_public_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "ticket_administration_id_id_key" ON "ticket"("administration_id", "id");

-- CreateIndex
CREATE INDEX "ticket_link_to_id_idx" ON "ticket_link"("to_id");

-- CreateIndex
CREATE INDEX "message_ticket_id_created_at_idx" ON "message"("ticket_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "message_ticket_id_id_key" ON "message"("ticket_id", "id");

-- CreateIndex
CREATE INDEX "attachment_ticket_id_idx" ON "attachment"("ticket_id");

-- CreateIndex
CREATE INDEX "attachment_message_id_idx" ON "attachment"("message_id");

-- CreateIndex
CREATE INDEX "ticket_follower_person_id_idx" ON "ticket_follower"("person_id");

-- CreateIndex
CREATE INDEX "shared_access_ticket_id_idx" ON "shared_access"("ticket_id");

-- CreateIndex
CREATE INDEX "shared_access_grantee_administration_id_idx" ON "shared_access"("grantee_administration_id");

-- CreateIndex
CREATE INDEX "shared_access_grantee_team_id_idx" ON "shared_access"("grantee_team_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_id_key" ON "event"("id");

-- CreateIndex
CREATE INDEX "event_ticket_id_at_idx" ON "event"("ticket_id", "at");

-- CreateIndex
CREATE INDEX "notification_ticket_id_idx" ON "notification"("ticket_id");

-- CreateIndex
CREATE INDEX "notification_status_idx" ON "notification"("status");

-- CreateIndex
CREATE UNIQUE INDEX "notification_event_id_recipient_id_template_key" ON "notification"("event_id", "recipient_id", "template");

-- CreateIndex
CREATE INDEX "incoming_mail_message_id_idx" ON "incoming_mail"("message_id");

-- CreateIndex
CREATE INDEX "incoming_mail_sha256_idx" ON "incoming_mail"("sha256");

-- CreateIndex
CREATE INDEX "mail_delivery_administration_id_outcome_created_at_idx" ON "mail_delivery"("administration_id", "outcome", "created_at" DESC);

-- CreateIndex
CREATE INDEX "mail_delivery_incoming_mail_id_idx" ON "mail_delivery"("incoming_mail_id");

-- AddForeignKey
ALTER TABLE "administration_address" ADD CONSTRAINT "administration_address_administration_id_fkey" FOREIGN KEY ("administration_id") REFERENCES "administration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_domain" ADD CONSTRAINT "mail_domain_administration_id_fkey" FOREIGN KEY ("administration_id") REFERENCES "administration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_administration_id_fkey" FOREIGN KEY ("administration_id") REFERENCES "administration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_administration_id_parent_id_fkey" FOREIGN KEY ("administration_id", "parent_id") REFERENCES "unit"("administration_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_administration_id_fkey" FOREIGN KEY ("administration_id") REFERENCES "administration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_administration_id_queue_id_fkey" FOREIGN KEY ("administration_id", "queue_id") REFERENCES "queue"("administration_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "helpdesk_contact" ADD CONSTRAINT "helpdesk_contact_calendar_id_fkey" FOREIGN KEY ("calendar_id") REFERENCES "calendar"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opening_period" ADD CONSTRAINT "opening_period_calendar_id_fkey" FOREIGN KEY ("calendar_id") REFERENCES "calendar"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closing_day" ADD CONSTRAINT "closing_day_calendar_id_fkey" FOREIGN KEY ("calendar_id") REFERENCES "calendar"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_administration_id_fkey" FOREIGN KEY ("administration_id") REFERENCES "administration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue" ADD CONSTRAINT "queue_administration_id_fkey" FOREIGN KEY ("administration_id") REFERENCES "administration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue" ADD CONSTRAINT "queue_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routing_rule" ADD CONSTRAINT "routing_rule_administration_id_queue_id_fkey" FOREIGN KEY ("administration_id", "queue_id") REFERENCES "queue"("administration_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_administration_id_fkey" FOREIGN KEY ("administration_id") REFERENCES "administration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_administration_id_queue_id_fkey" FOREIGN KEY ("administration_id", "queue_id") REFERENCES "queue"("administration_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_restricted_team_id_fkey" FOREIGN KEY ("restricted_team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_administration_id_ticket_id_fkey" FOREIGN KEY ("administration_id", "ticket_id") REFERENCES "ticket"("administration_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_administration_id_ticket_id_fkey" FOREIGN KEY ("administration_id", "ticket_id") REFERENCES "ticket"("administration_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_ticket_id_message_id_fkey" FOREIGN KEY ("ticket_id", "message_id") REFERENCES "message"("ticket_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_follower" ADD CONSTRAINT "ticket_follower_administration_id_ticket_id_fkey" FOREIGN KEY ("administration_id", "ticket_id") REFERENCES "ticket"("administration_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shared_access" ADD CONSTRAINT "shared_access_administration_id_ticket_id_fkey" FOREIGN KEY ("administration_id", "ticket_id") REFERENCES "ticket"("administration_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_delivery" ADD CONSTRAINT "mail_delivery_incoming_mail_id_fkey" FOREIGN KEY ("incoming_mail_id") REFERENCES "incoming_mail"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
