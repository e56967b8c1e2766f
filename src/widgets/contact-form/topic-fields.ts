import type { TemplateResult } from 'lit';
import type { MessageCheck } from '../../contract/message-checks.ts';
import type { Organization } from '../../contract/organization.ts';
import type { SiteFile } from '../../contract/site.ts';
import type { FormValues } from '../../data/message-form.ts';
import type { Locale } from '../../locales/lv.ts';
import type { FieldsContext } from './fields.ts';

export interface TopicContext {
  readonly site: SiteFile;
  /** Of the directory, where the visitor has chosen one. */
  readonly organization: Organization | undefined;
  readonly strings: Locale;
}

/** The fields that one topic alone has: a part of the form that comes when the topic is chosen. */
export interface TopicFields {
  readonly render: (context: FieldsContext, about: TopicContext) => TemplateResult;
  /** What they come to: properties of the message. */
  readonly toMessage: (values: FormValues, organization: Organization | undefined) => object;
  /** Of these properties. */
  readonly checks: Readonly<Record<string, MessageCheck>>;
  /** What is sent where the fields say all. */
  readonly said: (strings: Locale) => string;
  /** What is wrong with them, where more can be said than of any field: by pointer and code. */
  readonly errorsIn: (strings: Locale) => Readonly<Record<string, string>>;
}
