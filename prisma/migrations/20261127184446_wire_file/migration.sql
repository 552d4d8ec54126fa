-- A file of many pieces of copy is kept once.
CREATE TABLE "wire_file" (
    "sha256" BYTEA NOT NULL,
    "raw" BYTEA NOT NULL,

    CONSTRAINT "wire_file_pkey" PRIMARY KEY ("sha256")
);

insert into wire_file (sha256, raw) select distinct on (sha256) sha256, raw from wire_item order by sha256, index;

-- AddForeignKey
ALTER TABLE "wire_item" ADD CONSTRAINT "wire_item_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "wire_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The bytes that came in are the evidence: those of a file never change, and an item stays its file's.
create or replace function refuse_new_bytes() returns trigger language plpgsql as $$
begin
  if new.sha256 is distinct from old.sha256 or new."receivedAt" is distinct from old."receivedAt" then
    raise exception 'the bytes of a wire item never change' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create function refuse_file_change() returns trigger language plpgsql as $$
begin
  if new is distinct from old then
    raise exception 'the bytes of a wire file never change' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger wire_file_keeps_its_bytes before update on wire_file for each row execute function refuse_file_change();

-- AlterTable
ALTER TABLE "wire_item" DROP COLUMN "raw";
