-- AlterTable
ALTER TABLE "batch_file" ADD COLUMN     "charset" TEXT,
ADD COLUMN     "url" TEXT;
