import { Select } from '@mantine/core';
import classes from '../Field.module.css';
import type { EditorProps } from './FieldEditor';

export function ChoiceEditor({ id, field, editing, byAI, options, describedBy }: EditorProps) {
  return (
    <Select
      id={id}
      size="xs"
      searchable
      clearable
      openOnFocus={false}
      allowDeselect={false}
      nothingFoundMessage="No option with these words"
      aria-describedby={describedBy}
      required={field.required}
      data-by-ai={byAI || undefined}
      classNames={{ input: classes.input ?? '' }}
      clearButtonProps={{ 'aria-label': `Empty ${field.label}` }}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      data={options.map(({ value, label }) => ({ value, label }))}
      value={editing.text === '' ? null : editing.text}
      onChange={(value) => editing.pick(value ?? '')}
    />
  );
}
