import { addSection } from '../../core/localize.ts';
import { sending as lv } from '../../locales/lv/sending.ts';

addSection('sending', {
  lv,
  en: async () => (await import('../../locales/en/sending.ts')).sending,
});

export { newKey } from '../../data/post-message.ts';
export { byField, checkForm } from './check-form.ts';
export { composeMessage } from './compose.ts';
export { renderRoomLeft, spokenRoomLeft } from './counter.ts';
export {
  renderErrors,
  renderLetter,
  renderReceipt,
  renderRefused,
  renderWaiting,
} from './notices.ts';
export { SendingController } from './sending-controller.ts';
