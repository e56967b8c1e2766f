import type { MessageCheck } from './message-checks.ts';
import { faultsOfTimes } from './message-rules.ts';
import { submissionShape } from './shapes/submission.generated.ts';

/** The check, in a page, of an event that is submitted; see `check-message.ts`. */
export const checkSubmission: MessageCheck = (value, pointer) => [
  ...submissionShape(value, pointer),
  ...faultsOfTimes(value, pointer),
];
