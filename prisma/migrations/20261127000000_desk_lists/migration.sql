-- What was published today is asked for by the day of publication, not of the last save.
CREATE INDEX "article_state_publishedAt_id_idx" ON "article"("state", "publishedAt" DESC, "id" DESC);

-- Drafts that wait for an editor are few among all that were ever written. The state is no part of the condition: Prisma hands it over
-- as a text, of which the planner does not know at once which state it is.
create index revision_submitted on revision ("submittedAt" desc, id desc) where "submittedAt" is not null;

-- Where an agency's last stories ran tells where its next one will. Only what is published has a place in lists.
create index revision_of_agency on revision ("agencyId", "sortAt" desc, id desc) where "sortAt" is not null;

-- Never used, for the same reason.
drop index article_waiting;
