-- An answer that was given by telephone or at the counter is written down as one, and can be taken back as any other.

-- AlterTable
ALTER TABLE "held_reply" ADD COLUMN     "channel" TEXT NOT NULL DEFAULT 'web';

alter table held_reply add check (channel in ('web', 'telephone', 'counter'));
