import { SegmentedControl } from '@mantine/core';
import classes from '../Field.module.css';
import type { EditorProps } from './FieldEditor';

const choices = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
  { value: '', label: 'Not set' },
];

export function BooleanEditor({ id, field, editing, byAI, describedBy }: EditorProps) {
  return (
    <SegmentedControl
      id={id}
      size="xs"
      fullWidth
      transitionDuration={0}
      aria-label={field.label}
      aria-describedby={describedBy}
      data-by-ai={byAI || undefined}
      className={classes.segments ?? ''}
      data={choices}
      value={editing.text}
      onChange={editing.pick}
    />
  );
}
