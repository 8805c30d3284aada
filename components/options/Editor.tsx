import { Button, Textarea } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { ConfigurationProblem } from '@/lib/config/schema';
import { sendMessage } from '@/lib/messages';
import { download } from '../download';
import { IconDownload } from '../icons';
import { run } from '../notices';
import { ImportButton } from './ImportButton';
import classes from './Options.module.css';
import { PasteButton } from './PasteButton';
import { lineAndColumn, placeOf, placesIn } from './places';
import { refusedSelectors } from './refusedSelectors';
import { RemoveAll } from './RemoveAll';
import { useChecked } from './useChecked';
import { Verdict } from './Verdict';

interface EditorProps {
  /** The settings in force; null when there are none. */
  saved: string | null;
  /** A text to begin with that is not saved yet. */
  begun: string | null;
  problems: ConfigurationProblem[];
  /** After saving or giving up what was begun. */
  onDone: () => void;
}

/** The agent's own settings as JSON text, checked while it is typed, saved on demand. */
export function Editor({ saved, begun, problems, onDone }: EditorProps) {
  const [draft, setDraft] = useState<string | null>(begun);
  const text = draft ?? saved ?? '';
  const changed = draft !== null && draft !== saved;
  const blank = text.trim() === '';
  const checked = useChecked(text, !changed || blank);
  const refused = useMemo(() => refusedSelectors(text), [text]);
  const found = useMemo(() => placesIn(text), [text]);
  const input = useRef<HTMLTextAreaElement>(null);

  const places = {
    of: (path: string) => {
      const place = placeOf(path, found);
      return place === null ? null : lineAndColumn(text, place);
    },
    go: (path: string) => {
      const place = placeOf(path, found);
      if (place !== null && input.current) showCaret(input.current, place);
    },
  };

  const save = async () => {
    const result = await run(() => sendMessage('saveConfiguration', { text }));
    if (!result.ok) return;
    setDraft(null);
    onDone();
  };
  const discard = () => {
    setDraft(null);
    onDone();
  };

  return (
    <section aria-label="Your settings">
      <div className={classes.row}>
        <Button size="xs" disabled={!changed || blank} onClick={() => void save()}>
          Save
        </Button>
        <Button size="xs" variant="default" disabled={!changed && begun === null} onClick={discard}>
          Discard changes
        </Button>
        <span className={classes.gap} />
        <PasteButton onText={setDraft} onRefused={() => input.current?.focus()} />
        <ImportButton variant="default" onText={setDraft} />
        <Button
          size="xs"
          variant="default"
          disabled={blank}
          leftSection={<IconDownload size={14} />}
          onClick={() => download('sidecase.json', text, 'application/json')}
        >
          Export
        </Button>
        {saved !== null && <RemoveAll onRemoved={discard} />}
      </div>
      <Verdict
        state={changed ? { kind: 'editing', checked, text } : { kind: 'inForce', problems }}
        refused={refused}
        places={places}
        blank={blank}
      />
      <Textarea
        ref={input}
        autosize
        minRows={16}
        maxRows={40}
        spellCheck={false}
        aria-label="Configuration (JSON)"
        placeholder="Paste a configuration here"
        classNames={{ input: classes.editor ?? '' }}
        value={text}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
    </section>
  );
}

/** Puts the caret at an offset and brings its line into view; the browser scrolls to a caret only when it types. */
function showCaret(input: HTMLTextAreaElement, offset: number): void {
  input.focus();
  input.setSelectionRange(offset, offset);
  const lines = input.value.split('\n').length;
  const line = input.value.slice(0, offset).split('\n').length - 1;
  input.scrollTop = (input.scrollHeight * line) / lines - input.clientHeight / 2;
}
