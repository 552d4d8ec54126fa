import pg from 'pg'

/** Share of the stories that are a row of each kind; the rest is published. */
const states = `case when r < .004 then 'draft' when r < .006 then 'submitted' when r < .02 then 'spiked' when r < .025 then 'withdrawn' else 'published' end`
const id = (kind: number, at: string) => `('0190000${kind}-0000-7000-8000-' || lpad(to_hex(${at}), 12, '0'))::uuid`
/** A few words are everywhere, most are rare, as in any language. */
const words = (count: number, at: string) =>
  `(select string_agg('w' || floor(power(random(), 4) * 40000)::int, ' ') from generate_series(1, ${count}) k where ${at} is not null)`
const when = (at: string, count: number) =>
  `timestamptz '2016-01-01' + (${at}::float8 / ${count}) * interval '10 years'`

/** Fills a migrated database with a newsroom of ten years: so many stories, with tags, words, log and wire in proportion. */
export async function fillNewsroom(url: string, stories: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const steps: [string, string][] = [
    ['people', people],
    ['sections, agencies', places],
    ['tags', tags],
    ['stories', articles(stories)],
    ['texts', revisions],
    ['drafts over published stories', drafts],
    ['tags of stories', links],
    ['words', search],
    ['wire', wire(stories)],
    ['log', log(stories)],
    ['pictures, corrections, reports', rest(stories)],
    ['statistics', 'analyze'],
  ]
  // Foreign keys of rows that are right by construction would double the time.
  await client.query('set session_replication_role = replica')
  for (const [name, sql] of steps) {
    const began = performance.now()
    await client.query(sql)
    console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`)
  }
  await client.end()
}

const people = `insert into person (id, email, name, slug, role, "createdAt")
  select ${id(1, 'i')}, 'p' || i || '@example.test', 'Person ' || i, 'person-' || i, case when i < 4 then 'admin' when i < 60 then 'editor' else 'reporter' end::"Role", now()
  from generate_series(1, 300) i`

const places = `insert into section (id, slug, name, position) select ${id(2, 'i')}, 's' || i, 'Section ' || i, i from generate_series(1, 12) i;
  insert into agency (id, name, aliases) select ${id(3, 'i')}, 'Agency ' || i, '{}' from generate_series(1, 60) i`

const tags = `insert into tag (id, kind, name, slug, "createdAt")
    select ${id(4, 'i')}, 'person', 'Name' || i || ' Surname' || i % 7000, 't' || i, now() from generate_series(1, 50000) i;
  insert into tag_name (id, "tagId", name, folded, alias)
    select ${id(5, 'i')}, ${id(4, 'i')}, 'Name' || i || ' Surname' || i % 7000, 'name' || i || ' surname' || i % 7000, false from generate_series(1, 50000) i`

const articles = (count: number) => `insert into article
  (id, slug, state, "createdAt", "createdById", "savedAt", "savedById", language, "sectionId", "workingId", "firstPublishedAt", "publishedAt",
   "spikedAt", "spikedById", "withdrawnAt", "withdrawnById", "withdrawKind")
  select ${id(6, 'i')}, case when s in ('published', 'withdrawn') then 'story-' || i end, s::"ArticleState", t, ${id(1, '1 + (p * p * 299)::int')}, t,
    ${id(1, '1 + (p * 299)::int')}, (array['en','en','az','az','ru'])[1 + i % 5], ${id(2, '1 + (p * 11.9)::int % 12')}, ${id(7, 'i')},
    case when s in ('published', 'withdrawn') then t end, case when s in ('published', 'withdrawn') then t end,
    case when s = 'spiked' then t end, case when s = 'spiked' then ${id(1, '5')} end,
    case when s = 'withdrawn' then t end, case when s = 'withdrawn' then ${id(1, '5')} end, case when s = 'withdrawn' then 'notice'::"WithdrawKind" end
  from (select i, ${states} as s, ${when('i', count)} as t, p from (select i, random() as r, random() as p from generate_series(1, ${count}) i) x) y`

const revisions = `insert into revision
  (id, "articleId", state, number, "createdAt", "savedAt", "savedById", language, headline, byline, "agencyId", "sectionId", urgency, body, text,
   "publishedAt", "publishedById", "sortAt", "submittedAt", "submittedById", "runAs", "wireDate")
  select a."workingId", a.id, case when a.state = 'published' then 'published' when a.state = 'withdrawn' then 'superseded' else 'draft' end::"RevisionState",
    case when a.state in ('published', 'withdrawn') then 1 end, a."createdAt", a."savedAt", a."savedById", a.language,
    ${words(8, 'a.id')}, 'Person ' || (random() * 300)::int, ${id(3, '1 + (random() * 59)::int')}, a."sectionId", 1 + (random() * 8)::int, '{"type":"doc","content":[]}', ${words(60, 'a.id')},
    a."publishedAt", a."savedById", case when a.state = 'published' then a."firstPublishedAt" end,
    case when a.state = 'submitted' then a."savedAt" end, case when a.state = 'submitted' then a."savedById" end,
    case when random() < .1 then 'archive' end::"RunAs", '2015-03-04'
  from article a`

const drafts = `insert into revision (id, "articleId", state, "createdAt", "savedAt", "savedById", language, headline, body, "submittedAt")
    select ${id(8, 'row_number() over ()')}, id, 'draft', "savedAt", "savedAt", "savedById", language, 'Changed', '{}', case when random() < .002 then "savedAt" end
    from article where state = 'published' and random() < .02;
  update article a set "workingId" = r.id from revision r where r."articleId" = a.id and r.state = 'draft' and a.state = 'published'`

const links = `insert into revision_tag ("revisionId", "tagId", position, "publishedSortAt")
    select r.id, ${id(4, '1 + (power(random(), 3) * 49999)::int')}, k, r."sortAt" from revision r, generate_series(1, 3) k where r.state = 'published' on conflict do nothing;
  insert into revision_contributor ("revisionId", "personId", position, "publishedSortAt")
    select r.id, ${id(1, '1 + (random() * 299)::int')}, 0, r."sortAt" from revision r where r.state = 'published' and random() < .4`

const search = `insert into search_entry ("articleId", "sortAt", language, words)
  select "articleId", "sortAt", language, to_tsvector('simple', headline || ' ' || text) from revision where state = 'published'`

const wire = (count: number) => `insert into wire_file (sha256, raw)
  select decode(md5(i::text) || md5(i::text), 'hex'), decode(md5(i::text), 'hex') from generate_series(1, ${count}) i;
insert into wire_item
  (id, sha256, index, "receivedAt", "receivedById", state, parsed, "parserVersion", "agencyId", headline, language, "wireDate", "putBack", "usedAt", "usedById", "articleId")
  select ${id(9, 'i')}, decode(md5(i::text) || md5(i::text), 'hex'), 0, ${when('i', count)}, ${id(1, '7')},
    case when r < .2 then 'used' when r < .5 then 'dismissed' else 'waiting' end::"WireState",
    jsonb_build_object('headlineOrigin', 'given', 'paragraphs', jsonb_build_array(repeat('word ', 400))), 1, ${id(3, '1 + (r * 59)::int')},
    ${words(8, 'i')}, (array['en','az','ru'])[1 + i % 3], '2020-08-07', '{}',
    case when r < .2 then now() end, case when r < .2 then ${id(1, '1 + (r * 1400)::int')} end, case when r < .2 then ${id(6, 'i')} end
  from (select i, random() as r from generate_series(1, ${count}) i) x`

const log = (count: number) => `insert into audit_event (id, at, "actorId", "actorName", verb, thing, "thingId")
  select ${id(0, 'i')}, ${when('i', 2 * count)}, ${id(1, '1 + (random() * 299)::int')}, 'Somebody',
    (array['article.save','article.publish','article.create','wire.use','person.invite'])[1 + floor(power(random(), 4) * 5)::int], 'article', ${id(6, '1 + i / 2')}
  from generate_series(1, ${2 * count}) i`

const rest = (
  count: number,
) => `insert into media (id, sha256, "fileName", type, width, height, bytes, caption, credit, renditions, "createdAt", "createdById")
    select ${id(1, '1000000 + i')}, decode(md5(i::text), 'hex'), 'picture-' || i || '.jpg', 'image/jpeg', 800, 600, 1000, ${words(8, 'i')}, 'Credit ' || i % 300, '[]', ${when('i', Math.ceil(count / 5))}, ${id(1, '7')}
    from generate_series(1, ${Math.ceil(count / 5)}) i;
  insert into correction (id, "articleId", "revisionId", kind, note, "createdAt", "createdById")
    select ${id(2, '1000000 + i')}, a.id, a."workingId", 'correction', 'A number was wrong.', a."savedAt", a."savedById"
    from (select *, row_number() over () as i from article where state = 'published' and random() < .02) a;
  insert into mistake_report (id, "articleId", message, "createdAt", "handledAt", "handledById")
    select ${id(3, '1000000 + i')}, a.id, 'A mistake', a."savedAt", case when random() < .999 then now() end, ${id(1, '5')}
    from (select *, row_number() over () as i from article where state = 'published' and random() < .05) a`
