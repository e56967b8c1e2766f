/** The JSON files and messages: a zod schema for each, and the types inferred from them. */
export * from './contract/event.ts';
export * from './contract/file.ts';
export * from './contract/message.ts';
export {
  messageErrorCodes,
  messageLimits,
  tidy,
  type MessageError,
  type MessageErrorCode,
  type MessageOptions,
} from './contract/message-rules.ts';
export * from './contract/organization.ts';
export * from './contract/receipt.ts';
export { REFERENCE_CHARACTERS, readReference, showReference } from './contract/reference.ts';
export * from './contract/schemas.ts';
export * from './contract/site.ts';
export * from './contract/terms.ts';
