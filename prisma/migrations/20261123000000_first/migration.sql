-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('reporter', 'editor', 'admin');

-- CreateEnum
CREATE TYPE "ArticleState" AS ENUM ('draft', 'submitted', 'scheduled', 'published', 'withdrawn', 'spiked');

-- CreateEnum
CREATE TYPE "RevisionState" AS ENUM ('draft', 'published', 'superseded', 'aside');

-- CreateEnum
CREATE TYPE "Genre" AS ENUM ('news', 'analysis', 'opinion', 'interview', 'press_release', 'advertising');

-- CreateEnum
CREATE TYPE "TagKind" AS ENUM ('person', 'organisation', 'place', 'event', 'topic');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('year', 'month', 'day', 'minute');

-- CreateEnum
CREATE TYPE "DateBasis" AS ENUM ('explicit', 'inferred', 'person');

-- CreateEnum
CREATE TYPE "RunAs" AS ENUM ('new', 'archive');

-- CreateEnum
CREATE TYPE "WithdrawKind" AS ENUM ('notice', 'replaced', 'killed');

-- CreateEnum
CREATE TYPE "WireState" AS ENUM ('waiting', 'used', 'dismissed');

-- CreateEnum
CREATE TYPE "CorrectionKind" AS ENUM ('correction', 'clarification', 'update');

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "passwordHash" TEXT,
    "passwordChangedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "suspendedAt" TIMESTAMPTZ(3),
    "suspendedById" UUID,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "keyHash" BYTEA NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "address" TEXT,
    "userAgent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedById" UUID,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password_reset" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "windowAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "section" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "language" TEXT,
    "zone" TEXT,
    "genre" "Genre",
    "website" TEXT,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "slug" TEXT,
    "state" "ArticleState" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedById" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "sectionId" UUID,
    "workingId" UUID,
    "translationOfId" UUID,
    "translatedFromNumber" INTEGER,
    "firstPublishedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3),
    "scheduledFor" TIMESTAMPTZ(3),
    "spikedAt" TIMESTAMPTZ(3),
    "spikedById" UUID,
    "spikeReason" TEXT,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnById" UUID,
    "withdrawKind" "WithdrawKind",
    "withdrawReason" TEXT,
    "withdrawNotice" TEXT,
    "replacedById" UUID,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "state" "RevisionState" NOT NULL,
    "number" INTEGER,
    "basedOnId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedById" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "headline" TEXT NOT NULL DEFAULT '',
    "standfirst" TEXT NOT NULL DEFAULT '',
    "kicker" TEXT NOT NULL DEFAULT '',
    "byline" TEXT NOT NULL DEFAULT '',
    "dateline" TEXT NOT NULL DEFAULT '',
    "accordingTo" TEXT NOT NULL DEFAULT '',
    "agencyId" UUID,
    "sectionId" UUID,
    "genre" "Genre" NOT NULL DEFAULT 'news',
    "urgency" INTEGER NOT NULL DEFAULT 5,
    "embargoedUntil" TIMESTAMPTZ(3),
    "notForPublication" BOOLEAN NOT NULL DEFAULT false,
    "wireDate" TEXT,
    "wireDatePrecision" "DatePrecision",
    "wireDateBasis" "DateBasis",
    "runAs" "RunAs",
    "leadMediaId" UUID,
    "leadAlt" TEXT NOT NULL DEFAULT '',
    "leadCaption" TEXT NOT NULL DEFAULT '',
    "leadCredit" TEXT NOT NULL DEFAULT '',
    "body" JSONB NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "proposed" JSONB,
    "headlineAcceptedAt" TIMESTAMPTZ(3),
    "headlineAcceptedById" UUID,
    "dateAcceptedAt" TIMESTAMPTZ(3),
    "dateAcceptedById" UUID,
    "submittedAt" TIMESTAMPTZ(3),
    "submittedById" UUID,
    "sentBackAt" TIMESTAMPTZ(3),
    "sentBackById" UUID,
    "sentBackNote" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "publishedById" UUID,
    "sortAt" TIMESTAMPTZ(3),
    "sealedAt" TIMESTAMPTZ(3),
    "sealedById" UUID,
    "sealReason" TEXT,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision_tag" (
    "revisionId" UUID NOT NULL,
    "tagId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "publishedSortAt" TIMESTAMPTZ(3),

    CONSTRAINT "revision_tag_pkey" PRIMARY KEY ("revisionId","tagId")
);

