import { defineContentScript } from 'wxt/utils/define-content-script';
import { Helpdesk } from '@/lib/helpdesk/helpdesk';

export default defineContentScript({
  // Registered at run time for the enabled sites that the agent or policy allows.
  registration: 'runtime',
  matches: [],
  runAt: 'document_idle',
  main: (context) => new Helpdesk(context.signal).start(),
});
