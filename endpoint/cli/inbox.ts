import { readReference, showReference } from '../../src/contract/reference.ts';
import type { Inbox } from '../inbox/inbox.ts';
import { messageStates, type InboxMessage, type MessageState } from '../inbox/tables.ts';
import { retentionLimit } from '../mail/post-office.ts';
import { Published } from '../mail/published.ts';
import type { Language } from '../report/format.ts';
import { messagesToCsv, messagesToJson } from './inbox-export.ts';
import { inboxWords } from './inbox-words.ts';
import { lineOf, pageOf } from './inbox-view.ts';
import { openInbox } from './open-inbox.ts';
import { configOf, UsageError, type Options } from './options.ts';

/** All of them, in one answer: a page that ends between two of the same moment would lose one. */
const ALL = 1_000_000_000;

interface Call {
  readonly inbox: Inbox;
  readonly language: Language;
  readonly published: Published;
}

/** What is done with one message; false where there is no such message. */
type Change = (inbox: Inbox, reference: string) => Promise<boolean>;

const changes: Readonly<Record<string, Change>> = {
  done: (inbox, reference) => inbox.markDone(reference),
  spam: (inbox, reference) => inbox.markSpam(reference),
  approve: (inbox, reference) => inbox.approve(reference),
  resend: (inbox, reference) => inbox.resend(reference),
  erase: (inbox, reference) => inbox.erase(reference),
};

/** What works on the whole inbox, or lists it. */
const overviews: Readonly<
  Record<string, (call: Call, argument: string | undefined) => Promise<number>>
> = { list, export: exportMessages, purge };

/** `nvo inbox`: what the staff does with messages where there is no mail program at hand. */
export async function inboxCommand(args: string[], options: Options): Promise<number> {
  const [action = 'list', argument, ...rest] = args;
  const isOverview = Object.hasOwn(overviews, action);
  const isChange = Object.hasOwn(changes, action);
  if (rest.length > 0 || !(isOverview || isChange || action === 'show')) {
    throw new UsageError(`inbox does not understand "${args.join(' ')}"`);
  }
  const references = isOverview ? [] : referencesOf(action, argument);
  checkArgument(action, argument);
  const config = await configOf(options);
  const inbox = await openInbox(config);
  try {
    const call = { inbox, language: config.language, published: new Published(config) };
    const overview = isOverview ? overviews[action] : undefined;
    if (overview) return await overview(call, argument);
    const all = references === 'failed' ? await failed(inbox) : references;
    return action === 'show' ? await show(call, all) : await change(call, action, all);
  } finally {
    await inbox.close();
  }
}

/** @throws UsageError where it is no reference; `resend failed` means all that were given up */
function referencesOf(action: string, typed: string | undefined): string[] | 'failed' {
  if (typed === undefined) throw new UsageError(`inbox ${action} needs a reference: K7M-2PX-4R`);
  if (action === 'resend' && typed === 'failed') return 'failed';
  const reference = readReference(typed);
  if (!reference) throw new UsageError(`"${typed}" is no reference: K7M-2PX-4R`);
  return [reference];
}

/** @throws UsageError */
function checkArgument(action: string, argument: string | undefined): void {
  if (argument === undefined) return;
  const allowed: Readonly<Record<string, readonly string[]>> = {
    list: messageStates,
    export: ['csv', 'json'],
    purge: [],
  };
  const known = allowed[action];
  if (!known || known.includes(argument)) return;
  const hint = known.length > 0 ? `: ${known.join(', ')}` : '';
  throw new UsageError(`inbox ${action} takes no "${argument}"${hint}`);
}

const failed = async (inbox: Inbox): Promise<string[]> =>
  (await inbox.list({ states: ['failed'], limit: ALL })).map(({ reference }) => reference);

async function list({ inbox, language, published }: Call, state?: string): Promise<number> {
  const states = messageStates.filter((each) => state === undefined || each === state);
  const messages = await inbox.list({ states, limit: ALL });
  const terms = await published.terms();
  for (const message of messages) console.log(lineOf(message, terms, language));
  console.log(inboxWords[language].counted(await inbox.counts()));
  return 0;
}

async function exportMessages({ inbox, language }: Call, format = 'csv'): Promise<number> {
  const messages = await inbox.list({ limit: ALL });
  const text = format === 'json' ? messagesToJson(messages) : messagesToCsv(messages, language);
  process.stdout.write(text);
  return 0;
}

async function purge({ inbox, language, published }: Call): Promise<number> {
  const count = await inbox.purge(await retentionLimit(published, new Date()));
  console.log(inboxWords[language].purged(count));
  return 0;
}

async function show(call: Call, references: readonly string[]): Promise<number> {
  const { inbox, language, published } = call;
  for (const reference of references) {
    const message = await inbox.get(reference);
    if (!message) return missing(reference, language);
    console.log(pageOf(message, await published.terms(), language));
  }
  return 0;
}

async function change(
  { inbox, language }: Call,
  action: string,
  references: readonly string[],
): Promise<number> {
  for (const reference of references) {
    if (!(await changes[action]?.(inbox, reference))) return missing(reference, language);
    const after = await inbox.get(reference);
    console.log(`${showReference(reference)}: ${stateIn(after, language)}`);
  }
  if (references.length === 0) console.log(inboxWords[language].nothingToDo);
  return 0;
}

function stateIn(message: InboxMessage | undefined, language: Language): string {
  const { states, erased } = inboxWords[language];
  const state: MessageState | undefined = message?.state;
  return state ? states[state] : erased;
}

function missing(reference: string, language: Language): number {
  console.error(`${showReference(reference)}: ${inboxWords[language].missing}`);
  return 1;
}
