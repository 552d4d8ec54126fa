-- CreateEnum
CREATE TYPE "WireRelation" AS ENUM ('new', 'same', 'version', 'syndicated', 'related');

-- AlterTable
ALTER TABLE "search_entry" ADD COLUMN     "sketch" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- AlterTable
ALTER TABLE "wire_item" ADD COLUMN     "sketch" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "guid" TEXT,
ADD COLUMN     "relatedStoryId" UUID,
ADD COLUMN     "relatedToId" UUID,
ADD COLUMN     "relation" "WireRelation" NOT NULL DEFAULT 'new',
ADD COLUMN     "resemblance" REAL,
ADD COLUMN     "version" TEXT;

-- CreateIndex
CREATE INDEX "search_entry_sketch_idx" ON "search_entry" USING GIN ("sketch") WITH (fastupdate = off);

-- CreateIndex
CREATE INDEX "wire_item_guid_idx" ON "wire_item"("guid");

-- CreateIndex
CREATE INDEX "wire_item_relatedToId_idx" ON "wire_item"("relatedToId");

-- CreateIndex
CREATE INDEX "wire_item_sketch_idx" ON "wire_item" USING GIN ("sketch") WITH (fastupdate = off);

-- AddForeignKey
ALTER TABLE "wire_item" ADD CONSTRAINT "wire_item_relatedToId_fkey" FOREIGN KEY ("relatedToId") REFERENCES "wire_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wire_item" ADD CONSTRAINT "wire_item_relatedStoryId_fkey" FOREIGN KEY ("relatedStoryId") REFERENCES "article"("id") ON DELETE SET NULL ON UPDATE CASCADE;
