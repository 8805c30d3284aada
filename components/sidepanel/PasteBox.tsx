import { Button, CloseButton, Textarea } from '@mantine/core';
import type { DragEvent, KeyboardEvent } from 'react';
import { count } from '../words';
import classes from './Panel.module.css';
import { longestPaste, sendPaste, usePastes, type Paste } from './paste';

interface PasteBoxProps {
  conversationKey: string;
  onShowCase: () => void;
}

/** Smart paste: takes a letter, a log or a table beside the conversation, typed, pasted or dropped. */
export function PasteBox({ conversationKey, onShowCase }: PasteBoxProps) {
  const paste = usePastes(({ pastes }) => pastes[conversationKey]);
  if (!paste) return null;
  const put = (next: Paste | undefined) => usePastes.getState().put(conversationKey, next);
  const { text, step } = paste;
  const reading = step === 'reading';
  const tooLong = text.length > longestPaste;
  const send = () => void sendPaste(conversationKey, text);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') put(undefined);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
  };
  const lookThrough = () => {
    put(undefined);
    onShowCase();
  };
  const onDrop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files;
    if (!file) return; // A dropped text is taken by the box itself.
    event.preventDefault();
    void file.text().then((dropped) => put({ text: dropped, step: 'writing' }));
  };

  return (
    <section className={classes.tool} aria-label="Paste a text" onKeyDown={onKeyDown}>
      <div className={classes.toolHead}>
        <label htmlFor="paste" className={classes.toolField}>
          Letter, log or table
        </label>
        <CloseButton size="sm" aria-label="Close the paste box" onClick={() => put(undefined)} />
      </div>
      <Textarea
        id="paste"
        size="xs"
        autosize
        // The agent has just asked for it.
        autoFocus
        minRows={2}
        maxRows={6}
        placeholder="Paste or drop a text here"
        readOnly={reading}
        error={tooLong && `Too long: ${longestPaste / 1000},000 characters at most.`}
        value={text}
        onChange={(event) => put({ text: event.currentTarget.value, step: 'writing' })}
        onDrop={onDrop}
      />
      <div className={classes.toolFoot}>
        <Button
          size="compact-xs"
          title="Ctrl+Enter"
          loading={reading}
          disabled={text.trim() === '' || tooLong}
          onClick={send}
        >
          Find values
        </Button>
        <span role="status" aria-label="Paste result">
          {outcome(step)}
        </span>
        {typeof step === 'object' && step.found > 0 && (
          <Button size="compact-xs" variant="light" onClick={lookThrough}>
            Look through them
          </Button>
        )}
      </div>
    </section>
  );
}

function outcome(step: Paste['step']): string {
  if (step === 'writing') return '';
  if (step === 'reading') return 'Looking through the text…';
  return step.found === 0 ? 'Nothing found in this text' : `${count(step.found, 'value')} found`;
}
