import { addSection } from '../../core/localize.ts';
import { sending as lv } from '../../locales/lv/sending.ts';

addSection('sending', {
  lv,
  en: async () => (await import('../../locales/en/sending.ts')).sending,
});

export { checkForm } from './check-form.ts';
export { composeMessage } from './compose.ts';
export { renderRoomLeft } from './counter.ts';
export { renderErrors, renderNotice, renderReceipt, spokenOf, styles } from './notices.ts';
export { SendingController } from './sending-controller.ts';
