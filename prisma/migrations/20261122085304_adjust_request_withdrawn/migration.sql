-- AlterEnum
ALTER TYPE "AdjustState" ADD VALUE 'withdrawn';
