import { Button, CloseButton, TextInput, UnstyledButton } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import type { Case, CaseField } from '@/lib/domain/case';
import { IconSearch } from '../icons';
import { valueText } from '../values';
import { linkCase, useLinking } from './linking';
import classes from './Panel.module.css';
import { useUnlinkedCases } from './reads';

/** More than this is found by typing on. */
const shownAtOnce = 8;

interface LinkCaseProps {
  conversationKey: string;
  fields: CaseField[];
}

/** What people know a case by: its number, then what stands in its first fields. */
function nameOf({ record, fields: states }: Case, fields: CaseField[]): string {
  const values = fields.map((field) => valueText(field, states[field.name]?.value ?? null));
  return [record?.label, ...values.filter(Boolean).slice(0, 2)].join(' · ');
}

function matches(found: Case, fields: CaseField[], words: string): boolean {
  const values = fields.map((field) => valueText(field, found.fields[field.name]?.value ?? null));
  const text = [found.record?.label, ...values].join(' ').toLowerCase();
  return text.includes(words.trim().toLowerCase());
}

/** A searchable list of saved cases without a conversation, to link one to this conversation. */
export function LinkCase({ conversationKey, fields }: LinkCaseProps) {
  const [words, setWords] = useState('');
  const cases = useUnlinkedCases();
  const close = () => useLinking.getState().ask(null);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  const shown = (cases ?? []).filter((found) => matches(found, fields, words));
  return (
    <section className={classes.tool} aria-label="Link a case" onKeyDown={closeOnEscape}>
      <div className={classes.toolHead}>
        <TextInput
          size="xs"
          // The agent has just asked for it.
          autoFocus
          type="search"
          className={classes.toolField ?? ''}
          aria-label="Search saved cases"
          placeholder="Case number or any value"
          leftSection={<IconSearch size={14} />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <CloseButton size="sm" aria-label="Close the list of cases" onClick={close} />
      </div>
      {cases && shown.length === 0 && (
        <p className={classes.toolNote} role="status">
          {cases.length === 0
            ? 'Every saved case belongs to a conversation. Unlink one there first.'
            : 'No case has these words.'}
        </p>
      )}
      <ul className={classes.picks}>
        {shown.slice(0, shownAtOnce).map((found) => (
          <li key={found.id}>
            <UnstyledButton
              className={classes.pick}
              aria-label={`Link ${nameOf(found, fields)}`}
              onClick={() => void linkCase(conversationKey, found.id)}
            >
              {nameOf(found, fields)}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {shown.length > shownAtOnce && (
        <p className={classes.toolNote}>{shown.length - shownAtOnce} more: type to find them.</p>
      )}
    </section>
  );
}

/** After unlinking: the way back. */
export function LinkAgain({ conversationKey }: { conversationKey: string }) {
  const unlinked = useLinking((linking) => linking.unlinked[conversationKey]);
  if (!unlinked) return null;
  return (
    <div className={classes.again}>
      You unlinked {unlinked.label}.
      <Button
        size="compact-xs"
        variant="light"
        onClick={() => void linkCase(conversationKey, unlinked.caseId)}
      >
        Link it again
      </Button>
    </div>
  );
}
