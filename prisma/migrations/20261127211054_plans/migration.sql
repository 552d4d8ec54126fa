-- AlterTable
ALTER TABLE "article" ADD COLUMN     "heldAt" TIMESTAMPTZ(3),
ADD COLUMN     "heldFor" TIMESTAMPTZ(3),
ADD COLUMN     "heldReasons" JSONB,
ADD COLUMN     "scheduledByRuleId" UUID;

-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "lateBecause" TEXT,
ADD COLUMN     "plannedFor" TIMESTAMPTZ(3);

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_scheduledByRuleId_fkey" FOREIGN KEY ("scheduledByRuleId") REFERENCES "rule"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A scheduled story says for when; only what may still go out is planned.
alter table article add constraint article_scheduled_says_when check (
  (state <> 'scheduled' or "scheduledFor" is not null) and ("scheduledFor" is null or state in ('scheduled', 'published'))
);
alter table article add constraint article_held_says_why check (("heldAt" is null) = ("heldFor" is null) and ("heldAt" is null) = ("heldReasons" is null));

-- What a rule published has no person, and says which rule.
alter table revision drop constraint revision_published_is_complete;
alter table revision add constraint revision_published_is_complete check (
  state not in ('published') or
  ("publishedAt" is not null and ("publishedById" is not null or "publishedByRuleId" is not null) and "sortAt" is not null and number is not null and headline <> '')
);

-- What was held back, and what ran by plan, newest first.
create index article_held on article ("heldAt" desc, id desc) where "heldAt" is not null;
create index revision_planned on revision ("publishedAt" desc, id desc) where "plannedFor" is not null;

-- Newer versions of the copy of a published story, where they resemble the story more than the copy.
create index wire_item_version_of_story on wire_item ("relatedStoryId") where relation = 'version';

-- Versions by which agencies take copy back that is in use.
create index wire_item_taken_back on wire_item ("receivedAt" desc, id desc)
  where relation = 'version' and state = 'waiting' and alarm in ('kill', 'notForPublication');
