import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { discard, submit, translate } from '#app/desk/articles/[id]/actions.ts'
import { showKeys } from '#components/desk/keys-open.ts'
import { Button } from '#components/ui/button.tsx'
import { Menu, MenuItem } from '#components/ui/menu.tsx'
import { useReason } from '#components/ui/reasons.tsx'
import type { ContentInput } from '#lib/article/content.ts'
import type { ReasonKind } from './reason-dialog.tsx'
import type { Step } from './story-commands.tsx'
import type { StoryChoices, StoryCommands, StoryProps } from './story-types.ts'

const asked = ['spike', 'withdraw', 'kill'] as const
/** Languages a translation is offered in. */
const translated = ['en', 'az', 'ru', 'tr']

/** Everything that can be done with a story besides the next step. */
export function StoryMenu(props: {
  story: StoryProps
  content: ContentInput
  commands: StoryCommands
  choices: StoryChoices
  perform: (step: Step) => Promise<boolean>
  onAsk: (kind: ReasonKind) => void
}) {
  const { commands, perform, onAsk } = props
  const t = useTranslations('story')
  const can = (name: keyof StoryCommands) => commands[name].allowed && commands[name].reasons.length === 0
  const drop = async () => {
    if (await perform(discard)) window.location.reload()
  }
  return (
    <Menu trigger={<Button aria-label={t('command.more')}>{t('command.more')}</Button>}>
      {can('submit') && commands.publish.allowed ? (
        <MenuItem onClick={() => void perform(submit)}>{t('command.submit')}</MenuItem>
      ) : null}
      {can('discard') ? <MenuItem onClick={() => void drop()}>{t('command.discard')}</MenuItem> : null}
      {asked.filter(can).map((kind) => (
        <MenuItem key={kind} onClick={() => onAsk(kind)}>
          {t(`command.${kind}`)}
        </MenuItem>
      ))}
      {commands.translate.allowed ? <Translations {...props} /> : null}
      <MenuItem onClick={() => showKeys(true)}>{t('command.keys')}</MenuItem>
    </Menu>
  )
}

/** One press begins a translation, or leads to the one there is. */
function Translations(props: { story: StoryProps; content: ContentInput; choices: StoryChoices }) {
  const { story, content, choices } = props
  const t = useTranslations('story')
  const say = useReason()
  const router = useRouter()
  const begin = async (language: string) => {
    const result = await translate({ id: story.id, language })
    if (result.ok) router.push(`/desk/articles/${result.value.id}`)
    else toast.error(result.reasons.map(say).join(' '))
  }
  return translated
    .filter((language) => language !== content.language)
    .map((language) => {
      const there = choices.translations.some((one) => one.language === language)
      const name = choices.languages.find(({ code }) => code === language)?.name ?? language
      return (
        <MenuItem key={language} onClick={() => void begin(language)}>
          {t(there ? 'command.openTranslation' : 'command.translate', { language: name })}
        </MenuItem>
      )
    })
}
