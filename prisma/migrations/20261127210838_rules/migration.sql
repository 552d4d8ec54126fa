-- AlterTable
ALTER TABLE "wire_item" ADD COLUMN     "ruleHeld" JSONB,
ADD COLUMN     "ruleTagIds" UUID[] DEFAULT ARRAY[]::UUID[];

-- A rule without a question would take all copy; one publishes only what it made a story of.
alter table rule add constraint rule_asks_something check (
  "agencyId" is not null or "channelId" is not null or coalesce(cardinality(words), 0) > 0 or tag is not null or "urgencyAtMost" is not null or language is not null
);
alter table rule add constraint rule_publishes_what_it_uses check (
  "publishAfterMinutes" is null or (use and "publishAfterMinutes" between 0 and 1440)
);
alter table rule add constraint rule_urgency check ("urgencyAtMost" between 1 and 9);