-- CreateTable
CREATE TABLE "revision_contributor" (
    "revisionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "publishedSortAt" TIMESTAMPTZ(3),

    CONSTRAINT "revision_contributor_pkey" PRIMARY KEY ("revisionId","personId")
);

-- CreateTable
CREATE TABLE "revision_media" (
    "revisionId" UUID NOT NULL,
    "mediaId" UUID NOT NULL,

    CONSTRAINT "revision_media_pkey" PRIMARY KEY ("revisionId","mediaId")
);

-- CreateTable
CREATE TABLE "tag" (
    "id" UUID NOT NULL,
    "kind" "TagKind" NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "mergedIntoId" UUID,
    "mergedAt" TIMESTAMPTZ(3),

    CONSTRAINT "tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tag_name" (
    "id" UUID NOT NULL,
    "tagId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "alias" BOOLEAN NOT NULL,

    CONSTRAINT "tag_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wire_item" (
    "id" UUID NOT NULL,
    "sha256" BYTEA NOT NULL,
    "index" INTEGER NOT NULL DEFAULT 0,
    "fileName" TEXT,
    "raw" BYTEA NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedById" UUID,
    "state" "WireState" NOT NULL DEFAULT 'waiting',
    "parsed" JSONB NOT NULL,
    "parserVersion" INTEGER NOT NULL,
    "agencyId" UUID,
    "agencyName" TEXT,
    "headline" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "wireDate" TEXT,
    "embargoedUntil" TIMESTAMPTZ(3),
    "alarm" TEXT,
    "putBack" INTEGER[],
    "usedAt" TIMESTAMPTZ(3),
    "usedById" UUID,
    "articleId" UUID,
    "dismissedAt" TIMESTAMPTZ(3),
    "dismissedById" UUID,

    CONSTRAINT "wire_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "media" (
    "id" UUID NOT NULL,
    "sha256" BYTEA NOT NULL,
    "fileName" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "alt" TEXT NOT NULL DEFAULT '',
    "caption" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "renditions" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,

    CONSTRAINT "media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correction" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "kind" "CorrectionKind" NOT NULL,
    "note" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mistake_report" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "message" TEXT NOT NULL,
    "contact" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "handledAt" TIMESTAMPTZ(3),
    "handledById" UUID,

    CONSTRAINT "mistake_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "redirect" (
    "from" TEXT NOT NULL,
    "to" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "redirect_pkey" PRIMARY KEY ("from")
);

-- CreateTable
CREATE TABLE "change" (
    "seq" BIGSERIAL NOT NULL,
    "tags" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "change_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "thing" TEXT NOT NULL,
    "thingId" UUID,
    "label" TEXT NOT NULL DEFAULT '',
    "detail" JSONB NOT NULL DEFAULT '{}',
    "address" TEXT,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_entry" (
    "articleId" UUID NOT NULL,
    "sortAt" TIMESTAMPTZ(3) NOT NULL,
    "language" TEXT NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "search_entry_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "person_slug_key" ON "person"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "session_keyHash_key" ON "session"("keyHash");

-- CreateIndex
CREATE INDEX "session_personId_createdAt_idx" ON "session"("personId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_tokenHash_key" ON "invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "invitation_createdAt_idx" ON "invitation"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "password_reset_tokenHash_key" ON "password_reset"("tokenHash");

-- CreateIndex
CREATE INDEX "password_reset_personId_idx" ON "password_reset"("personId");

-- CreateIndex
CREATE INDEX "throttle_windowAt_idx" ON "throttle"("windowAt");

-- CreateIndex
CREATE UNIQUE INDEX "section_slug_key" ON "section"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "agency_name_key" ON "agency"("name");

-- CreateIndex
CREATE UNIQUE INDEX "article_slug_key" ON "article"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "article_workingId_key" ON "article"("workingId");

-- CreateIndex
CREATE INDEX "article_savedAt_id_idx" ON "article"("savedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_state_savedAt_id_idx" ON "article"("state", "savedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_sectionId_savedAt_id_idx" ON "article"("sectionId", "savedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_language_savedAt_id_idx" ON "article"("language", "savedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_createdById_savedAt_id_idx" ON "article"("createdById", "savedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_translationOfId_idx" ON "article"("translationOfId");

-- CreateIndex
CREATE INDEX "revision_articleId_createdAt_idx" ON "revision"("articleId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "revision_articleId_number_key" ON "revision"("articleId", "number");

-- CreateIndex
CREATE INDEX "revision_tag_tagId_publishedSortAt_revisionId_idx" ON "revision_tag"("tagId", "publishedSortAt" DESC, "revisionId" DESC);

-- CreateIndex
CREATE INDEX "revision_contributor_personId_publishedSortAt_revisionId_idx" ON "revision_contributor"("personId", "publishedSortAt" DESC, "revisionId" DESC);

-- CreateIndex
CREATE INDEX "revision_media_mediaId_idx" ON "revision_media"("mediaId");

-- CreateIndex
CREATE UNIQUE INDEX "tag_slug_key" ON "tag"("slug");

-- CreateIndex
CREATE INDEX "tag_kind_name_idx" ON "tag"("kind", "name");

-- CreateIndex
CREATE INDEX "tag_name_folded_idx" ON "tag_name"("folded");

-- CreateIndex
CREATE UNIQUE INDEX "tag_name_tagId_folded_key" ON "tag_name"("tagId", "folded");

-- CreateIndex
CREATE INDEX "wire_item_receivedAt_id_idx" ON "wire_item"("receivedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "wire_item_state_receivedAt_id_idx" ON "wire_item"("state", "receivedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "wire_item_agencyId_receivedAt_id_idx" ON "wire_item"("agencyId", "receivedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "wire_item_language_receivedAt_id_idx" ON "wire_item"("language", "receivedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "wire_item_articleId_idx" ON "wire_item"("articleId");

-- CreateIndex
CREATE UNIQUE INDEX "wire_item_sha256_index_key" ON "wire_item"("sha256", "index");

-- CreateIndex
CREATE UNIQUE INDEX "media_sha256_key" ON "media"("sha256");

-- CreateIndex
CREATE INDEX "media_createdAt_id_idx" ON "media"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "correction_articleId_createdAt_idx" ON "correction"("articleId", "createdAt");

-- CreateIndex
CREATE INDEX "correction_createdAt_id_idx" ON "correction"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "mistake_report_createdAt_id_idx" ON "mistake_report"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_event_at_id_idx" ON "audit_event"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_event_actorId_at_id_idx" ON "audit_event"("actorId", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_event_verb_at_id_idx" ON "audit_event"("verb", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_event_thingId_at_id_idx" ON "audit_event"("thingId", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "search_entry_sortAt_articleId_idx" ON "search_entry"("sortAt" DESC, "articleId" DESC);

-- CreateIndex
CREATE INDEX "search_entry_words_idx" ON "search_entry" USING GIN ("words");

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_suspendedById_fkey" FOREIGN KEY ("suspendedById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_acceptedById_fkey" FOREIGN KEY ("acceptedById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_workingId_fkey" FOREIGN KEY ("workingId") REFERENCES "revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_translationOfId_fkey" FOREIGN KEY ("translationOfId") REFERENCES "article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_spikedById_fkey" FOREIGN KEY ("spikedById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_withdrawnById_fkey" FOREIGN KEY ("withdrawnById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_replacedById_fkey" FOREIGN KEY ("replacedById") REFERENCES "article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_basedOnId_fkey" FOREIGN KEY ("basedOnId") REFERENCES "revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_leadMediaId_fkey" FOREIGN KEY ("leadMediaId") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_headlineAcceptedById_fkey" FOREIGN KEY ("headlineAcceptedById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_dateAcceptedById_fkey" FOREIGN KEY ("dateAcceptedById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_submittedById_fkey" FOREIGN KEY ("submittedById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_sentBackById_fkey" FOREIGN KEY ("sentBackById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_sealedById_fkey" FOREIGN KEY ("sealedById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_tag" ADD CONSTRAINT "revision_tag_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_tag" ADD CONSTRAINT "revision_tag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "tag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_contributor" ADD CONSTRAINT "revision_contributor_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_contributor" ADD CONSTRAINT "revision_contributor_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_media" ADD CONSTRAINT "revision_media_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_media" ADD CONSTRAINT "revision_media_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tag" ADD CONSTRAINT "tag_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "tag"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tag_name" ADD CONSTRAINT "tag_name_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wire_item" ADD CONSTRAINT "wire_item_receivedById_fkey" FOREIGN KEY ("receivedById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wire_item" ADD CONSTRAINT "wire_item_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wire_item" ADD CONSTRAINT "wire_item_usedById_fkey" FOREIGN KEY ("usedById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wire_item" ADD CONSTRAINT "wire_item_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wire_item" ADD CONSTRAINT "wire_item_dismissedById_fkey" FOREIGN KEY ("dismissedById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media" ADD CONSTRAINT "media_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mistake_report" ADD CONSTRAINT "mistake_report_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mistake_report" ADD CONSTRAINT "mistake_report_handledById_fkey" FOREIGN KEY ("handledById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
