/** Words whose groups hold nothing of the story. */
export const silent = new Set(
  `colortbl generator listtable listoverridetable revtbl rsidtbl sp shprslt title xmlnstbl mmathPr themedata colorschememapping datastore latentstyles
header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc aftnsep aftnsepc annotation atnid atnauthor atnref atndate
bkmkstart bkmkend filetbl pgptbl template private1 userprops xe tc rxe nonshppict objdata result fontemb falt panose keywords comment
subject company operator category manager doccomm hlinkbase buptim printim datafield formfield ffdeftext stylesheet`.split(
    /\s+/,
  ),
)

/** Words that stand for a sign. */
export const marksOfText: Record<string, string> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  nbsp: '\u00a0',
  nbhyphen: '\u2011',
  shy: '\u00ad',
  emspace: ' ',
  enspace: ' ',
}
