import { NativeSelect } from '@mantine/core';
import { encodings, type Encoding } from '../file/encoding';

interface EncodingChoiceProps {
  label: string;
  chosen: Encoding | null;
  onChoose: (encoding: Encoding) => void;
}

/** The encoding of a text file, which cannot always be told from its bytes. */
export function EncodingChoice({ label, chosen, onChoose }: EncodingChoiceProps) {
  return (
    <NativeSelect
      size="xs"
      w={170}
      label={label}
      value={chosen ?? ''}
      data={[...(chosen === null ? [{ value: '', label: 'Choose…' }] : []), ...encodings]}
      onChange={({ currentTarget: { value } }) => {
        const encoding = encodings.find((one) => one === value);
        if (encoding) onChoose(encoding);
      }}
    />
  );
}
