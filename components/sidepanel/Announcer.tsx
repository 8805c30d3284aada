import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { Configuration } from '@/lib/config/schema';
import { hear, newsOf } from './announcement';
import type { ConversationView } from './reads';

interface AnnouncerProps {
  view: ConversationView;
  configuration: Configuration;
}

/** Tells screen readers what has changed, once, when AI has finished. */
export function Announcer({ view, configuration }: AnnouncerProps) {
  const [said, setSaid] = useState(() => ({ heard: hear(view, configuration, null), text: '' }));
  const heard = hear(view, configuration, said.heard);
  if (JSON.stringify(heard) !== JSON.stringify(said.heard)) {
    setSaid({ heard, text: newsOf(view, configuration, said.heard, heard) || said.text });
  }
  return (
    <VisuallyHidden role="status" aria-live="polite" aria-label="Announcements">
      {said.text}
    </VisuallyHidden>
  );
}
