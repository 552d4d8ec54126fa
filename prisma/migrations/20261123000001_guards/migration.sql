-- What must never be, refused by the database itself. Runs after the tables of the first migration.

-- One working draft and one published revision of an article.
create unique index revision_one_draft on revision ("articleId") where state = 'draft';
create unique index revision_one_published on revision ("articleId") where state = 'published';

-- The lists readers see, newest first, page by key.
create index revision_published on revision ("sortAt" desc, id desc) where state = 'published';
create index revision_published_front on revision ("sortAt" desc, id desc) where state = 'published' and "runAs" is distinct from 'archive';
create index revision_published_section on revision ("sectionId", "sortAt" desc, id desc) where state = 'published';
create index revision_published_language on revision (language, "sortAt" desc, id desc) where state = 'published';
create index article_waiting on article ("savedAt" desc, id desc) where state = 'submitted';

alter table revision add constraint revision_published_is_complete check (
  state not in ('published') or ("publishedAt" is not null and "publishedById" is not null and "sortAt" is not null and number is not null and headline <> '')
);
alter table revision add constraint revision_urgency check (urgency between 1 and 9);
alter table article add constraint article_published_has_address check (
  state not in ('published', 'withdrawn') or (slug is not null and "firstPublishedAt" is not null)
);
alter table article add constraint article_spiked_says_who check ((state = 'spiked') = ("spikedAt" is not null));
alter table article add constraint article_withdrawn_says_who check (
  (state = 'withdrawn') = ("withdrawnAt" is not null and "withdrawnById" is not null and "withdrawKind" is not null)
);
alter table article add constraint article_not_its_own_translation check ("translationOfId" is distinct from id);
alter table article add constraint article_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
alter table person add constraint person_email_folded check (email = lower(email));
alter table tag add constraint tag_not_merged_into_itself check ("mergedIntoId" is distinct from id);
alter table redirect add constraint redirect_is_local check ("from" like '/%' and ("to" is null or "to" ~ '^/[^/\\]'));
alter table wire_item add constraint wire_used_says_who check (
  (state = 'used') = ("usedAt" is not null and "usedById" is not null and "articleId" is not null)
);

-- Audit rows are written once.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% rows are never changed or deleted', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger audit_event_is_written_once before update or delete on audit_event for each row execute function refuse_change();
create trigger audit_event_is_never_emptied before truncate on audit_event for each statement execute function refuse_change();

-- What was published stays as it was; only its standing (published, superseded), its place in lists and its seal may change.
create function refuse_rewrite() returns trigger language plpgsql as $$
declare
  standing constant text[] := array['state', 'sortAt', 'sealedAt', 'sealedById', 'sealReason'];
begin
  if old.state in ('published', 'superseded') and (to_jsonb(new) - standing) is distinct from (to_jsonb(old) - standing) then
    raise exception 'a published revision is never rewritten' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger revision_is_published_once before update on revision for each row execute function refuse_rewrite();

create function refuse_unpublish() returns trigger language plpgsql as $$
begin
  if old.state in ('published', 'superseded') then
    raise exception 'a published revision is never deleted' using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;
create trigger revision_is_never_deleted before delete on revision for each row execute function refuse_unpublish();

-- The bytes that came in are the evidence.
create function refuse_new_bytes() returns trigger language plpgsql as $$
begin
  if new.raw is distinct from old.raw or new.sha256 is distinct from old.sha256 or new."receivedAt" is distinct from old."receivedAt" then
    raise exception 'the bytes of a wire item never change' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger wire_item_keeps_its_bytes before update on wire_item for each row execute function refuse_new_bytes();
