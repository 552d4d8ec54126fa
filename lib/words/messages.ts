import type { Language } from '#lib/person/actor.ts'
import azBatch from './az/batch.json' with { type: 'json' }
import azChannel from './az/channel.json' with { type: 'json' }
import azDesk from './az/desk.json' with { type: 'json' }
import azMedia from './az/media.json' with { type: 'json' }
import azPeople from './az/people.json' with { type: 'json' }
import azPlan from './az/plan.json' with { type: 'json' }
import azReader from './az/reader.json' with { type: 'json' }
import azReasons from './az/reasons.json' with { type: 'json' }
import azRules from './az/rules.json' with { type: 'json' }
import azStory from './az/story.json' with { type: 'json' }
import azTags from './az/tags.json' with { type: 'json' }
import azVersion from './az/version.json' with { type: 'json' }
import azWire from './az/wire.json' with { type: 'json' }
import enBatch from './en/batch.json' with { type: 'json' }
import enChannel from './en/channel.json' with { type: 'json' }
import enDesk from './en/desk.json' with { type: 'json' }
import enMedia from './en/media.json' with { type: 'json' }
import enPeople from './en/people.json' with { type: 'json' }
import enPlan from './en/plan.json' with { type: 'json' }
import enReader from './en/reader.json' with { type: 'json' }
import enReasons from './en/reasons.json' with { type: 'json' }
import enRules from './en/rules.json' with { type: 'json' }
import enStory from './en/story.json' with { type: 'json' }
import enTags from './en/tags.json' with { type: 'json' }
import enVersion from './en/version.json' with { type: 'json' }
import enWire from './en/wire.json' with { type: 'json' }
import ruBatch from './ru/batch.json' with { type: 'json' }
import ruChannel from './ru/channel.json' with { type: 'json' }
import ruDesk from './ru/desk.json' with { type: 'json' }
import ruMedia from './ru/media.json' with { type: 'json' }
import ruPeople from './ru/people.json' with { type: 'json' }
import ruPlan from './ru/plan.json' with { type: 'json' }
import ruReader from './ru/reader.json' with { type: 'json' }
import ruReasons from './ru/reasons.json' with { type: 'json' }
import ruRules from './ru/rules.json' with { type: 'json' }
import ruStory from './ru/story.json' with { type: 'json' }
import ruTags from './ru/tags.json' with { type: 'json' }
import ruVersion from './ru/version.json' with { type: 'json' }
import ruWire from './ru/wire.json' with { type: 'json' }

/** Every word a person reads on screen, by area. English is the measure: the other languages have the same keys. */
const en = {
  channel: enChannel,
  desk: enDesk,
  people: enPeople,
  version: enVersion,
  wire: enWire,
  batch: enBatch,
  story: enStory,
  tags: enTags,
  media: enMedia,
  plan: enPlan,
  reader: enReader,
  reasons: enReasons,
  rules: enRules,
}
export type Messages = typeof en

const all: Record<Language, Messages> = {
  en,
  az: {
    channel: azChannel,
    desk: azDesk,
    people: azPeople,
    version: azVersion,
    wire: azWire,
    batch: azBatch,
    story: azStory,
    tags: azTags,
    media: azMedia,
    plan: azPlan,
    reader: azReader,
    reasons: azReasons,
    rules: azRules,
  },
  ru: {
    channel: ruChannel,
    desk: ruDesk,
    people: ruPeople,
    version: ruVersion,
    wire: ruWire,
    batch: ruBatch,
    story: ruStory,
    tags: ruTags,
    media: ruMedia,
    plan: ruPlan,
    reader: ruReader,
    reasons: ruReasons,
    rules: ruRules,
  },
}

/** The messages of one language. */
export function messagesFor(language: Language): Messages {
  return all[language]
}
