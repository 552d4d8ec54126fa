-- CreateEnum
CREATE TYPE "ChannelKind" AS ENUM ('feed', 'mailbox', 'folder', 'token');

-- CreateEnum
CREATE TYPE "FileOutcome" AS ENUM ('imported', 'known', 'refused');

-- CreateEnum
CREATE TYPE "HabitKind" AS ENUM ('byline', 'tail', 'dateline');

-- AlterTable
ALTER TABLE "agency" ADD COLUMN     "mayApi" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "mayDiff" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "mayFeed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "mayUntil" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "assignedToId" UUID,
ADD COLUMN     "scheduledAt" TIMESTAMPTZ(3),
ADD COLUMN     "scheduledById" UUID,
ADD COLUMN     "scheduledInput" JSONB;

-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "publishedByRuleId" UUID;

-- AlterTable
ALTER TABLE "wire_item" ADD COLUMN     "assignedToId" UUID,
ADD COLUMN     "batchFileId" UUID,
ADD COLUMN     "channelId" UUID,
ADD COLUMN     "ruleId" UUID,
ADD COLUMN     "sectionId" UUID;

-- CreateTable
CREATE TABLE "channel" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "kind" "ChannelKind" NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "secret" BYTEA,
    "everyMinutes" INTEGER NOT NULL DEFAULT 15,
    "sectionId" UUID,
    "language" TEXT,
    "zone" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "problem" JSONB,
    "progress" JSONB NOT NULL DEFAULT '{}',
    "checkedAt" TIMESTAMPTZ(3),
    "heardAt" TIMESTAMPTZ(3),
    "nextAt" TIMESTAMPTZ(3),

    CONSTRAINT "channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "batch" (
    "id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID,
    "channelId" UUID,
    "agencyId" UUID,
    "expected" INTEGER NOT NULL,
    "pausedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelledById" UUID,
    "finishedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" UUID,

    CONSTRAINT "batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "batch_file" (
    "id" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "outcome" "FileOutcome",
    "takenAt" TIMESTAMPTZ(3),
    "reason" JSONB,
    "lost" JSONB NOT NULL DEFAULT '[]',
    "refused" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "batch_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "habit" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "kind" "HabitKind" NOT NULL,
    "pattern" TEXT NOT NULL,
    "taughtAt" TIMESTAMPTZ(3) NOT NULL,
    "taughtById" UUID NOT NULL,

    CONSTRAINT "habit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "enabledAt" TIMESTAMPTZ(3),
    "agencyId" UUID,
    "channelId" UUID,
    "words" TEXT[],
    "tag" TEXT,
    "urgencyAtMost" INTEGER,
    "language" TEXT,
    "sectionId" UUID,
    "assignToId" UUID,
    "use" BOOLEAN NOT NULL DEFAULT false,
    "publishAfterMinutes" INTEGER,

    CONSTRAINT "rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_tag" (
    "ruleId" UUID NOT NULL,
    "tagId" UUID NOT NULL,

    CONSTRAINT "rule_tag_pkey" PRIMARY KEY ("ruleId","tagId")
);

-- CreateIndex
CREATE INDEX "channel_nextAt_idx" ON "channel"("nextAt");

-- CreateIndex
CREATE INDEX "channel_agencyId_idx" ON "channel"("agencyId");

-- CreateIndex
CREATE INDEX "batch_createdAt_id_idx" ON "batch"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "batch_channelId_createdAt_idx" ON "batch"("channelId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "batch_file_batchId_outcome_position_idx" ON "batch_file"("batchId", "outcome", "position");

-- CreateIndex
CREATE UNIQUE INDEX "batch_file_batchId_position_key" ON "batch_file"("batchId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "habit_agencyId_kind_pattern_key" ON "habit"("agencyId", "kind", "pattern");

-- CreateIndex
CREATE INDEX "rule_position_idx" ON "rule"("position");

-- CreateIndex
CREATE INDEX "article_assignedToId_savedAt_id_idx" ON "article"("assignedToId", "savedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_scheduledFor_id_idx" ON "article"("scheduledFor", "id");

-- CreateIndex
CREATE INDEX "wire_item_batchFileId_idx" ON "wire_item"("batchFileId");

-- CreateIndex
CREATE INDEX "wire_item_channelId_receivedAt_idx" ON "wire_item"("channelId", "receivedAt" DESC);

-- CreateIndex
CREATE INDEX "wire_item_assignedToId_state_receivedAt_idx" ON "wire_item"("assignedToId", "state", "receivedAt" DESC);

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_scheduledById_fkey" FOREIGN KEY ("scheduledById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_assignedToId_fkey" FOREIGN KEY ("assignedToId") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_publishedByRuleId_fkey" FOREIGN KEY ("publishedByRuleId") REFERENCES "rule"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wire_item" ADD CONSTRAINT "wire_item_batchFileId_fkey" FOREIGN KEY ("batchFileId") REFERENCES "batch_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wire_item" ADD CONSTRAINT "wire_item_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "channel"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wire_item" ADD CONSTRAINT "wire_item_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "rule"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wire_item" ADD CONSTRAINT "wire_item_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wire_item" ADD CONSTRAINT "wire_item_assignedToId_fkey" FOREIGN KEY ("assignedToId") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch" ADD CONSTRAINT "batch_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch" ADD CONSTRAINT "batch_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "channel"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch" ADD CONSTRAINT "batch_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch" ADD CONSTRAINT "batch_cancelledById_fkey" FOREIGN KEY ("cancelledById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch" ADD CONSTRAINT "batch_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_file" ADD CONSTRAINT "batch_file_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "habit" ADD CONSTRAINT "habit_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "habit" ADD CONSTRAINT "habit_taughtById_fkey" FOREIGN KEY ("taughtById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule" ADD CONSTRAINT "rule_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule" ADD CONSTRAINT "rule_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule" ADD CONSTRAINT "rule_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "channel"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule" ADD CONSTRAINT "rule_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule" ADD CONSTRAINT "rule_assignToId_fkey" FOREIGN KEY ("assignToId") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_tag" ADD CONSTRAINT "rule_tag_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "rule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_tag" ADD CONSTRAINT "rule_tag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "tag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
