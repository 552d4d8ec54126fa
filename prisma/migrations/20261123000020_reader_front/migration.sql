-- The front's rivers leave archive copy out; without this a section full of archive copy is walked row by row.
create index revision_published_section_front on revision ("sectionId", "sortAt" desc, id desc)
  where state = 'published' and "runAs" is distinct from 'archive';

-- The sitemap's parts walk published stories by id.
create index article_published_by_id on article (id) where state = 'published';
