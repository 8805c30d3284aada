import { Textarea, TextInput } from '@mantine/core';
import type { FieldType } from '@/lib/domain/case';
import classes from '../Field.module.css';
import type { EditorProps } from './FieldEditor';

/** The browser's own kind of input. Numbers are texts: a number input changes on scrolling and hides what it refuses. */
const inputTypes: Partial<Record<FieldType, 'date' | 'email' | 'tel'>> = {
  date: 'date',
  email: 'email',
  phone: 'tel',
};

export function TextEditor({ id, field, editing, byAI, describedBy }: EditorProps) {
  const common = {
    id,
    size: 'xs' as const,
    value: editing.text,
    error: editing.error !== null,
    required: field.required,
    withAsterisk: false,
    'aria-describedby': describedBy,
    'data-by-ai': byAI || undefined,
    classNames: { input: classes.input ?? '' },
    onChange: (event: { currentTarget: { value: string } }) =>
      editing.type(event.currentTarget.value),
    onBlur: editing.leave,
  };
  if (field.type === 'multiline') return <Textarea autosize minRows={2} maxRows={6} {...common} />;
  const numeric = field.type === 'number' || field.type === 'currency';
  return (
    <TextInput
      {...common}
      type={inputTypes[field.type] ?? 'text'}
      inputMode={numeric ? 'decimal' : undefined}
      autoComplete="off"
    />
  );
}
