import { Kbd, Modal } from '@mantine/core';
import { fieldShortcuts, keyName, panelShortcuts } from '../case/keys';
import classes from './Panel.module.css';
import { useShortcutList } from './shortcutList';

interface Line {
  keys: string;
  does: string;
}

const lines = (shortcuts: { code: string; does: string }[]): Line[] =>
  shortcuts.map(({ code, does }) => ({ keys: keyName(code), does }));

/** Every key of the panel. */
export function ShortcutList() {
  const { open, toggle } = useShortcutList();
  const typing = { keys: 'Escape', does: 'Give up what is being typed' };
  const list = { keys: '?', does: 'Show this list' };
  return (
    <Modal
      opened={open}
      onClose={toggle}
      title="Keyboard shortcuts"
      size="sm"
      padding="sm"
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': 'Close the list' }}
    >
      <Keys title="In a field" lines={[...lines(fieldShortcuts), typing]} />
      <Keys title="Anywhere in the panel" lines={[...lines(panelShortcuts), list]} />
      <p className={classes.keysNote}>
        Keys that work in the helpdesk too are set in the browser, at chrome://extensions/shortcuts.
      </p>
    </Modal>
  );
}

function Keys({ title, lines }: { title: string; lines: Line[] }) {
  return (
    <>
      <h2 className={classes.heading}>{title}</h2>
      <dl className={classes.keys}>
        {lines.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <Kbd size="xs">{keys}</Kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
