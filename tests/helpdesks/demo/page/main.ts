import './style/base.css';
import './style/sidebar.css';
import './style/conversation.css';
import './style/messages.css';
import './style/form.css';
import { apply, type DemoEvent } from '../events';
import type { DemoState } from '../model';
import { createApp } from './app';
import { followLinks, readRoute } from './route';

const app = createApp();
document.body.append(app.element);

const state: DemoState = { conversations: [], cases: [], newestFirst: false };
let arrived = false;

/** Nothing is shown before the state is there, so that an empty desk never flashes. */
function show(): void {
  if (arrived) app.update({ state, route: readRoute(location) });
}

const events = new EventSource('/api/events');
events.addEventListener('message', ({ data }: MessageEvent<string>) => {
  apply(state, JSON.parse(data) as DemoEvent);
  arrived = true;
  show();
});
followLinks(show);
