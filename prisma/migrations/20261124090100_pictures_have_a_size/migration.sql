-- A picture that browsers may show has a size in pixels, told by its own header when it arrived; every other file has
-- none. Lists know from it what they can show, and how much room it needs, before a byte of it is read.

-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "height" INTEGER,
ADD COLUMN     "width" INTEGER;

alter table attachment add check ((width is null) = (height is null));
alter table attachment add check (width > 0 and height > 0 and width::bigint * height <= 50000000);

-- Which files are kept for nothing is asked by their keys.
-- CreateIndex
CREATE INDEX "attachment_storage_key_idx" ON "attachment"("storage_key");

-- CreateIndex
CREATE INDEX "incoming_mail_storage_key_idx" ON "incoming_mail"("storage_key");
