-- AlterTable
ALTER TABLE "batch" ADD COLUMN     "aloneTo" INTEGER,
ADD COLUMN     "readingFrom" INTEGER,
ADD COLUMN     "tries" INTEGER NOT NULL DEFAULT 0;
