-- Lists of tags and type-ahead walk folded names in one order, whatever the database's own collation.
create index tag_name_in_order on tag_name (folded collate "C", id);

-- A person is looked for by the surname, a company by any of its words.
create index tag_name_words on tag_name using gin (to_tsvector('simple', folded));

-- Readers' reports that wait are few; those that were handled pile up.
create index mistake_report_open on mistake_report ("createdAt" desc, id desc) where "handledAt" is null;
