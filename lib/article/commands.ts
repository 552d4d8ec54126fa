import type { Actor } from '#lib/person/actor.ts'
import { can, type Verb } from '#lib/person/policy.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import type { DeskArticle } from './desk-article.ts'
import { whyNotDiscard } from './discard.ts'
import { whyNotKill } from './kill.ts'
import { whyNotRecall } from './recall.ts'
import { whyNotRestore } from './restore.ts'
import { whyNotSave } from './save.ts'
import { whyNotSchedule } from './schedule.ts'
import { whyNotSendBack } from './send-back.ts'
import { whyNotSpike } from './spike.ts'
import { whyNotSubmit } from './submit.ts'
import { whyNotUnschedule } from './unschedule.ts'
import { whyNotUnspike } from './unspike.ts'
import { whyNotPublish } from './why-not-publish.ts'
import { whyNotWithdraw } from './withdraw.ts'

export type Command = { allowed: boolean; reasons: Reason[] }

/**
 * What the actor may do with a story now. `allowed` is the role's answer (a button that may never be pressed is not shown), `reasons`
 * grey it out: the same functions refuse the command.
 */
export function commandsFor(actor: Actor, article: DeskArticle, now: Date) {
  const owned = { createdById: article.createdById, contributorIds: article.contributorIds }
  const command = (verb: Verb, reasons: Reason[]): Command => ({ allowed: can(actor, verb, owned), reasons })
  return {
    save: command('article.save', whyNotSave(article)),
    submit: command('article.submit', whyNotSubmit(article)),
    recall: command('article.recall', whyNotRecall(article)),
    sendBack: command('article.sendBack', whyNotSendBack(article)),
    publish: command('article.publish', can(actor, 'article.publish') ? whyNotPublish(actor, article, now) : []),
    schedule: command('article.schedule', can(actor, 'article.publish') ? whyNotSchedule(actor, article, now) : []),
    unschedule: command('article.unschedule', whyNotUnschedule(article)),
    discard: command('article.discard', whyNotDiscard(article)),
    withdraw: command('article.withdraw', whyNotWithdraw(article)),
    kill: command('article.kill', whyNotKill(article)),
    restore: command('article.restore', whyNotRestore(article)),
    spike: command('article.spike', whyNotSpike(article)),
    unspike: command('article.unspike', whyNotUnspike(article)),
    translate: command('article.translate', []),
    seal: command('revision.seal', []),
  }
}
