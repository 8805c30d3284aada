import '../style/base.css';
import '../style/sidebar.css';
import '../style/conversation.css';
import '../style/messages.css';
import '../style/form.css';
import './forms.css';
import { apply, type DemoEvent } from '../../events';
import type { DemoState } from '../../model';
import { createApp } from '../app';
import { followLinks, readRoute } from '../route';
import { createEditorForm } from './editorForm';

/* The helpdesk with one form beside it, which is for whatever conversation is shown. */

const app = createApp();
const form = createEditorForm();
document.body.append(app.element, form.element);
form.start();

const state: DemoState = { conversations: [], cases: [], newestFirst: false };
let arrived = false;

function show(): void {
  if (!arrived) return;
  const route = readRoute(location);
  app.update({ state, route });
  form.conversationId = route.conversationId;
}

const events = new EventSource('/api/events');
events.addEventListener('message', ({ data }: MessageEvent<string>) => {
  apply(state, JSON.parse(data) as DemoEvent);
  arrived = true;
  show();
});
followLinks(show);
