-- The wire's list is filtered by any of these columns and read newest first. With all of them in one index a filter that hits little or
-- nothing reads the index to its end (some 20 MB at 200,000 items) and not the rows, which carry whole readings (500 MB).
create index wire_item_list on wire_item ("receivedAt" desc, id desc, state, language, "agencyId", "usedById", "wireDate", headline);
drop index "wire_item_receivedAt_id_idx";
