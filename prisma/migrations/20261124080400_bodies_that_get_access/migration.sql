-- Access is given to a body that exists, and that is another one. Which bodies there are lies outside the sight of who
-- gives it; a foreign key knows without being asked under anybody's rights.

-- AddForeignKey
ALTER TABLE "shared_access" ADD CONSTRAINT "shared_access_grantee_administration_id_fkey" FOREIGN KEY ("grantee_administration_id") REFERENCES "administration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shared_access" ADD CONSTRAINT "shared_access_grantee_team_id_fkey" FOREIGN KEY ("grantee_team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table shared_access add check (grantee_administration_id <> administration_id);
